import type { OutsideCompletion } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { mayDecide, sawAll } from '../domain/outside-rules.js';
import { LinkedPeople } from '../linked-people.service.js';
import { RecordWriter } from '../record-writer.js';
import { OutsideRepository, type OutsideRow } from './outside.repository.js';
import { OutsideCompletions } from './outside-completions.service.js';
import { OutsideDeeds } from './outside-deeds.js';
import { SameTraining } from './same-training.service.js';

/** Decisions of the second person, each taken once; and taking back what one entered oneself. */
@Injectable()
export class OutsideDecisions {
  constructor(
    private readonly completions: OutsideCompletions,
    private readonly repository: OutsideRepository,
    private readonly writer: RecordWriter,
    private readonly sameTraining: SameTraining,
    private readonly linkedPeople: LinkedPeople,
    private readonly deeds: OutsideDeeds,
  ) {}

  /**
   * Writes the training record and the decision, or nothing. Sent again by the same person, it changes nothing.
   * @throws AppError `not-allowed`, `not-found`; `completion-own` for who entered it or whom it is about;
   * `completion-decided`; `completion-changed` where other files stand than were seen; `bad-input` where the training
   * stands by another record now
   */
  approve(actor: Actor, id: string, fileIds: readonly string[]): Promise<OutsideCompletion> {
    return this.decide(actor, id, 'approved', async (row) => {
      const standing = await this.repository.standingFiles(id);
      if (standing.length === 0) throw new AppError('evidence-missing');
      if (!sawAll(fileIds, standing)) throw new AppError('completion-changed');
      const { person_id: personId, topic, completed_on: completedOn } = row;
      await this.sameTraining.refuse({ id, personId, topic, completedOn });
      const recordId = await this.writer.write({
        ...{ personId, topic, completedOn, way: 'outside', sourceId: id, recordedBy: actor.accountId },
        // What was entered is never revised.
        ...{ revision: 1, course: null },
      });
      return { recordId, reason: null, after: { recordId, fileIds: standing } };
    });
  }

  /** @throws AppError as `approve` */
  decline(actor: Actor, id: string, reason: string): Promise<OutsideCompletion> {
    return this.decide(actor, id, 'declined', async () => ({ recordId: null, reason, after: { reason } }));
  }

  /** @throws AppError `not-allowed` for anybody but who entered it, `not-found`, `completion-decided` */
  retract(actor: Actor, id: string, reason: string): Promise<OutsideCompletion> {
    return this.decide(actor, id, 'retracted', async () => ({ recordId: null, reason, after: { reason } }));
  }

  private async decide(
    actor: Actor,
    id: string,
    outcome: Outcome,
    act: (row: OutsideRow) => Promise<{ recordId: string | null; reason: string | null; after: unknown }>,
  ): Promise<OutsideCompletion> {
    const permission = outcome === 'retracted' ? 'completions.enter' : 'completions.approve';
    await this.deeds.run(async () => {
      await this.completions.getWithin(actor, permission, id);
      await this.repository.hold(id);
      const row = await this.completions.getWithin(actor, permission, id);
      await this.requireDecider(actor, row, outcome);
      if (row.outcome === outcome && row.decided_by === actor.accountId) return;
      if (row.outcome !== null) throw new AppError('completion-decided');
      const { recordId, reason, after } = await act(row);
      const decision = { completionId: id, outcome, by: actor.accountId, at: this.deeds.now() };
      await this.repository.insertDecision({ ...decision, reason, recordId });
      await this.deeds.write(actor, ACTIONS[outcome], id, after);
    });
    return this.completions.get(actor, id);
  }

  private async requireDecider(actor: Actor, row: OutsideRow, outcome: Outcome): Promise<void> {
    if (outcome === 'retracted') {
      if (row.entered_by !== actor.accountId) throw new AppError('not-allowed');
      return;
    }
    const involved = [row.person_id, ...(row.entered_by_person ? [row.entered_by_person] : [])];
    const everyone = await Promise.all(involved.map((id) => this.linkedPeople.everyoneWhoIs(id)));
    if (!mayDecide(actor, everyone.flat())) throw new AppError('completion-own');
  }
}

type Outcome = 'approved' | 'declined' | 'retracted';

const ACTIONS: Record<Outcome, string> = {
  approved: 'register.approve-outside',
  declined: 'register.decline-outside',
  retracted: 'register.retract-outside',
};
