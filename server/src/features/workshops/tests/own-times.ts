import type { ParticipantExtraTime } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Publications } from '../../catalogue/index.js';
import { ExtraTime } from '../../learning/index.js';
import { ExtraTimesRepository } from './extra-times.repository.js';

/** How much more time somebody has at the online tests of a workshop; for services that have asked who reads. */
@Injectable()
export class OwnTimes {
  constructor(
    private readonly times: ExtraTimesRepository,
    private readonly courses: ExtraTime,
    private readonly publications: Publications,
  ) {}

  /** @param publicationId whose tests are attached; null where none are */
  async of(
    workshopId: string,
    personId: string,
    publicationId: string | null,
  ): Promise<ParticipantExtraTime> {
    const said = await this.times.find(workshopId, personId);
    if (said) return { percent: said.percent, from: 'workshop' };
    const percent = publicationId === null ? 0 : await this.ofCourse(personId, publicationId);
    return { percent, from: percent > 0 ? 'course' : 'none' };
  }

  /** @throws AppError `extra-time-own` */
  requireAnother(actor: Actor, personId: string): Promise<void> {
    return this.courses.requireAnother(actor, personId);
  }

  private async ofCourse(personId: string, publicationId: string): Promise<number> {
    const { id } = await this.publications.outlineOf(publicationId);
    return this.courses.percentOf(personId, id);
  }
}
