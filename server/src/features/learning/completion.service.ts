import { Injectable } from '@nestjs/common';
import { DomainEvents } from '../../platform/events/domain-events.js';
import type { AttemptSubmitted } from '../assessment/index.js';
import { Publications } from '../catalogue/index.js';
import { isCourseComplete } from './domain/progress.js';
import { lessonsOf, progressOf } from './enrolment.view.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import type { EnrolmentRow } from './enrolments.rows.js';
import { CourseCompleted } from './learning.events.js';

/** The attempt at the final test that was passed. */
interface PassedTest {
  readonly id: string;
  readonly score: number | null;
}

/** Completes courses: once each, and in the transaction of what completed them. */
@Injectable()
export class Completion {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly publications: Publications,
    private readonly events: DomainEvents,
  ) {}

  /** Hears of every attempt that was closed, within its transaction. */
  async afterAttempt(attempt: AttemptSubmitted): Promise<void> {
    if (attempt.kind !== 'final' || !attempt.passed) return;
    if (!(await this.enrolments.lock(attempt.enrolmentId))) return;
    const row = await this.enrolments.find(attempt.enrolmentId);
    if (row)
      await this.completeIfDone(row, { id: attempt.attemptId, score: attempt.score }, attempt.submittedAt);
  }

  /**
   * Completes the enrolment if its rule is met now; the enrolment as it is after that. It has to be locked, and read
   * after it was.
   * @param passed null while the final test is not passed
   */
  async completeIfDone(row: EnrolmentRow, passed: PassedTest | null, at: Date): Promise<EnrolmentRow> {
    if (row.state !== 'active') return row;
    const course = await this.publications.outlineOf(row.publication_id);
    if (!isCourseComplete(lessonsOf(course), progressOf(row), passed !== null)) return row;
    if (!(await this.enrolments.complete(row.id, at))) return row;
    await this.events.publish(
      new CourseCompleted({
        enrolmentId: row.id,
        personId: row.person_id,
        courseId: row.course_id,
        publicationId: row.publication_id,
        topic: course.topic,
        attemptId: passed?.id ?? null,
        score: passed?.score ?? null,
        completedAt: at,
      }),
    );
    return { ...row, state: 'completed', completed_at: at };
  }
}
