import {
  type DeliveryOutcome,
  deliveryOutcome,
  type Period,
  type WithheldReason,
  withheldReason,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { HINDRANCE, question as scheduleQuestion } from './schedules.repository.js';

const file = z.object({
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
});
const message = z.object({ subject: z.string(), text: z.string(), html: z.string() });

const row = z.object({
  id: z.string(),
  schedule_id: z.string(),
  version: z.number().int(),
  title: z.string(),
  question: scheduleQuestion,
  due_day: z.string().nullable(),
  from_day: z.string(),
  to_day: z.string(),
  state: z.enum(['open', 'done', 'withheld']),
  withheld_because: withheldReason.nullable(),
  begun_at: z.date(),
  seal: z.number().int().nullable(),
  message: message.nullable(),
  files: z.array(file).nullable(),
  deliveries: z.array(
    z.object({
      personId: z.string(),
      nameEn: z.string(),
      nameUr: z.string().nullable(),
      outcome: deliveryOutcome,
      tries: z.number().int(),
      at: z.string().nullable(),
    }),
  ),
});
export type SendingRow = z.infer<typeof row>;

/** What is sent: the same at every try. */
export interface MadeReport {
  readonly seal: number;
  readonly message: z.infer<typeof message>;
  readonly files: readonly z.infer<typeof file>[];
}

interface NewSending {
  readonly id: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly dueDay: string | null;
  readonly period: Period;
  readonly begunAt: Date;
}

export interface Recipient {
  readonly nameEn: string;
  readonly nameUr: string | null;
  readonly email: string | null;
  readonly hindrance: 'account-closed' | 'no-address' | null;
  readonly tries: number;
}

const STILL_OPEN = `('waiting', 'unreachable')`;

const SELECT = /* sql */ `
  SELECT s.id, s.schedule_id, s.version, v.title, v.question, to_char(s.due_day, 'YYYY-MM-DD') AS due_day, to_char(s.from_day, 'YYYY-MM-DD') AS from_day,
    to_char(s.to_day, 'YYYY-MM-DD') AS to_day, s.state, s.withheld_because, s.begun_at, s.seal_number::int AS seal, s.message, s.files,
    (SELECT json_agg(json_build_object('personId', p.id, 'nameEn', p.name_en, 'nameUr', p.name_ur, 'outcome', d.outcome,
       'tries', d.tries, 'at', to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY d.position)
     FROM report_delivery d JOIN person p ON p.id = d.person_id WHERE d.sending_id = s.id) AS deliveries
  FROM report_sending s JOIN report_schedule_version v USING (schedule_id, version)`;

/** Each sending of a report, and what became of each copy. */
@Injectable()
export class SendingsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Begins a sending to the schedule's recipients; false where this one, or one for this due day, has begun. In a transaction. */
  async beginIfNew({ id, scheduleId, version, dueDay, period, begunAt }: NewSending): Promise<boolean> {
    const inserted = await this.unitOfWork.query(
      `INSERT INTO report_sending (id, schedule_id, version, due_day, from_day, to_day, begun_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [id, scheduleId, version, dueDay, period.from, period.to, begunAt],
    );
    if (inserted.length === 0) return false;
    await this.unitOfWork.query(
      `INSERT INTO report_delivery (sending_id, person_id, position)
       SELECT $1, person_id, position FROM report_schedule_recipient WHERE schedule_id = $2`,
      [id, scheduleId],
    );
    return true;
  }

  async find(id: string): Promise<SendingRow | null> {
    const [found] = await this.unitOfWork.query(`${SELECT} WHERE s.id = $1`, [id]);
    return found ? row.parse(found) : null;
  }

  /** The latest first, begun before another one. */
  async list(scheduleId: string, before: string | null, limit: number | null): Promise<SendingRow[]> {
    const rows = await this.unitOfWork.query(
      `${SELECT} WHERE s.schedule_id = $1
         AND ($2::uuid IS NULL OR (s.begun_at, s.id) < (SELECT begun_at, id FROM report_sending WHERE id = $2))
       ORDER BY s.begun_at DESC, s.id DESC LIMIT $3`,
      [scheduleId, before, limit],
    );
    return rows.map((one) => row.parse(one));
  }

  async openIds(): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM report_sending WHERE state = 'open' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps what is sent, unless somebody else has made it meanwhile: theirs is sent then. */
  async keepMade(id: string, { seal, message, files }: MadeReport): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE report_sending SET seal_number = $2, message = $3, files = $4 WHERE id = $1 AND files IS NULL',
      [id, seal, JSON.stringify(message), JSON.stringify(files)],
    );
  }

  /**
   * Holds the copy of one person until the transaction ends; null where it needs nothing more, or another worker is
   * handing it in.
   */
  async lockOpen(sendingId: string, personId: string): Promise<Recipient | null> {
    const [found] = await this.unitOfWork.query<Recipient>(
      `SELECT p.name_en AS "nameEn", p.name_ur AS "nameUr", p.email, d.tries, ${HINDRANCE} AS hindrance
       FROM report_delivery d JOIN person p ON p.id = d.person_id LEFT JOIN account a ON a.person_id = p.id
       WHERE d.sending_id = $1 AND d.person_id = $2 AND d.outcome IN ${STILL_OPEN}
       FOR UPDATE OF d SKIP LOCKED`,
      [sendingId, personId],
    );
    return found ?? null;
  }

  async settle(sendingId: string, personId: string, outcome: DeliveryOutcome, at: Date): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE report_delivery SET outcome = $3, at = $4, tries = tries + 1 WHERE sending_id = $1 AND person_id = $2',
      [sendingId, personId, outcome, at],
    );
  }

  /** Nobody gets it who has not got it by now. */
  async withhold(id: string, because: WithheldReason, at: Date): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.query(
        `UPDATE report_delivery SET outcome = 'withheld', at = $2 WHERE sending_id = $1 AND outcome IN ${STILL_OPEN}`,
        [id, at],
      );
      await this.unitOfWork.query(
        `UPDATE report_sending SET state = 'withheld', withheld_because = $2 WHERE id = $1 AND state = 'open'`,
        [id, because],
      );
    });
  }

  /** Done, where no copy is open any more. */
  async closeIfDone(id: string): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE report_sending s SET state = 'done' WHERE s.id = $1 AND s.state = 'open'
         AND NOT EXISTS (SELECT 1 FROM report_delivery d WHERE d.sending_id = s.id AND d.outcome IN ${STILL_OPEN})`,
      [id],
    );
  }
}
