import type { ImportFate, ImportField } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Reach } from '../people.repository.js';
import type {
  Counts,
  ImportRecord,
  JudgedRow,
  KeptFacts,
  NewImport,
  StoredRow,
} from './people-import.rows.js';

const COLUMNS = /* sql */ `
  i.id, i.agency_id, i.account_id, coalesce(p.name_en, '') AS by_name, i.demonstration, i.file_name, i.format, i.state,
  i.revision, i.headings, i.columns, i.counts, i.official, i.created_at, i.confirmed_at, i.undone_at`;

const FROM = /* sql */ `
  people_import i LEFT JOIN account a ON a.id = i.account_id LEFT JOIN person p ON p.id = a.person_id`;

/** Imports, their rows, and how agencies head their columns. */
@Injectable()
export class PeopleImportsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes other imports that write people wait until this transaction ends. */
  async lock(): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtext('directory.people-import'))`);
  }

  async insert(made: NewImport): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO people_import
         (id, agency_id, account_id, demonstration, file_name, format, headings, columns, counts, sheet_sealed, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        made.id,
        made.agencyId,
        made.accountId,
        made.demonstration,
        made.fileName,
        made.format,
        made.headings,
        made.columns,
        JSON.stringify(made.counts),
        made.sheetSealed,
        made.at,
      ],
    );
  }

  /** An import within reach; one without an agency only where reach has no end. `lock` holds it until the transaction ends. */
  async findWithin(id: string, reach: Reach, lock = false): Promise<ImportRecord | null> {
    const [row] = await this.unitOfWork.query<ImportRecord>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE i.id = $1 AND ($2::uuid[] IS NULL OR i.agency_id = ANY ($2)) ${lock ? 'FOR UPDATE OF i' : ''}`,
      [id, reach],
    );
    return row ?? null;
  }

  /** A page of imports within reach, the latest first. */
  list(reach: Reach, page: { before: string | undefined; limit: number }): Promise<ImportRecord[]> {
    return this.unitOfWork.query<ImportRecord>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE ($1::uuid[] IS NULL OR i.agency_id = ANY ($1))
         AND ($2::uuid IS NULL OR (i.created_at, i.id) < (SELECT created_at, id FROM people_import WHERE id = $2))
       ORDER BY i.created_at DESC, i.id DESC LIMIT $3`,
      [reach, page.before ?? null, page.limit],
    );
  }

  async sealedSheet(id: string): Promise<Buffer | null> {
    const [row] = await this.unitOfWork.query<{ sheet_sealed: Buffer | null }>(
      'SELECT sheet_sealed FROM people_import WHERE id = $1',
      [id],
    );
    return row?.sheet_sealed ?? null;
  }

  /** A dry run made anew: other columns or another agency, and the next revision. */
  async revise(
    id: string,
    agencyId: string | null,
    columns: readonly (ImportField | null)[],
    counts: Counts,
  ): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE people_import SET agency_id = $2, columns = $3, counts = $4, revision = revision + 1 WHERE id = $1',
      [id, agencyId, columns, JSON.stringify(counts)],
    );
  }

  /** Puts these rows in place of those that were there. */
  async replaceRows(id: string, rows: readonly (JudgedRow & { facts: KeptFacts })[]): Promise<void> {
    await this.unitOfWork.query('DELETE FROM people_import_row WHERE import_id = $1', [id]);
    await this.unitOfWork.query(
      `INSERT INTO people_import_row (import_id, number, fate, matched_by, person_id, reasons, facts)
       SELECT $1, number, fate, "matchedBy", "personId", reasons, facts
       FROM jsonb_to_recordset($2) AS r (
         number integer, fate text, "matchedBy" text, "personId" uuid, reasons jsonb, facts jsonb)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** The rows that could be read, for holding them against the directory again. */
  readable(id: string): Promise<{ number: number; facts: KeptFacts }[]> {
    return this.unitOfWork.query(
      `SELECT number, facts FROM people_import_row WHERE import_id = $1 AND fate <> 'wrong' ORDER BY number`,
      [id],
    );
  }

  /** A page of rows in the order of the spreadsheet; without a limit, all of them. */
  rows(
    id: string,
    page: { fate?: ImportFate | undefined; after?: number | undefined; limit?: number },
  ): Promise<StoredRow[]> {
    return this.unitOfWork.query<StoredRow>(
      `SELECT r.number, r.fate, r.matched_by AS "matchedBy", r.person_id AS "personId", r.reasons,
         coalesce(p.name_en, r.facts ->> 'nameEn') AS "nameEn", coalesce(p.name_ur, r.facts ->> 'nameUr') AS "nameUr"
       FROM people_import_row r LEFT JOIN person p ON p.id = r.person_id
       WHERE r.import_id = $1 AND ($2::text IS NULL OR r.fate = $2) AND ($3::integer IS NULL OR r.number > $3)
       ORDER BY r.number LIMIT $4`,
      [id, page.fate ?? null, page.after ?? null, page.limit ?? null],
    );
  }

  async remembered(agencyId: string | null): Promise<Map<string, ImportField | null>> {
    const rows = await this.unitOfWork.query<{ heading: string; field: ImportField | null }>(
      'SELECT heading, field FROM people_import_column WHERE agency_id IS NOT DISTINCT FROM $1',
      [agencyId],
    );
    return new Map(rows.map(({ heading, field }) => [heading, field]));
  }

  async remember(
    agencyId: string | null,
    columns: readonly { heading: string; field: ImportField | null }[],
    at: Date,
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO people_import_column (agency_id, heading, field, said_at)
       SELECT $1, heading, field, $3 FROM jsonb_to_recordset($2) AS c (heading text, field text)
       ON CONFLICT (agency_id, heading) DO UPDATE SET field = excluded.field, said_at = excluded.said_at`,
      [agencyId, JSON.stringify(columns), at],
    );
  }

  async discard(id: string): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM people_import WHERE id = $1 AND state = 'draft'`, [id]);
  }

  async discardDraftsBefore(moment: Date): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM people_import WHERE state = 'draft' AND created_at < $1`, [
      moment,
    ]);
  }
}
