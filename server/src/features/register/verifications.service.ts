import type { listVerifications, VerificationRun, ViewOf } from '@academy/shared';
import { Injectable, Logger } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Alarms, TELL_ALARM } from './alarms/alarms.service.js';
import { registerHealth } from './domain/register-health.js';
import { isSound, Seals, type Verification } from './seals.service.js';

const SHOWN = 30;
/** Of each list; a register that was replaced as a whole would fill the table. */
const MOST_KEPT = 1000;

interface RunRow {
  id: string;
  started_at: Date;
  finished_at: Date;
  seals: number;
  entries: number;
  waiting: number;
  last_hash: string | null;
  changed_entries: string[];
  broken_seals: number[];
  lost_entries: string[];
}

/** Checks of the whole register, each kept with what it found. */
@Injectable()
export class Verifications {
  private readonly log = new Logger('register');

  constructor(
    private readonly seals: Seals,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly alarms: Alarms,
  ) {}

  /**
   * Computes every digest and seal anew and keeps the outcome. Where the register is not sound, the log says so, and a job
   * that tells the administrators is queued with it.
   */
  async run(): Promise<void> {
    const startedAt = this.clock.now();
    const found = await this.seals.verify();
    await this.unitOfWork.run(async () => {
      await this.keep(startedAt, found);
      if (!isSound(found)) await this.jobs.send(TELL_ALARM, {});
    });
    if (!isSound(found)) this.log.error(`The register does not verify: ${JSON.stringify(found)}`);
  }

  private async keep(startedAt: Date, found: Verification): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO register_verification (id, started_at, finished_at, seals, entries, waiting, last_hash, changed_entries,
         broken_seals, lost_entries)
       VALUES ($1, $2, $3, $4::integer, $5, $6,
         (SELECT encode(hash, 'hex') FROM register_seal WHERE number = $4::integer), $7, $8, $9)`,
      [
        newId(),
        startedAt,
        this.clock.now(),
        found.seals,
        found.entries,
        found.waiting,
        found.changedEntries.slice(0, MOST_KEPT),
        found.brokenSeals.slice(0, MOST_KEPT),
        found.lostEntries.slice(0, MOST_KEPT),
      ],
    );
  }

  /** The latest first. @throws AppError `not-allowed` */
  async list(actor: Actor): Promise<ViewOf<typeof listVerifications>> {
    requirePermission(actor, 'register.correct');
    const rows = await this.unitOfWork.query<RunRow>(
      'SELECT * FROM register_verification ORDER BY finished_at DESC, id DESC LIMIT $1',
      [SHOWN],
    );
    const items = rows.map(runView);
    const [last] = items;
    const told = last ? { sound: last.sound, finishedAt: new Date(last.finishedAt) } : null;
    return { health: registerHealth(told, this.clock.now()), items, mail: await this.alarms.told() };
  }
}

const runView = (row: RunRow): VerificationRun => {
  const [changedEntries, brokenSeals, lostEntries] = [
    row.changed_entries,
    row.broken_seals,
    row.lost_entries,
  ];
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at.toISOString(),
    sound: isSound({ changedEntries, brokenSeals, lostEntries }),
    seals: row.seals,
    entries: row.entries,
    waiting: row.waiting,
    lastHash: row.last_hash,
    changedEntries,
    brokenSeals,
    lostEntries,
  };
};
