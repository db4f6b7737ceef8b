import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { newId } from '../../../platform/ids.js';
import { People } from '../../directory/index.js';
import { currentRule } from '../domain/counting-rule.js';
import { EntriesRepository } from '../entries.repository.js';
import { TrainingRecorded } from '../register.events.js';
import type { OutsideRow } from './outside.repository.js';

/** Records of trainings completed elsewhere. Their source is the outside completion, which is never revised. */
@Injectable()
export class OutsideRecords {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly people: People,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Writes the record with the person as they were on its day, in the transaction of the approval; gives its id. */
  async record(completion: OutsideRow, approvedBy: string): Promise<string> {
    const { id: sourceId, person_id: personId, completed_on: completedOn, topic } = completion;
    const person = await this.people.attributesOf(personId, completedOn);
    const recordId = newId();
    const counted = !person.demonstration;
    await this.entries.insert({
      id: recordId,
      kind: 'record',
      recorded_at: this.clock.now(),
      recorded_by: approvedBy,
      person_id: personId,
      way: 'outside',
      source_id: sourceId,
      source_revision: 1,
      topic,
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
      new TrainingRecorded({
        recordId,
        personId,
        way: 'outside',
        sourceId,
        completedOn,
        counted,
        course: null,
      }),
    );
    return recordId;
  }
}
