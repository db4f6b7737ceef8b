import { type BodyOf, type EssayToGrade, type gradeEssay, pointFaults, pointsOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import type { BankQuestion } from '../../catalogue/index.js';
import { Closing } from '../closing.service.js';
import { EssayGradesRepository, type GradeRow } from './essay-grades.repository.js';
import { EssayReader } from './essay-reader.service.js';

type Given = BodyOf<typeof gradeEssay>;

/** Grading by a person. Each grade is kept; the last essay of an attempt makes its result, which nothing changes any more. */
@Injectable()
export class EssayGrading {
  constructor(
    private readonly reader: EssayReader,
    private readonly grades: EssayGradesRepository,
    private readonly closing: Closing,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws AppError `not-found`, also where there is nothing to grade; `essay-own`
   */
  async get(actor: Actor, attemptId: string, questionKey: string): Promise<EssayToGrade> {
    requirePermission(actor, 'assessment.grade');
    return this.reader.view(actor, attemptId, questionKey);
  }

  /**
   * Gives a grade over the one that was seen. The grade that was sent before under the same id is given once.
   * @throws AppError as `get`; `bad-input` by criterion; `essay-graded` where somebody else graded it meanwhile,
   * `essay-finished` where the result of the attempt stands
   */
  async grade(actor: Actor, attemptId: string, questionKey: string, given: Given): Promise<EssayToGrade> {
    requirePermission(actor, 'assessment.grade');
    await this.unitOfWork.run(async () => {
      // The attempt is held first, so that two graders of one attempt come one after the other.
      const attempt = await this.closing.hold(attemptId);
      const known = await this.grades.findById(given.id);
      if (known) return requireSame(known, { attemptId, questionKey, actor });
      const { question } = await this.reader.essay(actor, attemptId, questionKey);
      if (attempt?.state !== 'awaiting-grading') throw new AppError('essay-finished');
      const last = await this.grades.last(attemptId, questionKey);
      if ((last?.number ?? 0) !== given.over) throw new AppError('essay-graded');
      await this.write(actor, attemptId, question, given, last);
      await this.closing.finishIfGraded(attempt);
    });
    return this.reader.view(actor, attemptId, questionKey);
  }

  private async write(
    actor: Actor,
    attemptId: string,
    { key, secret }: BankQuestion,
    { id, points, comment }: Given,
    last: GradeRow | null,
  ): Promise<void> {
    const rubric = secret.rubric ?? [];
    const faults = pointFaults(rubric, points);
    if (faults.length > 0)
      throw new AppError('bad-input', {
        fields: faults.map((criterion) => ({
          field: criterion ? `points.${criterion}` : 'points',
          code: criterion && !Object.hasOwn(points, criterion) ? 'required' : 'points-range',
        })),
      });
    const earned = Object.values(points).reduce((sum, one) => sum + one, 0);
    const outOf = pointsOf(rubric);
    const number = (last?.number ?? 0) + 1;
    await this.grades.insert({
      ...{ id, attempt_id: attemptId, question_key: key, number, points, earned, out_of: outOf },
      ...{ comment: comment === '' ? null : comment, graded_by: actor.accountId },
      ...{ grader_person_id: actor.personId, graded_at: this.clock.now() },
    });
    await this.audit.write(actor, {
      action: 'assessment.grade-essay',
      subjectKind: 'attempt',
      subjectId: attemptId,
      ...(last ? { before: { question: key, points: last.points, number: last.number } } : {}),
      after: { question: key, points, earned, outOf, number },
    });
  }
}

function requireSame(
  known: GradeRow,
  { attemptId, questionKey, actor }: { attemptId: string; questionKey: string; actor: Actor },
): void {
  const isSame =
    known.attempt_id === attemptId &&
    known.question_key === questionKey &&
    known.graded_by === actor.accountId;
  if (!isSame) throw new AppError('bad-input', { fields: [{ field: 'id', code: 'invalid' }] });
}
