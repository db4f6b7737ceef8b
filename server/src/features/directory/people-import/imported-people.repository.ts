import type { importHolds } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Counts, JudgedRow } from './people-import.rows.js';

type Hold = (typeof importHolds)[number];

/** What a row of another room's table is called where it keeps a person from being taken back. */
const HOLD_OF_TABLE: Readonly<Record<string, Hold>> = {
  account: 'account',
  enrolment: 'enrolment',
  attempt: 'attempt',
  register_entry: 'record',
  certificate: 'certificate',
  attendance: 'attendance',
};

/** People as an import makes and takes them back: sets at a time, never one by one. */
@Injectable()
export class ImportedPeopleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes the people of an import's new rows from what the draft keeps. A CNIC makes an identity "claimed". */
  async create(
    importId: string,
    made: readonly { number: number; id: string }[],
    demonstration: boolean,
    at: Date,
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO person (id, name_en, name_ur, cnic_index, cnic_sealed, cnic_last_four, mobile, email, sex, disability,
         agency_id, rank, service_number, district_id, identity, demonstration, created_at, updated_at)
       SELECT m.id, f."nameEn", f."nameUr", f."cnicIndex", f."cnicSealed", f."cnicLastFour", f.mobile, f.email, f.sex,
         f.disability, f."agencyId", f.rank, f."serviceNumber", f."districtId",
         CASE WHEN f."cnicIndex" IS NULL THEN 'none' ELSE 'claimed' END, $3, $4, $4
       FROM jsonb_to_recordset($2) AS m (number integer, id uuid)
       JOIN people_import_row r ON r.import_id = $1 AND r.number = m.number
       CROSS JOIN jsonb_to_record(r.facts) AS f (
         "nameEn" text, "nameUr" text, "cnicIndex" text, "cnicSealed" text, "cnicLastFour" text, mobile text, email text,
         sex text, disability text, "agencyId" uuid, rank text, "serviceNumber" text, "districtId" uuid)`,
      [importId, JSON.stringify(made), demonstration, at],
    );
  }

  /** Writes what became of the rows, and drops the spreadsheet and all that was read from it. */
  async settle(
    importId: string,
    rows: readonly JudgedRow[],
    counts: Counts,
    by: { accountId: string; at: Date },
  ): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE people_import_row r
       SET fate = j.fate, matched_by = j."matchedBy", person_id = j."personId", reasons = j.reasons, facts = NULL
       FROM jsonb_to_recordset($2) AS j (number integer, fate text, "matchedBy" text, "personId" uuid, reasons jsonb)
       WHERE r.import_id = $1 AND r.number = j.number`,
      [importId, JSON.stringify(rows)],
    );
    // Those that could not be read.
    await this.unitOfWork.query(
      'UPDATE people_import_row SET facts = NULL WHERE import_id = $1 AND facts IS NOT NULL',
      [importId],
    );
    await this.unitOfWork.query(
      `UPDATE people_import
       SET state = 'confirmed', counts = $2, sheet_sealed = NULL, confirmed_by = $3, confirmed_at = $4 WHERE id = $1`,
      [importId, JSON.stringify(counts), by.accountId, by.at],
    );
  }

  /** Everyone whom the import made and who is still there; `lock` keeps others from beginning anything with them. */
  async madeBy(importId: string, lock = false): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT p.id FROM person p
       WHERE p.id IN (SELECT person_id FROM people_import_row WHERE import_id = $1 AND fate = 'new')
       ORDER BY p.id ${lock ? 'FOR UPDATE OF p' : ''}`,
      [importId],
    );
    return rows.map((row) => row.id);
  }

  /**
   * On which of these people something rests. Every table with a foreign key to a person is asked, whichever room it
   * is of, so that a new room's tables are never forgotten; other confirmed imports that found them, and later
   * changes, count as well. That somebody may be the same as another is found again at any time and holds nobody.
   */
  async holdsOn(
    importId: string,
    people: readonly string[],
  ): Promise<{ personId: string; nameEn: string; holds: Hold[] }[]> {
    const tables = await this.unitOfWork.query<{ table: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND c.conrelid NOT IN ('people_import_row'::regclass, 'person_likeness'::regclass)`,
    );
    const asked = tables.map(
      ({ table, column }) =>
        `SELECT ${column} AS person_id, '${HOLD_OF_TABLE[table] ?? 'other'}' AS hold FROM ${table} WHERE ${column} = ANY ($1)`,
    );
    return this.unitOfWork.query(
      `SELECT p.id AS "personId", p.name_en AS "nameEn", array_agg(DISTINCT h.hold ORDER BY h.hold) AS holds
       FROM (
         ${asked.join(' UNION ALL ')}
         UNION ALL
         SELECT r.person_id, 'import' FROM people_import_row r JOIN people_import i ON i.id = r.import_id
         WHERE r.person_id = ANY ($1) AND i.state = 'confirmed' AND i.id <> $2
         UNION ALL
         SELECT id, 'changed' FROM person WHERE id = ANY ($1) AND updated_at <> created_at
       ) h JOIN person p ON p.id = h.person_id
       GROUP BY p.id ORDER BY p.id`,
      [people, importId],
    );
  }

  /** Takes people back whom nothing rests on, and says so in the import. */
  async takeBack(
    importId: string,
    people: readonly string[],
    by: { accountId: string; at: Date },
  ): Promise<void> {
    await this.unitOfWork.query('UPDATE people_import_row SET person_id = NULL WHERE import_id = $1', [
      importId,
    ]);
    await this.unitOfWork.query(
      'DELETE FROM person_likeness WHERE one_id = ANY ($1) OR other_id = ANY ($1)',
      [people],
    );
    await this.unitOfWork.query('DELETE FROM person WHERE id = ANY ($1)', [people]);
    await this.unitOfWork.query(
      `UPDATE people_import SET state = 'undone', undone_by = $2, undone_at = $3 WHERE id = $1`,
      [importId, by.accountId, by.at],
    );
  }
}
