import type { Agency, rankView } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { localisedText } from './localised-text.js';

interface AgencyRow {
  id: string;
  code: string;
  group: string;
  parent_id: string | null;
  name_en: string;
  name_ur: string | null;
}

interface RankRow {
  code: string;
  group: string;
  group_name_en: string;
  group_name_ur: string | null;
  agency_groups: string[];
  name_en: string;
  name_ur: string | null;
}

/** The tree of agencies and the ranks their people hold. */
@Injectable()
export class Agencies {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** These agencies and all that lie below them. */
  async subtree(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.unitOfWork.query<{ id: string }>(
      `WITH RECURSIVE below AS (
         SELECT id FROM agency WHERE id = ANY ($1::uuid[])
         UNION
         SELECT a.id FROM agency a JOIN below ON a.parent_id = below.id
       )
       SELECT id FROM below`,
      [ids],
    );
    return rows.map((row) => row.id);
  }

  /** All agencies in the order of the reference list, which names parents before their children. */
  async list(): Promise<Agency[]> {
    const rows = await this.unitOfWork.query<AgencyRow>(
      'SELECT id, code, "group", parent_id, name_en, name_ur FROM agency ORDER BY position, id',
    );
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      group: row.group,
      parentId: row.parent_id,
      name: localisedText(row.name_en, row.name_ur),
    }));
  }

  async ranks(): Promise<z.infer<typeof rankView>[]> {
    const rows = await this.unitOfWork.query<RankRow>(
      `SELECT code, "group", group_name_en, group_name_ur, agency_groups, name_en, name_ur
       FROM rank ORDER BY position, code`,
    );
    return rows.map((row) => ({
      code: row.code,
      group: row.group,
      groupName: localisedText(row.group_name_en, row.group_name_ur),
      agencyGroups: row.agency_groups,
      name: localisedText(row.name_en, row.name_ur),
    }));
  }
}
