import { Injectable } from '@nestjs/common';
import type { AttendanceConfirmed, AttendanceReopened } from '../workshops/index.js';
import { EntriesRepository } from './entries.repository.js';
import { RecordWriter } from './record-writer.js';

/**
 * Records of confirmed workshops. Their source is the workshop, their revision that of the confirmation: somebody who
 * reached the threshold only at the second confirmation has a first record of revision 2.
 */
@Injectable()
export class WorkshopRecords {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly writer: RecordWriter,
  ) {}

  /**
   * Writes a record for each who is trained, as they were on the day of the last session, in the transaction of the
   * confirmation. Told again, it writes nothing.
   */
  async record(confirmed: AttendanceConfirmed): Promise<void> {
    const { workshopId, revision, topic, completedOn, confirmedBy } = confirmed;
    for (const personId of confirmed.personIds) {
      const last = await this.entries.lastRevision('workshop', workshopId, personId);
      if (last && (last.standing || last.revision >= revision)) continue;
      const source = { way: 'workshop', sourceId: workshopId, revision, course: null } as const;
      await this.writer.write({ ...source, personId, topic, completedOn, recordedBy: confirmedBy });
    }
  }

  /**
   * Reverses every standing record of the workshop, in the transaction of the reopening.
   * @throws AppError `already-reversed` where somebody reversed one at the same moment
   */
  async reverse({ workshopId, reopenedBy, reason }: AttendanceReopened): Promise<void> {
    for (const recordId of await this.entries.standingOf('workshop', workshopId))
      await this.writer.reverse(recordId, reopenedBy, reason);
  }
}
