import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { Publications } from '../catalogue/index.js';
import { AttemptGraded, AttemptSubmitted } from './assessment.events.js';
import { AttemptsRepository } from './attempts.repository.js';
import type { AttemptRow, AttemptWithAnswers } from './attempts.rows.js';
import { resultOf } from './attempts.view.js';
import { essaysWaiting } from './domain/essay-grades.js';

/** Closes attempts: grades what was saved, once, or lets it wait for a person who grades its essays, and tells the rooms on the right in the same transaction. */
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

  /** Held by whoever grades one of its essays; null where there is none. In the caller's transaction. */
  hold(id: string): Promise<AttemptRow | null> {
    return this.attempts.lock(id);
  }

  /**
   * Gives an attempt its result once none of its essays waits any more, dated by the moment at which it was handed in: what
   * was known was known then, however long a grader took. In the transaction that holds it.
   */
  async finishIfGraded(attempt: AttemptRow): Promise<void> {
    const answers = await this.attempts.answersOf(attempt.id);
    const grades = await this.attempts.gradesOf(attempt.id);
    if (!attempt.submitted_at || isWaiting({ attempt, answers, grades })) return;
    await this.finished({ attempt, answers, grades }, attempt.submitted_at);
    const { id: attemptId, enrolment_id: enrolmentId, person_id: personId } = attempt;
    if (enrolmentId !== null)
      await this.events.publish(
        new AttemptGraded({ attemptId, enrolmentId, personId, gradedAt: this.clock.now() }),
      );
  }

  private async closed(attempt: AttemptRow): Promise<AttemptWithAnswers> {
    const answers = await this.attempts.answersOf(attempt.id);
    const found = { attempt, answers, grades: await this.attempts.gradesOf(attempt.id) };
    if (attempt.state !== 'open') return found;
    const now = this.clock.now();
    const submittedAt = now < attempt.deadline_at ? now : attempt.deadline_at;
    if (!isWaiting(found)) return this.finished(found, submittedAt);
    await this.attempts.awaitGrading(attempt.id, submittedAt);
    return { ...found, attempt: { ...attempt, submitted_at: submittedAt, state: 'awaiting-grading' } };
  }

  private async finished(found: AttemptWithAnswers, submittedAt: Date): Promise<AttemptWithAnswers> {
    const { attempt } = found;
    const bank = await this.publications.bankOf(attempt.publication_id);
    const { correct, score, passed } = resultOf(found, bank);
    const outcome = { submitted_at: submittedAt, correct, score, passed };
    await this.attempts.close(attempt.id, outcome);
    // An attempt at the test of a workshop is evidence for that workshop alone: nothing follows from it by itself.
    if (attempt.enrolment_id !== null)
      await this.tell(attempt, attempt.enrolment_id, { score, passed, submittedAt });
    const finals_closed = attempt.finals_closed + 1;
    return { ...found, attempt: { ...attempt, ...outcome, state: 'submitted', finals_closed } };
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

/** Whether a person has to grade first. Only a final test of a course asks essays. */
const isWaiting = ({ attempt, answers, grades }: AttemptWithAnswers): boolean =>
  attempt.kind === 'final' &&
  attempt.enrolment_id !== null &&
  essaysWaiting(
    attempt.drawn.map(({ key, kind }) => ({ key, kind, chosen: answers[key] ?? null })),
    grades,
  ).length > 0;
