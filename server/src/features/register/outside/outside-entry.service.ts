import { type BodyOf, dayInKarachi, type enterOutside, type OutsideCompletion } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { isViolation } from '../../../platform/database/is-violation.js';
import { AppError } from '../../../platform/errors.js';
import { People } from '../../directory/index.js';
import { dayFault } from '../domain/outside-rules.js';
import { OutsideRepository } from './outside.repository.js';
import { OutsideCompletions } from './outside-completions.service.js';
import { OutsideDeeds } from './outside-deeds.js';
import { SameTraining } from './same-training.service.js';

type Entered = BodyOf<typeof enterOutside>;

/** Says that somebody completed a training elsewhere. Nothing counts before a second person has approved it. */
@Injectable()
export class OutsideEntry {
  constructor(
    private readonly repository: OutsideRepository,
    private readonly completions: OutsideCompletions,
    private readonly sameTraining: SameTraining,
    private readonly people: People,
    private readonly deeds: OutsideDeeds,
  ) {}

  /**
   * Sent again with the same id, it changes nothing.
   * @throws AppError `not-allowed`, `not-found` for a person beyond reach, `bad-input` for a topic that does not exist,
   * a day to come, or a training that stands for this person already
   */
  async enter(actor: Actor, entered: Entered): Promise<OutsideCompletion> {
    requirePermission(actor, 'completions.enter');
    await this.people.requireInReach(actor, 'completions.enter', entered.personId);
    const fault = dayFault(entered.completedOn, dayInKarachi(this.deeds.now()));
    if (fault) throw new AppError('bad-input', { fields: [{ field: 'completedOn', code: fault }] });
    await this.deeds.run(async () => {
      await this.repository.lockTraining(entered.topic, entered.completedOn);
      if (await this.repository.findWithin(entered.id, null)) return;
      await this.sameTraining.refuse(entered);
      await this.insert(actor, entered);
      const { id, ...after } = entered;
      await this.deeds.write(actor, 'register.enter-outside', id, after);
    });
    return this.completions.get(actor, entered.id);
  }

  private async insert(actor: Actor, entered: Entered): Promise<void> {
    try {
      await this.repository.insert(entered, actor.accountId, this.deeds.now());
    } catch (error) {
      if (!isViolation(error, 'xfk_outside_completion_topic')) throw error;
      throw new AppError('bad-input', { fields: [{ field: 'topic', code: 'invalid' }] });
    }
  }
}
