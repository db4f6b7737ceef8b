import type { Enrolment, LearningEvent } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { Publications } from '../catalogue/index.js';
import { Completion } from './completion.service.js';
import { eventFaults } from './domain/event-faults.js';
import { placeAfter } from './domain/resume.js';
import { lessonsOf, placeOf } from './enrolment.view.js';
import { EnrolmentPresenter } from './enrolment-presenter.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import type { EnrolmentRow, LockedEnrolment } from './enrolments.rows.js';

/** Studying: what a learner's device tells of lessons opened, completed and of the place they are at. */
@Injectable()
export class Study {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly presenter: EnrolmentPresenter,
    private readonly completion: Completion,
    private readonly publications: Publications,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a batch, all of it or nothing; events that came before change nothing. May complete the course.
   * @throws AppError `not-found`, `bad-input`, `event-from-future`
   */
  take(actor: Actor, id: string, events: readonly LearningEvent[]): Promise<Enrolment> {
    requirePermission(actor, 'learning.study');
    return this.unitOfWork.run(async () => {
      const locked = await this.enrolments.lock(id);
      if (!locked || locked.person_id !== actor.personId) throw new AppError('not-found');
      await this.requireSound(locked, events);
      const moved = await this.carry(locked, events);
      const { attempts } = await this.presenter.withAttempts([moved]);
      const passed = attempts.find((attempt) => attempt.kind === 'final' && attempt.passed) ?? null;
      const row = await this.completion.completeIfDone(moved, passed, this.clock.now());
      const [enrolment] = await this.presenter.present({ rows: [row], attempts });
      return enrolment as Enrolment;
    });
  }

  private async requireSound(enrolment: LockedEnrolment, events: readonly LearningEvent[]): Promise<void> {
    const course = await this.publications.outlineOf(enrolment.publication_id);
    const keys = new Set(lessonsOf(course).map((lesson) => lesson.key));
    const fields = eventFaults(events, keys, this.clock.now());
    if (fields.length === 0) return;
    const isFutureOnly = fields.every((fault) => fault.code === 'event-from-future');
    throw new AppError(isFutureOnly ? 'event-from-future' : 'bad-input', { fields });
  }

  private async carry(enrolment: LockedEnrolment, events: readonly LearningEvent[]): Promise<EnrolmentRow> {
    const now = this.clock.now();
    // Within a batch, too, the first event with an id is the one that counts.
    const once = [
      ...new Map([...events].reverse().map((event) => [event.id.toLowerCase(), event])).values(),
    ].reverse();
    const taken = await this.enrolments.take(enrolment.id, once, now);
    const fresh = once.filter((event) => taken.has(event.id.toLowerCase()));
    const latest = Math.max(...fresh.map((event) => Date.parse(event.at)));
    const workedAt = fresh.length === 0 ? null : new Date(Math.min(latest, now.getTime()));
    return this.enrolments.move(enrolment.id, placeAfter(placeOf(enrolment), fresh), workedAt);
  }
}
