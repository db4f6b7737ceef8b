import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { AppError } from '../../platform/errors.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import { People } from '../directory/index.js';
import type { AttendanceConfirmed, AttendanceReopened } from '../workshops/index.js';
import { currentRule } from './domain/counting-rule.js';
import { EntriesRepository } from './entries.repository.js';
import { TrainingRecorded } from './register.events.js';

/**
 * Records of confirmed workshops. Their source is the workshop, their revision that of the confirmation: somebody who
 * reached the threshold only at the second confirmation has a first record of revision 2.
 */
@Injectable()
export class WorkshopRecords {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly people: People,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a record for each who is trained, as they were on the day of the last session, in the transaction of the
   * confirmation. Told again, it writes nothing.
   */
  async record(confirmed: AttendanceConfirmed): Promise<void> {
    for (const personId of confirmed.personIds) {
      const last = await this.entries.lastRevision('workshop', confirmed.workshopId, personId);
      if (last && (last.standing || last.revision >= confirmed.revision)) continue;
      await this.recordOne(confirmed, personId);
    }
  }

  private async recordOne(confirmed: AttendanceConfirmed, personId: string): Promise<void> {
    const { workshopId, revision, topic, completedOn, confirmedBy } = confirmed;
    const person = await this.people.attributesOf(personId, completedOn);
    const recordId = newId();
    const counted = !person.demonstration;
    await this.entries.insert({
      id: recordId,
      kind: 'record',
      recorded_at: this.clock.now(),
      recorded_by: confirmedBy,
      person_id: personId,
      way: 'workshop',
      source_id: workshopId,
      source_revision: revision,
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
        way: 'workshop',
        sourceId: workshopId,
        completedOn,
        counted,
        course: null,
      }),
    );
  }

  /**
   * Reverses every standing record of the workshop, in the transaction of the reopening.
   * @throws AppError `already-reversed` where somebody reversed one at the same moment
   */
  async reverse({ workshopId, reopenedBy, reason }: AttendanceReopened): Promise<void> {
    for (const recordId of await this.entries.standingOf('workshop', workshopId)) {
      try {
        await this.entries.insert({
          id: newId(),
          kind: 'reversal',
          recorded_at: this.clock.now(),
          recorded_by: reopenedBy,
          target_id: recordId,
          reason,
        });
      } catch (error) {
        if (isViolation(error, 'sx_register_entry_target')) throw new AppError('already-reversed');
        throw error;
      }
    }
  }
}
