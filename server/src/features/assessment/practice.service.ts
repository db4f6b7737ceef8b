import { answerFault, type GradedQuestion } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import { isForPractice, Publications } from '../catalogue/index.js';
import { gradeQuestion } from './domain/grading.js';

/** Practice: a question of a lesson, graded at once, as often as one likes, and kept nowhere. */
@Injectable()
export class Practice {
  constructor(private readonly publications: Publications) {}

  /** @throws AppError `not-found` also for questions that belong to the test alone; `bad-input` */
  async answer(
    actor: Actor,
    publicationId: string,
    questionKey: string,
    answer: string[],
  ): Promise<GradedQuestion> {
    requirePermission(actor, 'learning.study');
    const outline = await this.publications.outlineOf(publicationId);
    const bank = await this.publications.bankOf(publicationId);
    const question = bank.find((one) => one.key === questionKey);
    if (!question || !isForPractice(question.tags, outline.test.from)) throw new AppError('not-found');
    const { key, tags, open, secret } = question;
    const fault = answerFault(open, answer);
    if (fault) throw new AppError('bad-input', { fields: [{ field: 'answer', code: fault }] });
    return gradeQuestion({ key, tags, kind: open.kind, secret, chosen: answer });
  }
}
