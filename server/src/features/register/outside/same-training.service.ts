import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors.js';
import { isInTheWay, outsideState } from '../domain/outside-rules.js';
import { EntriesRepository } from '../entries.repository.js';
import { LinkedPeople } from '../linked-people.service.js';
import { OutsideRepository } from './outside.repository.js';

interface Training {
  /** Of the completion itself, which is not in its own way. */
  readonly id: string;
  readonly personId: string;
  readonly topic: string;
  readonly completedOn: string;
}

/** Whether a training stands already for a person, or for somebody who is linked as the same one. */
@Injectable()
export class SameTraining {
  constructor(
    private readonly repository: OutsideRepository,
    private readonly entries: EntriesRepository,
    private readonly linkedPeople: LinkedPeople,
  ) {}

  /**
   * Within the caller's transaction: others who ask for the same topic and day wait until it ends.
   * @throws AppError `bad-input` on the field `completedOn`
   */
  async refuse({ id, personId, topic, completedOn }: Training): Promise<void> {
    await this.repository.lockTraining(topic, completedOn);
    const people = await this.linkedPeople.everyoneWhoIs(personId);
    const entered = await this.repository.sameTraining(people, topic, completedOn);
    const isEntered = entered.some(
      (row) =>
        row.id !== id &&
        isInTheWay(
          outsideState({ outcome: row.outcome, reversed: row.reversed_at !== null, files: row.files }),
        ),
    );
    const isRecorded = (await this.entries.recordsOf(people)).some(
      (record) =>
        record.topic === topic && record.completed_on === completedOn && record.reversal_id === null,
    );
    if (isEntered || isRecorded)
      throw new AppError('bad-input', { fields: [{ field: 'completedOn', code: 'training-entered' }] });
  }
}
