import type { Place } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import type { Served } from './domain/served.js';

interface Named {
  readonly code: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
  readonly position: number;
}

export interface NewPlace extends Named {
  readonly kind: Place['kind'];
  readonly parentCode: string | null;
}

export interface NewAgency extends Named {
  readonly group: string;
  readonly parentCode: string | null;
}

export interface NewRank extends Named {
  readonly group: string;
  readonly groupNameEn: string;
  readonly groupNameUr: string | null;
  readonly agencyGroups: readonly string[];
}

/** Places, agencies and ranks: written from the reference files, asked whether they exist. */
@Injectable()
export class ReferenceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes other loads wait until this transaction ends. */
  async lock(): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtext('directory.reference-data'))`);
  }

  async idsByCode(table: 'place' | 'agency'): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ code: string; id: string }>(`SELECT code, id FROM ${table}`);
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  upsertPlaces(rows: readonly NewPlace[], ids: ReadonlyMap<string, string>): Promise<void> {
    return this.upsertTree(
      'place',
      'kind',
      rows.map((row) => ({ ...row, word: row.kind })),
      ids,
    );
  }

  upsertAgencies(rows: readonly NewAgency[], ids: ReadonlyMap<string, string>): Promise<void> {
    return this.upsertTree(
      'agency',
      '"group"',
      rows.map((row) => ({ ...row, word: row.group })),
      ids,
    );
  }

  async upsertRanks(rows: readonly NewRank[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO rank AS old
         (code, "group", group_name_en, group_name_ur, agency_groups, name_en, name_ur, position)
       SELECT code, "group", "groupNameEn", "groupNameUr", "agencyGroups", "nameEn", "nameUr", position
       FROM jsonb_to_recordset($1) AS r (
         code text, "group" text, "groupNameEn" text, "groupNameUr" text, "agencyGroups" text[], "nameEn" text,
         "nameUr" text, position integer)
       ON CONFLICT (code) DO UPDATE SET "group" = excluded."group", group_name_en = excluded.group_name_en,
         group_name_ur = excluded.group_name_ur, agency_groups = excluded.agency_groups,
         name_en = excluded.name_en, name_ur = excluded.name_ur, position = excluded.position
       WHERE (old.*) IS DISTINCT FROM (excluded.*)`,
      [JSON.stringify(rows)],
    );
  }

  /**
   * @param at the field's name in what was sent
   * @throws AppError `bad-input` on each of `agencyId`, `rank` and `districtId` that names nothing there is
   */
  async requireKnown(
    served: Omit<Served, 'serviceNumber'>,
    at: (field: string) => string = (field) => field,
  ): Promise<void> {
    const known = await this.known(served);
    const fields = (['agencyId', 'rank', 'districtId'] as const)
      .filter((field) => served[field] !== null && !known[field])
      .map((field) => ({ field: at(field), code: 'invalid' as const }));
    if (fields.length > 0) throw new AppError('bad-input', { fields });
  }

  /** Which of these exist; a district may also be a country-wide posting. */
  private async known(
    served: Omit<Served, 'serviceNumber'>,
  ): Promise<{ agencyId: boolean; rank: boolean; districtId: boolean }> {
    const [row] = await this.unitOfWork.query<{ agencyId: boolean; rank: boolean; districtId: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM agency WHERE id = $1) AS "agencyId",
         EXISTS (SELECT 1 FROM rank WHERE code = $2) AS rank,
         EXISTS (SELECT 1 FROM place WHERE id = $3 AND kind IN ('district', 'federal')) AS "districtId"`,
      [served.agencyId, served.rank, served.districtId],
    );
    return row ?? { agencyId: false, rank: false, districtId: false };
  }

  /** Inserts and updates a whole tree in one statement, so that parents and children may come in any order. */
  private async upsertTree(
    table: 'place' | 'agency',
    column: 'kind' | '"group"',
    rows: readonly (Named & { readonly word: string; readonly parentCode: string | null })[],
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const values = rows.map((row) => ({
      ...row,
      id: ids.get(row.code),
      parentId: row.parentCode === null ? null : ids.get(row.parentCode),
    }));
    await this.unitOfWork.query(
      `INSERT INTO ${table} AS old (id, code, ${column}, parent_id, name_en, name_ur, position)
       SELECT id, code, word, "parentId", "nameEn", "nameUr", position
       FROM jsonb_to_recordset($1) AS r (
         id uuid, code text, word text, "parentId" uuid, "nameEn" text, "nameUr" text, position integer)
       ON CONFLICT (code) DO UPDATE SET ${column} = excluded.${column}, parent_id = excluded.parent_id,
         name_en = excluded.name_en, name_ur = excluded.name_ur, position = excluded.position
       WHERE (old.*) IS DISTINCT FROM (excluded.*)`,
      [JSON.stringify(values)],
    );
  }
}
