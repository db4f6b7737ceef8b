import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { AppError } from '../../platform/errors.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import { People } from '../directory/index.js';
import { currentRule } from './domain/counting-rule.js';
import { EntriesRepository } from './entries.repository.js';
import { TrainingRecorded } from './register.events.js';

/** What somebody completed, by whatever way. */
export interface CompletedTraining {
  readonly personId: string;
  readonly way: TrainingRecorded['way'];
  readonly sourceId: string;
  readonly revision: number;
  readonly topic: string;
  /** `YYYY-MM-DD` in Asia/Karachi. */
  readonly completedOn: string;
  /** Null where the academy itself records it. */
  readonly recordedBy: string | null;
  /** Of an online course. */
  readonly course: TrainingRecorded['course'];
}

/** Writes training records: the person as they were on the day, under the rule in force, told to the rooms on the right. */
@Injectable()
export class RecordWriter {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly people: People,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction, which has made sure that the record is not there yet; gives its id. */
  async write(completed: CompletedTraining): Promise<string> {
    const { personId, way, sourceId, completedOn, course } = completed;
    const person = await this.people.attributesOf(personId, completedOn);
    const recordId = newId();
    const counted = !person.demonstration;
    await this.entries.insert({
      id: recordId,
      kind: 'record',
      recorded_at: this.clock.now(),
      recorded_by: completed.recordedBy,
      person_id: personId,
      way,
      source_id: sourceId,
      source_revision: completed.revision,
      topic: completed.topic,
      course_id: course?.courseId ?? null,
      completed_on: completedOn,
      rule_version: currentRule().version,
      counted,
      sex: person.sex,
      disability: person.disability,
      identity: person.identity,
      agency_id: person.agencyId,
      rank: person.rank,
      province_id: person.provinceId,
      district_id: person.districtId,
    });
    await this.events.publish(
      new TrainingRecorded({ recordId, personId, way, sourceId, completedOn, counted, course }),
    );
    return recordId;
  }

  /**
   * Reverses a record, in the caller's transaction: from the next seal on it no longer counts.
   * @throws AppError `already-reversed`, also where somebody did it at the same moment
   */
  async reverse(recordId: string, reversedBy: string, reason: string): Promise<void> {
    try {
      await this.entries.insert({
        id: newId(),
        kind: 'reversal',
        recorded_at: this.clock.now(),
        recorded_by: reversedBy,
        target_id: recordId,
        reason,
      });
    } catch (error) {
      if (isViolation(error, 'sx_register_entry_target')) throw new AppError('already-reversed');
      throw error;
    }
  }
}
