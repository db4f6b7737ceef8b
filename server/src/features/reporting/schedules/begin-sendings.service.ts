import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { lastDueDay, periodMeant } from '../domain/schedule-days.js';
import { type ScheduleRow, SchedulesRepository } from './schedules.repository.js';
import { SendingMeans } from './sending-means.js';
import { SendingsRepository } from './sendings.repository.js';

/** The job that makes and hands in one sending: `{ sendingId }`. */
export const DELIVER = 'reporting.deliver-sending';

/** Begins sendings. What has begun is in the database with its recipients, and is finished by whichever worker is there. */
@Injectable()
export class BeginSendings {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly sendings: SendingsRepository,
    private readonly means: SendingMeans,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Takes up again what is open, and begins what has fallen due: of each report the latest due day only, if it was not
   * begun yet. Where nobody looked for a while, the days between are not made up for.
   */
  async look(): Promise<void> {
    if (this.means.way === 'not-set-up') return;
    for (const sendingId of await this.sendings.openIds()) await this.jobs.send(DELIVER, { sendingId });
    for (const id of await this.schedules.activeIds()) await this.beginDue(id);
  }

  private async beginDue(scheduleId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const schedule = await this.schedules.lock(scheduleId);
      if (schedule?.state !== 'active') return;
      const dueDay = lastDueDay(schedule.frequency, this.means.dueToday());
      if (dueDay < schedule.due_from || dueDay === schedule.last_due) return;
      await this.begin(schedule, { id: newId(), dueDay, day: dueDay });
    });
  }

  /** Begins one sending with its job, once for an id and once for a due day. The caller is in a transaction. */
  async begin(
    schedule: ScheduleRow,
    { id, dueDay, day }: { id: string; dueDay: string | null; day: string },
  ): Promise<void> {
    const isNew = await this.sendings.beginIfNew({
      ...{ id, dueDay },
      scheduleId: schedule.id,
      version: schedule.version,
      period: periodMeant(schedule.period, day),
      begunAt: this.means.now(),
    });
    if (isNew) await this.jobs.send(DELIVER, { sendingId: id });
  }
}
