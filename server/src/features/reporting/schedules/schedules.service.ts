import {
  type BodyOf,
  type changeSchedule,
  type editSchedule,
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
import { isSameSchedule } from '../domain/same-schedule.js';
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
      await this.requireReachable(recipients);
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
   * Changes what is sent, when and to whom, from the version that the caller saw; the caller answers for it from then on.
   * What has begun already goes out as it was asked. Sent again, it changes nothing.
   * @throws AppError `not-allowed`, `not-found`, `schedule-ended`, `schedule-changed` where another version stands than was
   * seen, `bad-input` where a recipient cannot be reached
   */
  async edit(actor: Actor, id: string, body: BodyOf<typeof editSchedule>): Promise<Schedule> {
    requirePermission(actor, 'reports.schedule');
    const { version, question: asked, ...rest } = body;
    const { groupBy, ...filters } = asked;
    const after = { ...rest, question: { groupBy, filters } };
    return this.unitOfWork.run(async () => {
      const found = await this.schedules.lock(id);
      if (!found) throw new AppError('not-found');
      const before = contentOf(found);
      if (isRepeated(found, version, actor) && isSameSchedule(before, after)) return this.view(found);
      if (found.version !== version) throw new AppError('schedule-changed');
      if (found.state === 'ended') throw new AppError('schedule-ended');
      await this.requireReachable(after.recipients);
      if (isSameSchedule(before, after)) return this.view(found);
      // Another rhythm begins tomorrow: a day that would have been due by it is not made up for.
      const dueFrom = found.frequency === after.frequency ? found.due_from : dayAfter(this.means.today(), 1);
      const saved = { savedBy: actor.accountId, savedAt: this.means.now() };
      await this.schedules.edit({ id, ...after, dueFrom, ...saved }, version + 1);
      await this.audit.write(actor, { action: 'reporting.edit-schedule', ...subject(id), before, after });
      return this.open(actor, id);
    });
  }

  private async requireReachable(recipients: readonly string[]): Promise<void> {
    if ((await this.schedules.countReachable(recipients)) < recipients.length)
      throw new AppError('bad-input', { fields: [{ field: 'recipients', code: 'recipient-unreachable' }] });
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
      version: found.version,
      editedAt: found.edited_at?.toISOString() ?? null,
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

/** What an edit can change, as it stands. */
const contentOf = ({ title, question, frequency, period, language, recipients }: ScheduleRow) => ({
  ...{ title, question, frequency, period, language },
  recipients: recipients.map(({ personId }) => personId),
});

/** Whether the same person has already made the next version of the one that they saw. */
const isRepeated = (found: ScheduleRow, seen: number, actor: Actor): boolean =>
  found.version === seen + 1 && found.saved_by === actor.accountId;

const subject = (id: string) => ({ subjectKind: 'report-schedule', subjectId: id });
