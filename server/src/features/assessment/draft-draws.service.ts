import { randomInt } from 'node:crypto';
import type { AttemptKind, drawDraftTest, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import { DrawnBanks } from '../catalogue/index.js';
import { closedDraw } from './domain/closed-draw.js';
import { drawQuestions } from './domain/draw.js';

/** Tests of drafts, drawn by the very rule that draws for trainees, to be looked at. */
@Injectable()
export class DraftDraws {
  constructor(private readonly banks: DrawnBanks) {}

  /**
   * Writes nothing, and answers something else each time.
   * @throws AppError as `DrawnBanks.get`; `not-found` where there is no pre-test, `bank-too-small`
   */
  async draw(actor: Actor, draftId: string, kind: AttemptKind): Promise<ViewOf<typeof drawDraftTest>> {
    const { questions, final, pretest } = await this.banks.get(actor, draftId);
    const asked = kind === 'final' ? final : pretest;
    if (!asked) throw new AppError('not-found');
    const whole = questions.map((question) => ({ ...question, versionId: question.key }));
    const { bank, rule } = kind === 'final' ? { bank: whole, rule: asked } : closedDraw(whole, asked);
    const byKey = new Map(bank.map((question) => [question.key, question]));
    const drawn = drawQuestions(bank, { ...rule, random: (below) => randomInt(below) });
    return {
      rule,
      questions: drawn.flatMap(({ key, options }) => {
        const question = byKey.get(key);
        if (!question) return [];
        const { open, tags, difficulty } = question;
        const texts = new Map(open.options.map((option) => [option.key, option.text]));
        return {
          ...{ key, kind: open.kind, tags: [...tags], difficulty, stem: open.stem },
          options: options.flatMap((one) => texts.get(one) ?? []),
        };
      }),
    };
  }
}
