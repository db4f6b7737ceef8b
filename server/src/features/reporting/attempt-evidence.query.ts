import { type attemptEvidence, openQuestion, type ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, reachOf } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { Attempts } from '../assessment/index.js';
import { People } from '../directory/index.js';

/** The questions and answers behind a record: the last step from a figure to its proof. */
@Injectable()
export class AttemptEvidenceQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly people: People,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws AppError `not-found`, also for an attempt that is still open or out of the caller's reach */
  async open(actor: Actor, attemptId: string): Promise<ViewOf<typeof attemptEvidence>> {
    reachOf(actor, 'reports.open-people');
    const [found] = await this.unitOfWork.query<{ person_id: string }>(
      `SELECT person_id FROM attempt WHERE id = $1 AND state = 'submitted'`,
      [attemptId],
    );
    if (!found) throw new AppError('not-found');
    await this.people.requireInReach(actor, 'reports.open-people', found.person_id);
    const attempt = await this.attempts.evidence(attemptId, found.person_id);
    await this.audit.write(actor, {
      action: 'reporting.attempt-evidence',
      subjectKind: 'attempt',
      subjectId: attemptId,
    });
    const grades = new Map(attempt.result?.questions.map((grade) => [grade.key, grade]));
    return {
      score: attempt.result?.score ?? null,
      questions: attempt.questions.flatMap((question) => {
        const grade = grades.get(question.key);
        return grade ? [{ ...openQuestion.parse(question), grade }] : [];
      }),
    };
  }
}
