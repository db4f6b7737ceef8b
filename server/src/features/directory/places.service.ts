import type { Place } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { localisedText } from './localised-text.js';

interface PlaceRow {
  id: string;
  code: string;
  kind: Place['kind'];
  parent_id: string | null;
  name_en: string;
  name_ur: string | null;
}

/** Provinces, territories and their districts. */
@Injectable()
export class Places {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All places in their fixed order, each province before its districts. */
  async list(): Promise<Place[]> {
    const rows = await this.unitOfWork.query<PlaceRow>(
      'SELECT id, code, kind, parent_id, name_en, name_ur FROM place ORDER BY position, id',
    );
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      kind: row.kind,
      parentId: row.parent_id,
      name: localisedText(row.name_en, row.name_ur),
    }));
  }
}
