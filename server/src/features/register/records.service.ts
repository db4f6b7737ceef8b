import { dayInKarachi, type TrainingRecord } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import type { CourseCompleted } from '../learning/index.js';
import { WorkshopCorrections } from '../workshops/index.js';
import { EntriesRepository } from './entries.repository.js';
import { RecordWriter } from './record-writer.js';
import { recordView } from './register.view.js';

/** Training records: written once from what happened, reversed with a reason, never changed. */
@Injectable()
export class Records {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly writer: RecordWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly corrections: WorkshopCorrections,
  ) {}

  /**
   * Writes the record of a completed online course with the person as they were that day, in the transaction of
   * the completion. Told again, it writes nothing.
   */
  async recordCourse(completed: CourseCompleted): Promise<void> {
    const { personId, enrolmentId, courseId, publicationId, topic, score, completedAt } = completed;
    const last = await this.entries.lastRevision('online', enrolmentId, personId);
    if (last?.standing) return;
    const completedOn = dayInKarachi(completedAt);
    await this.writer.write({
      ...{ personId, topic, completedOn, way: 'online', sourceId: enrolmentId, recordedBy: null },
      revision: (last?.revision ?? 0) + 1,
      course: { courseId, publicationId, enrolmentId, score },
    });
  }

  async listMine(actor: Actor): Promise<TrainingRecord[]> {
    return (await this.entries.recordsOf([actor.personId])).map(recordView);
  }

  /**
   * Reverses a record: from the next seal on it no longer counts, and it stays readable with the reason. One of a
   * workshop is not written again when the workshop is confirmed again.
   * @throws AppError `not-found`, `already-reversed`
   */
  reverse(actor: Actor, recordId: string, reason: string): Promise<TrainingRecord> {
    requirePermission(actor, 'register.correct');
    return this.unitOfWork.run(async () => {
      const record = await this.entries.findRecord(recordId);
      if (!record) throw new AppError('not-found');
      if (record.way === 'workshop') {
        const [workshopId, personId] = [record.source_id, record.person_id];
        await this.corrections.noteReversal({ workshopId, personId, by: actor.accountId, reason });
      }
      await this.writer.reverse(recordId, actor.accountId, reason);
      await this.audit.write(actor, {
        action: 'register.reverse-record',
        subjectKind: 'training-record',
        subjectId: recordId,
        after: { reason },
      });
      return recordView((await this.entries.findRecord(recordId)) ?? record);
    });
  }
}
