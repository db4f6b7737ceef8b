import type { PersonEnrolment } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { People } from '../directory/index.js';
import { EnrolmentPresenter } from './enrolment-presenter.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

/** Somebody's enrolments, for those who answer for them. */
@Injectable()
export class PersonEnrolments {
  constructor(
    private readonly people: People,
    private readonly enrolments: EnrolmentsRepository,
    private readonly presenter: EnrolmentPresenter,
  ) {}

  /** The one last worked on first. Looking closes no test whose time has run out: that is the learner's to meet. */
  async list(actor: Actor, personId: string): Promise<PersonEnrolment[]> {
    await this.people.requireInReach(actor, 'people.read', personId);
    const rows = await this.enrolments.listOwn(personId);
    const enrolments = await this.presenter.present({ rows, attempts: [] });
    const extra = new Map(rows.map((row) => [row.id, row.extra_time_percent]));
    return enrolments.map((enrolment) => ({
      id: enrolment.id,
      courseSlug: enrolment.courseSlug,
      courseTitle: enrolment.courseTitle,
      state: enrolment.state,
      enrolledAt: enrolment.enrolledAt,
      completedAt: enrolment.completedAt,
      cohort: enrolment.cohort,
      requiredLessons: enrolment.requiredLessons,
      completedLessons: enrolment.completedLessons,
      extraTimePercent: extra.get(enrolment.id) ?? 0,
    }));
  }
}
