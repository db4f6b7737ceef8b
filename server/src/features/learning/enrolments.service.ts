import type { Enrolment } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Publications } from '../catalogue/index.js';
import { EnrolmentPresenter } from './enrolment-presenter.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import type { EnrolmentRow } from './enrolments.rows.js';

/** Enrolments: one that stands for each person and course, pinned to the publication that was current then. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly presenter: EnrolmentPresenter,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  /**
   * Enrols, or returns the enrolment that stands, completed ones included; two clicks give one.
   * @throws AppError `course-not-open`
   */
  async enrol(actor: Actor, courseId: string): Promise<Enrolment> {
    requirePermission(actor, 'learning.study');
    const personId = actor.personId;
    const find = () => this.enrolments.findOfCourse(courseId, personId);
    if (!(await find())) {
      const current = await this.publications.currentOf(courseId);
      await this.enrolments.insert({
        id: newId(),
        person_id: personId,
        course_id: current.courseId,
        publication_id: current.publicationId,
        enrolled_at: this.clock.now(),
      });
    }
    return this.presentOne(find);
  }

  async list(actor: Actor): Promise<Enrolment[]> {
    requirePermission(actor, 'learning.study');
    return this.presenter.present(await this.presenter.settle(() => this.enrolments.listOwn(actor.personId)));
  }

  get(actor: Actor, id: string): Promise<Enrolment> {
    requirePermission(actor, 'learning.study');
    return this.presentOne(() => this.enrolments.findOwn(id, actor.personId));
  }

  private async presentOne(find: () => Promise<EnrolmentRow | null>): Promise<Enrolment> {
    const settled = await this.presenter.settle(async () => [(await find()) ?? []].flat());
    const [enrolment] = await this.presenter.present(settled);
    if (!enrolment) throw new AppError('not-found');
    return enrolment;
  }
}
