import { countWords, type EssayToGrade } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { type BankQuestion, Publications } from '../../catalogue/index.js';
import { SamePeople } from '../../directory/index.js';
import { AttemptsRepository } from '../attempts.repository.js';
import { essaysWaiting, isWritten } from '../domain/essay-grades.js';
import { EssayGradesRepository } from './essay-grades.repository.js';
import { type EssayAttempt, EssayQueueRepository } from './essay-queue.repository.js';

interface Essay {
  readonly attempt: EssayAttempt;
  /** In the version that the attempt asked. */
  readonly question: BankQuestion;
  readonly text: string;
}

/** One essay as graders see it; whoever calls has asked whether they may. */
@Injectable()
export class EssayReader {
  constructor(
    private readonly queue: EssayQueueRepository,
    private readonly attempts: AttemptsRepository,
    private readonly grades: EssayGradesRepository,
    private readonly publications: Publications,
    private readonly samePeople: SamePeople,
  ) {}

  /** @throws AppError `not-found`, also where nothing was written; `essay-own` */
  async essay(actor: Actor, attemptId: string, questionKey: string): Promise<Essay> {
    const attempt = await this.queue.attempt(attemptId);
    const asked = attempt?.drawn.find(({ key, kind }) => key === questionKey && kind === 'essay');
    if (!attempt || !asked) throw new AppError('not-found');
    if ((await this.samePeople.togetherWith(actor.personId)).includes(attempt.person_id))
      throw new AppError('essay-own');
    const bank = await this.publications.bankOf(attempt.publication_id);
    const question = bank.find(({ key }) => key === questionKey);
    const chosen = (await this.attempts.answersOf(attemptId))[questionKey] ?? null;
    if (!question || !isWritten({ kind: 'essay', chosen })) throw new AppError('not-found');
    return { attempt, question, text: chosen?.[0] ?? '' };
  }

  /** @throws AppError as `essay` */
  async view(actor: Actor, attemptId: string, questionKey: string): Promise<EssayToGrade> {
    const { attempt, question, text } = await this.essay(actor, attemptId, questionKey);
    const { open, secret } = question;
    const last = await this.grades.last(attemptId, questionKey);
    return {
      attemptId,
      questionKey,
      course: await this.queue.courseOf(attempt.publication_id),
      stem: open.stem,
      words: countWords(text),
      submittedAt: attempt.submitted_at.toISOString(),
      state: last ? 'graded' : 'waiting',
      text,
      wished: open.words ?? null,
      rubric: secret.rubric ?? [],
      model: secret.expected ?? null,
      explain: secret.explain,
      cites: secret.cites,
      grade: last && {
        number: last.number,
        points: { ...last.points },
        comment: last.comment,
        gradedAt: last.graded_at.toISOString(),
        mine: last.graded_by === actor.accountId,
      },
      isFinished: attempt.state === 'submitted',
      others: (await this.waitingIn(attempt)).filter((key) => key !== questionKey).length,
      next: await this.nextBeside(actor, attemptId, questionKey),
    };
  }

  private async waitingIn({ id, drawn }: EssayAttempt): Promise<string[]> {
    const answers = await this.attempts.answersOf(id);
    const questions = drawn.map(({ key, kind }) => ({ key, kind, chosen: answers[key] ?? null }));
    return essaysWaiting(questions, await this.attempts.gradesOf(id));
  }

  private async nextBeside(
    actor: Actor,
    attemptId: string,
    questionKey: string,
  ): Promise<EssayToGrade['next']> {
    const personIds = await this.samePeople.togetherWith(actor.personId);
    const scope = { personIds, courseId: null, state: 'waiting' as const };
    const first = await this.queue.page(scope, null, 2);
    const other = first.find((row) => row.attempt_id !== attemptId || row.question_key !== questionKey);
    return other ? { attemptId: other.attempt_id, questionKey: other.question_key } : null;
  }
}
