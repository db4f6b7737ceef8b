import type { Language, listSendings, Sending, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Exports } from '../exports.service.js';
import { BeginSendings } from './begin-sendings.service.js';
import { SchedulesRepository } from './schedules.repository.js';
import { SendingMeans } from './sending-means.js';
import { type SendingRow, SendingsRepository } from './sendings.repository.js';
import { sendingsTable } from './sendings-table.js';

const PAGE = 20;

/** A deed and its line in the trail, in one transaction. */
@Injectable()
export class SendingDeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  together<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(work);
  }

  write(actor: Actor, action: string, scheduleId: string, after?: object): Promise<void> {
    return this.audit.write(actor, {
      ...{ action, subjectKind: 'report-schedule', subjectId: scheduleId },
      ...(after ? { after } : {}),
    });
  }
}

/** Reading what was sent, and sending by hand. */
@Injectable()
export class Sendings {
  constructor(
    private readonly sendings: SendingsRepository,
    private readonly schedules: SchedulesRepository,
    private readonly beginning: BeginSendings,
    private readonly means: SendingMeans,
    private readonly exports: Exports,
    private readonly deeds: SendingDeeds,
  ) {}

  /** @throws AppError `not-allowed`, `not-found` */
  async list(
    actor: Actor,
    scheduleId: string,
    before: string | undefined,
  ): Promise<ViewOf<typeof listSendings>> {
    requirePermission(actor, 'reports.schedule');
    await this.requireSchedule(scheduleId);
    const found = await this.sendings.list(scheduleId, before ?? null, PAGE + 1);
    const items = found.slice(0, PAGE).map(sendingView);
    return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async csv(actor: Actor, scheduleId: string, language: Language): Promise<string> {
    requirePermission(actor, 'reports.schedule');
    await this.requireSchedule(scheduleId);
    const found = await this.sendings.list(scheduleId, null, null);
    await this.deeds.write(actor, 'reporting.sendings-csv', scheduleId);
    return this.exports.csv(sendingsTable(found.map(sendingView), language));
  }

  /**
   * Sends it now, about the period that a report of today is about. The same id again gives what the first request began.
   * @throws AppError `not-allowed`, `not-found`, `schedule-ended`, `mail-not-set-up`
   */
  async sendNow(actor: Actor, scheduleId: string, id: string): Promise<Sending> {
    requirePermission(actor, 'reports.schedule');
    await this.deeds.together(async () => {
      const schedule = await this.schedules.lock(scheduleId);
      if (!schedule) throw new AppError('not-found');
      if (await this.sendings.find(id)) return;
      if (schedule.state === 'ended') throw new AppError('schedule-ended');
      if (this.means.way === 'not-set-up') throw new AppError('mail-not-set-up');
      await this.beginning.begin(schedule, { id, dueDay: null, day: this.means.today() });
      await this.deeds.write(actor, 'reporting.send-now', scheduleId, { sendingId: id });
    });
    const begun = await this.sendings.find(id);
    if (begun?.schedule_id !== scheduleId) throw new AppError('not-found');
    return sendingView(begun);
  }

  private async requireSchedule(id: string): Promise<void> {
    if (!(await this.schedules.find(id))) throw new AppError('not-found');
  }
}

const sendingView = (row: SendingRow): Sending => ({
  id: row.id,
  dueDay: row.due_day,
  from: row.from_day,
  to: row.to_day,
  at: row.begun_at.toISOString(),
  version: row.version,
  title: row.title,
  ...row.question,
  state: row.state,
  withheldBecause: row.withheld_because,
  seal: row.seal,
  files: (row.files ?? []).map(({ name, sha256, sizeBytes }) => ({ name, sha256, sizeBytes })),
  withoutPdf: row.files !== null && !row.files.some(({ name }) => name.endsWith('.pdf')),
  recipients: row.deliveries,
});
