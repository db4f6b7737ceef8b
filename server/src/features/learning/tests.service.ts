import { type Attempt, type AttemptKind, type Course, pretestRuleOf, withExtraTime } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { type AttemptSummary, Attempts } from '../assessment/index.js';
import { Publications } from '../catalogue/index.js';
import { type Admission, admitToFinal, admitToPretest } from './domain/admission.js';
import { areLessonsDone } from './domain/progress.js';
import { lessonsOf, progressOf } from './enrolment.view.js';
import { EnrolmentPresenter } from './enrolment-presenter.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import type { EnrolmentRow } from './enrolments.rows.js';

/** Who may sit which test, and when. */
@Injectable()
export class Tests {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly presenter: EnrolmentPresenter,
    private readonly attempts: Attempts,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens an attempt, or returns the one that is open.
   * @throws AppError `not-found`, `attempt-lessons-first`, `attempt-wait` (detail: when the next one opens, ISO),
   * `attempt-none-left`, `attempt-already-passed`, `attempt-awaiting-grading`, `bank-too-small`
   */
  async start(actor: Actor, enrolmentId: string, kind: AttemptKind): Promise<Attempt> {
    requirePermission(actor, 'learning.study');
    const { rows, attempts } = await this.presenter.settle(async () =>
      [(await this.enrolments.findOwn(enrolmentId, actor.personId)) ?? []].flat(),
    );
    const row = rows[0];
    if (!row) throw new AppError('not-found');
    const course = await this.publications.outlineOf(row.publication_id);
    const admission = this.admission(kind, row, course, attempts);
    if (!admission.admitted) {
      throw new AppError(admission.code, admission.until ? { detail: admission.until.toISOString() } : {});
    }
    return this.attempts.start({
      enrolmentId,
      personId: row.person_id,
      publicationId: row.publication_id,
      kind,
      rule: withExtraTime(
        kind === 'final' ? course.test : { ...pretestRuleOf(course), attempts: 1, waitHours: 0 },
        row.extra_time_percent,
      ),
      number: admission.number,
    });
  }

  private admission(
    kind: AttemptKind,
    row: EnrolmentRow,
    course: Course,
    attempts: readonly AttemptSummary[],
  ): Admission {
    const finals = attempts.filter((attempt) => attempt.kind === 'final');
    const pretests = attempts.filter((attempt) => attempt.kind === 'pretest');
    if (kind === 'pretest') return admitToPretest({ isOffered: course.pretest !== null, pretests, finals });
    const lessonsDone = areLessonsDone(lessonsOf(course), progressOf(row));
    return admitToFinal({ rule: course.test, finals, lessonsDone, now: this.clock.now() });
  }
}
