import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { Publications } from '../catalogue/index.js';
import { AttemptSubmitted } from './assessment.events.js';
import { AttemptsRepository } from './attempts.repository.js';
import type { AttemptRow, AttemptWithAnswers } from './attempts.rows.js';
import { resultOf } from './attempts.view.js';

/** Closes attempts: grades what was saved, once, and tells the rooms on the right in the same transaction. */
@Injectable()
export class Closing {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly publications: Publications,
    private readonly events: DomainEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Submits a person's attempt; one that is closed already stays as it is. Null if it is not theirs. */
  submit(id: string, personId: string): Promise<AttemptWithAnswers | null> {
    return this.unitOfWork.run(async () => {
      const attempt = await this.attempts.lock(id);
      if (!attempt || attempt.person_id !== personId) return null;
      return this.closed(attempt);
    });
  }

  /** Closes an attempt whose time has run out; any other stays as it is. */
  closeIfOverdue(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const attempt = await this.attempts.lock(id);
      if (attempt && this.isOverdue(attempt.deadline_at)) await this.closed(attempt);
    });
  }

  /** Closes an attempt before its time, with what was saved until now. */
  closeNow(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const attempt = await this.attempts.lock(id);
      if (attempt) await this.closed(attempt);
    });
  }

  isOverdue(deadline: Date): boolean {
    return deadline.getTime() <= this.clock.now().getTime();
  }

  private async closed(attempt: AttemptRow): Promise<AttemptWithAnswers> {
    const answers = await this.attempts.answersOf(attempt.id);
    if (attempt.state !== 'open') return { attempt, answers };
    const now = this.clock.now();
    const submittedAt = now < attempt.deadline_at ? now : attempt.deadline_at;
    const { correct, score, passed } = resultOf(
      attempt,
      answers,
      await this.publications.bankOf(attempt.publication_id),
    );
    const outcome = { submitted_at: submittedAt, correct, score, passed };
    await this.attempts.close(attempt.id, outcome);
    // An attempt at the test of a workshop is evidence for that workshop alone: nothing follows from it by itself.
    if (attempt.enrolment_id !== null)
      await this.tell(attempt, attempt.enrolment_id, { score, passed, submittedAt });
    const finals_closed = attempt.finals_closed + 1;
    return { attempt: { ...attempt, ...outcome, state: 'submitted', finals_closed }, answers };
  }

  private tell(
    attempt: AttemptRow,
    enrolmentId: string,
    { score, passed, submittedAt }: Pick<AttemptSubmitted, 'score' | 'passed' | 'submittedAt'>,
  ): Promise<void> {
    return this.events.publish(
      new AttemptSubmitted({
        attemptId: attempt.id,
        enrolmentId,
        personId: attempt.person_id,
        publicationId: attempt.publication_id,
        kind: attempt.kind,
        score,
        passed,
        submittedAt,
      }),
    );
  }
}
