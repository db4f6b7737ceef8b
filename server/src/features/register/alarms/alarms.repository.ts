import type { AlarmOutcome } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** An alarm that stands: when it began, and what the last check found. */
export interface StandingAlarm {
  /** The first check since a sound one that found something. */
  readonly id: string;
  readonly since: Date;
  readonly checked_at: Date;
  readonly changed: number;
  readonly broken: number;
  readonly lost: number;
}

/** Whose copy of which day. */
export interface NoticeKey {
  readonly alarmId: string;
  /** `YYYY-MM-DD` in Asia/Karachi. */
  readonly day: string;
  readonly personId: string;
}

interface NoticeRow {
  readonly alarm_since: Date;
  readonly day: string;
  readonly person_id: string;
  readonly name_en: string;
  readonly name_ur: string | null;
  readonly outcome: AlarmOutcome;
  readonly at: Date | null;
}

const FOUND_SOMETHING =
  'cardinality(v.changed_entries) + cardinality(v.broken_seals) + cardinality(v.lost_entries) > 0';
const STILL_OPEN = `('waiting', 'unreachable')`;

/** Alarms of the nightly check, and who was told of them. */
@Injectable()
export class AlarmsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null where the last check found nothing, or there was none. */
  async standing(): Promise<StandingAlarm | null> {
    const [row] = await this.unitOfWork.query<StandingAlarm>(
      `WITH since_sound AS (
         SELECT v.* FROM register_verification v
         WHERE v.finished_at > coalesce((
           SELECT max(v.finished_at) FROM register_verification v WHERE NOT (${FOUND_SOMETHING})), '-infinity')
       )
       SELECT first.id, first.finished_at AS since, last.finished_at AS checked_at, cardinality(last.changed_entries) AS changed,
         cardinality(last.broken_seals) AS broken, cardinality(last.lost_entries) AS lost
       FROM (SELECT * FROM since_sound ORDER BY finished_at, id LIMIT 1) first,
         (SELECT * FROM since_sound ORDER BY finished_at DESC, id DESC LIMIT 1) last`,
    );
    return row ?? null;
  }

  /** Writes down who is to be told today; whoever is written down already stays as they are. */
  async expect({ alarmId, day }: Omit<NoticeKey, 'personId'>, personIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO register_alarm_notice (alarm_id, day, person_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
      [alarmId, day, personIds],
    );
  }

  /** False where it was handed in, another worker has it in hand, or nobody wrote it down. The caller is in a transaction. */
  async lockOpen({ alarmId, day, personId }: NoticeKey): Promise<boolean> {
    const found = await this.unitOfWork.query(
      `SELECT 1 FROM register_alarm_notice WHERE alarm_id = $1 AND day = $2 AND person_id = $3 AND outcome IN ${STILL_OPEN}
       FOR UPDATE SKIP LOCKED`,
      [alarmId, day, personId],
    );
    return found.length > 0;
  }

  async settle({ alarmId, day, personId }: NoticeKey, outcome: AlarmOutcome, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE register_alarm_notice SET outcome = $4, at = $5, tries = tries + 1
       WHERE alarm_id = $1 AND day = $2 AND person_id = $3`,
      [alarmId, day, personId, outcome, at],
    );
  }

  /** The latest first. */
  notices(limit: number): Promise<NoticeRow[]> {
    return this.unitOfWork.query<NoticeRow>(
      `SELECT v.finished_at AS alarm_since, to_char(n.day, 'YYYY-MM-DD') AS day, n.person_id, p.name_en, p.name_ur, n.outcome, n.at
       FROM register_alarm_notice n JOIN register_verification v ON v.id = n.alarm_id JOIN person p ON p.id = n.person_id
       ORDER BY n.day DESC, v.finished_at DESC, p.name_en, p.id LIMIT $1`,
      [limit],
    );
  }
}
