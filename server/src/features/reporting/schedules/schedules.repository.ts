import {
  dimension,
  frequency,
  language,
  recipientHindrance,
  relativePeriod,
  type ScheduleState,
  scheduleState,
  trainedFilters,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export const question = z.object({ groupBy: z.array(dimension), filters: z.object(trainedFilters) });

const asked = z.object({ title: z.string(), question, frequency, period: relativePeriod, language });

const row = asked.extend({
  id: z.string(),
  state: scheduleState,
  due_from: z.string(),
  saved_by: z.string(),
  saved_at: z.date(),
  version: z.number().int(),
  edited_at: z.date().nullable(),
  saver_en: z.string(),
  saver_ur: z.string().nullable(),
  recipients: z.array(
    z.object({
      personId: z.string(),
      nameEn: z.string(),
      nameUr: z.string().nullable(),
      hindrance: recipientHindrance.nullable(),
    }),
  ),
  last_due: z.string().nullable(),
  last_at: z.date().nullable(),
  delivered: z.number().int(),
  of: z.number().int(),
});
export type ScheduleRow = z.infer<typeof row>;

/** What a schedule was asked, which an edit changes. */
type ScheduleAsked = Pick<ScheduleRow, 'title' | 'question' | 'frequency' | 'period' | 'language'>;

export interface SavedSchedule extends ScheduleAsked {
  readonly id: string;
  readonly dueFrom: string;
  readonly savedBy: string;
  readonly savedAt: Date;
  readonly recipients: readonly string[];
}

/** Why nothing can be sent to `person p` with the account `a`, which may be missing. */
export const HINDRANCE = /* sql */ `
  CASE WHEN a.state IS DISTINCT FROM 'open' THEN 'account-closed' WHEN p.email IS NULL THEN 'no-address' END`;

const SELECT = /* sql */ `
  SELECT s.id, s.title, s.question, s.frequency, s.period, s.language, s.state, to_char(s.due_from, 'YYYY-MM-DD') AS due_from,
    s.saved_by, s.saved_at, s.version, s.edited_at, saver.name_en AS saver_en, saver.name_ur AS saver_ur, r.recipients,
    (SELECT to_char(max(due_day), 'YYYY-MM-DD') FROM report_sending WHERE schedule_id = s.id) AS last_due,
    last.begun_at AS last_at, coalesce(d.delivered, 0) AS delivered, coalesce(d.of, 0) AS of
  FROM report_schedule s
  JOIN account sa ON sa.id = s.saved_by JOIN person saver ON saver.id = sa.person_id
  JOIN LATERAL (
    SELECT json_agg(json_build_object('personId', p.id, 'nameEn', p.name_en, 'nameUr', p.name_ur, 'hindrance', ${HINDRANCE}) ORDER BY r.position) AS recipients
    FROM report_schedule_recipient r JOIN person p ON p.id = r.person_id LEFT JOIN account a ON a.person_id = p.id
    WHERE r.schedule_id = s.id
  ) r ON true
  LEFT JOIN LATERAL (
    SELECT id, begun_at FROM report_sending WHERE schedule_id = s.id ORDER BY begun_at DESC, id DESC LIMIT 1
  ) last ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE outcome = 'delivered')::int AS delivered, count(*)::int AS of
    FROM report_delivery WHERE sending_id = last.id
  ) d ON true`;

/** Reports that are sent regularly; they are ended, never deleted, because sendings rest on them. */
@Injectable()
export class SchedulesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False where there is one of this id already. The caller is in a transaction. */
  async insertIfNew(schedule: SavedSchedule): Promise<boolean> {
    const { id, title, frequency, period, language, dueFrom, savedBy, savedAt, recipients } = schedule;
    const inserted = await this.unitOfWork.query(
      `INSERT INTO report_schedule (id, title, question, frequency, period, language, due_from, saved_by, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [id, title, JSON.stringify(schedule.question), frequency, period, language, dueFrom, savedBy, savedAt],
    );
    if (inserted.length === 0) return false;
    await this.setRecipients(id, recipients);
    await this.keepVersion(schedule, 1);
    return true;
  }

  /** Changes one that the caller holds, and keeps what it is now beside what it was. */
  async edit(schedule: SavedSchedule, version: number): Promise<void> {
    const { id, title, frequency, period, language, dueFrom, savedBy, savedAt, recipients } = schedule;
    await this.unitOfWork.query(
      `UPDATE report_schedule SET title = $2, question = $3, frequency = $4, period = $5, language = $6, due_from = $7,
         saved_by = $8, edited_at = $9, version = $10 WHERE id = $1`,
      [
        id,
        title,
        JSON.stringify(schedule.question),
        frequency,
        period,
        language,
        dueFrom,
        savedBy,
        savedAt,
        version,
      ],
    );
    await this.unitOfWork.query('DELETE FROM report_schedule_recipient WHERE schedule_id = $1', [id]);
    await this.setRecipients(id, recipients);
    await this.keepVersion(schedule, version);
  }

  private async setRecipients(id: string, recipients: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO report_schedule_recipient (schedule_id, person_id, position)
       SELECT $1, person_id, position FROM unnest($2::uuid[]) WITH ORDINALITY AS w (person_id, position)`,
      [id, recipients],
    );
  }

  private async keepVersion(schedule: SavedSchedule, version: number): Promise<void> {
    const { id, title, frequency, period, language, savedBy, savedAt, recipients } = schedule;
    await this.unitOfWork.query(
      `INSERT INTO report_schedule_version (schedule_id, version, title, question, frequency, period, language, recipients, saved_by, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        version,
        title,
        JSON.stringify(schedule.question),
        frequency,
        period,
        language,
        recipients,
        savedBy,
        savedAt,
      ],
    );
  }

  /** It as it was in this version; recipients, state and saver are those of now. */
  async findAsOf(id: string, version: number): Promise<ScheduleRow | null> {
    const current = await this.find(id);
    const [kept] = await this.unitOfWork.query(
      `SELECT title, question, frequency, period, language FROM report_schedule_version WHERE schedule_id = $1 AND version = $2`,
      [id, version],
    );
    return current && kept ? { ...current, ...asked.parse(kept) } : null;
  }

  /** How many of these people a message can be sent to. */
  async countReachable(personIds: readonly string[]): Promise<number> {
    const [counted] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM person p LEFT JOIN account a ON a.person_id = p.id
       WHERE p.id = ANY ($1::uuid[]) AND ${HINDRANCE} IS NULL`,
      [personIds],
    );
    return counted?.count ?? 0;
  }

  async find(id: string): Promise<ScheduleRow | null> {
    const [found] = await this.unitOfWork.query(`${SELECT} WHERE s.id = $1`, [id]);
    return found ? row.parse(found) : null;
  }

  /** Those that go on first, then by when they were saved. */
  async list(): Promise<ScheduleRow[]> {
    const rows = await this.unitOfWork.query(`${SELECT} ORDER BY s.state = 'ended', s.saved_at DESC, s.id`);
    return rows.map((one) => row.parse(one));
  }

  /** Holds it until the transaction ends: changing it and beginning a sending come one after the other. */
  async lock(id: string): Promise<ScheduleRow | null> {
    await this.unitOfWork.query('SELECT 1 FROM report_schedule WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  async setState(id: string, state: ScheduleState, dueFrom: string): Promise<void> {
    await this.unitOfWork.query('UPDATE report_schedule SET state = $2, due_from = $3 WHERE id = $1', [
      id,
      state,
      dueFrom,
    ]);
  }

  async activeIds(): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM report_schedule WHERE state = 'active' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }
}
