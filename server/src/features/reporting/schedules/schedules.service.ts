import {
  type BodyOf,
  type changeSchedule,
  type listSchedules,
  type Schedule,
  type ScheduleState,
  type saveSchedule,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { dayAfter, nextDueDay } from '../domain/schedule-days.js';
import { Savers } from './savers.js';
import { type ScheduleRow, SchedulesRepository } from './schedules.repository.js';
import { SendingMeans } from './sending-means.js';

/** Questions of the figures that are sent regularly. Reporters and administrators see and change all of them. */
@Injectable()
export class Schedules {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly savers: Savers,
    private readonly means: SendingMeans,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Saves it under the caller's name; the first sending is on the first due day after today. The same id again gives
   * what the first request saved.
   * @throws AppError `not-allowed`, `bad-input` where a recipient cannot be reached
   */
  async save(actor: Actor, body: BodyOf<typeof saveSchedule>): Promise<Schedule> {
    requirePermission(actor, 'reports.schedule');
    const { id, title, frequency, period, language, recipients } = body;
    const { groupBy, ...filters } = body.question;
    const question = { groupBy, filters };
    return this.unitOfWork.run(async () => {
      const known = await this.schedules.find(id);
      if (known && known.saved_by !== actor.accountId) throw new AppError('not-allowed');
      if (known) return this.view(known);
      if ((await this.schedules.countReachable(recipients)) < recipients.length)
        throw new AppError('bad-input', {
          fields: [{ field: 'recipients', code: 'recipient-unreachable' }],
        });
      const isNew = await this.schedules.insertIfNew({
        ...{ id, title, question, frequency, period, language, recipients },
        dueFrom: dayAfter(this.means.today(), 1),
        savedBy: actor.accountId,
        savedAt: this.means.now(),
      });
      if (isNew) {
        const after = { title, question, frequency, period, language, recipients };
        await this.audit.write(actor, { action: 'reporting.save-schedule', ...subject(id), after });
      }
      return this.open(actor, id);
    });
  }

  async list(actor: Actor): Promise<ViewOf<typeof listSchedules>> {
    requirePermission(actor, 'reports.schedule');
    const items: Schedule[] = [];
    for (const found of await this.schedules.list()) items.push(await this.view(found));
    return { items, mail: this.means.way, pdf: await this.means.hasPdf() };
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async open(actor: Actor, id: string): Promise<Schedule> {
    requirePermission(actor, 'reports.schedule');
    const found = await this.schedules.find(id);
    if (!found) throw new AppError('not-found');
    return this.view(found);
  }

  /**
   * Pauses, resumes or ends it. What fell due during a pause is not made up for.
   * @throws AppError `not-allowed`, `not-found`, `schedule-ended`
   */
  async change(actor: Actor, id: string, { state }: BodyOf<typeof changeSchedule>): Promise<Schedule> {
    requirePermission(actor, 'reports.schedule');
    return this.unitOfWork.run(async () => {
      const found = await this.schedules.lock(id);
      if (!found) throw new AppError('not-found');
      if (found.state === state) return this.view(found);
      if (found.state === 'ended') throw new AppError('schedule-ended');
      await this.schedules.setState(id, state, this.dueFrom(found, state));
      await this.audit.write(actor, {
        action: 'reporting.change-schedule',
        ...subject(id),
        before: { state: found.state },
        after: { state },
      });
      return this.open(actor, id);
    });
  }

  private dueFrom(found: ScheduleRow, state: ScheduleState): string {
    return state === 'active' ? dayAfter(this.means.today(), 1) : found.due_from;
  }

  private async view(found: ScheduleRow): Promise<Schedule> {
    const { id, title, question, frequency, period, language, state, recipients } = found;
    const saver = await this.savers.find(found.saved_by);
    return {
      ...{ id, title, ...question, frequency, period, language, state, recipients },
      nextDueDay: state === 'active' ? this.nextDue(found) : null,
      savedBy: { nameEn: found.saver_en, nameUr: found.saver_ur },
      savedAt: found.saved_at.toISOString(),
      hindrance: 'hindrance' in saver ? saver.hindrance : null,
      lastSending: found.last_at && {
        at: found.last_at.toISOString(),
        delivered: found.delivered,
        of: found.of,
      },
    };
  }

  /** The first due day from today on, or after the one that was sent already. */
  private nextDue({ frequency, due_from, last_due }: ScheduleRow): string {
    const floor = [dayAfter(due_from, -1), dayAfter(this.means.today(), -1), last_due ?? ''].sort().at(-1);
    return nextDueDay(frequency, floor ?? due_from);
  }
}

const subject = (id: string) => ({ subjectKind: 'report-schedule', subjectId: id });
