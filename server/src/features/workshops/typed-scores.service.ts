import { type BodyOf, replacesOnline, type saveScores } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { getDraft } from './drafts.js';
import { ParticipantsRepository } from './participants.repository.js';
import { ScoredRolls } from './scored-rolls.service.js';
import { WorkshopsRepository } from './workshops.repository.js';

/** Scores that are typed in from paper. What is typed counts before an online result, and never unasked. */
@Injectable()
export class TypedScores {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly rolls: ScoredRolls,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Points of the paper tests; null where none was written, so that an online result counts where there is one.
   * @throws AppError `not-found`, `workshop-confirmed`, `bad-input` for more points than the test has, `score-online` where it
   * would stand in the place of an online result and nobody has said that it may
   */
  async save(
    actor: Actor,
    workshopId: string,
    participantId: string,
    scores: BodyOf<typeof saveScores>,
  ): Promise<void> {
    requirePermission(actor, 'workshops.run');
    await this.unitOfWork.run(async () => {
      const { test_out_of } = await getDraft(this.workshops, workshopId, 'share');
      requireWithin(scores, test_out_of ?? 0);
      const known = (await this.rolls.listOf(workshopId)).find(({ id }) => id === participantId);
      if (!known) throw new AppError('not-found');
      const { preScore, postScore } = scores;
      const isReplacing = replacesOnline(known.pre, preScore) || replacesOnline(known.post, postScore);
      if (isReplacing && !scores.replacesOnline) throw new AppError('score-online');
      await this.participants.saveScores(workshopId, participantId, scores);
    });
  }
}

function requireWithin(scores: BodyOf<typeof saveScores>, outOf: number): void {
  const tooHigh = (['preScore', 'postScore'] as const).filter((field) => (scores[field] ?? 0) > outOf);
  if (tooHigh.length > 0)
    throw new AppError('bad-input', { fields: tooHigh.map((field) => ({ field, code: 'score-too-high' })) });
}
