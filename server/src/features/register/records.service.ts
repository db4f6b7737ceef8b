import { dayInKarachi, type TrainingRecord } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import { People } from '../directory/index.js';
import type { CourseCompleted } from '../learning/index.js';
import { currentRule } from './domain/counting-rule.js';
import { EntriesRepository } from './entries.repository.js';
import { TrainingRecorded } from './register.events.js';
import { recordView } from './register.view.js';

/** Training records: written once from what happened, reversed with a reason, never changed. */
@Injectable()
export class Records {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly people: People,
    private readonly events: DomainEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
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
    const person = await this.people.attributesOf(personId, completedOn);
    const recordId = newId();
    const counted = !person.demonstration;
    await this.entries.insert({
      id: recordId,
      kind: 'record',
      recorded_at: this.clock.now(),
      person_id: personId,
      way: 'online',
      source_id: enrolmentId,
      source_revision: (last?.revision ?? 0) + 1,
      topic,
      course_id: courseId,
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
    const course = { courseId, publicationId, enrolmentId, score };
    await this.events.publish(
      new TrainingRecorded({
        recordId,
        personId,
        way: 'online',
        sourceId: enrolmentId,
        completedOn,
        counted,
        course,
      }),
    );
  }

  async listMine(actor: Actor): Promise<TrainingRecord[]> {
    return (await this.entries.recordsOf([actor.personId])).map(recordView);
  }

  /**
   * Reverses a record: from the next seal on it no longer counts, and it stays readable with the reason.
   * @throws AppError `not-found`, `already-reversed`
   */
  reverse(actor: Actor, recordId: string, reason: string): Promise<TrainingRecord> {
    requirePermission(actor, 'register.correct');
    return this.unitOfWork.run(async () => {
      const record = await this.entries.findRecord(recordId);
      if (!record) throw new AppError('not-found');
      await this.insertOnce({
        id: newId(),
        kind: 'reversal',
        recorded_at: this.clock.now(),
        recorded_by: actor.accountId,
        target_id: recordId,
        reason,
      });
      await this.audit.write(actor, {
        action: 'register.reverse-record',
        subjectKind: 'training-record',
        subjectId: recordId,
        after: { reason },
      });
      return recordView((await this.entries.findRecord(recordId)) ?? record);
    });
  }

  private async insertOnce(entry: Parameters<EntriesRepository['insert']>[0]): Promise<void> {
    try {
      await this.entries.insert(entry);
    } catch (error) {
      if (isViolation(error, 'sx_register_entry_target')) throw new AppError('already-reversed');
      throw error;
    }
  }
}
