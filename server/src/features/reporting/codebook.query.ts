import type { Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const kinds = ['place', 'agency', 'topic', 'course', 'rank', 'rank-group'] as const;
type Kind = (typeof kinds)[number];

const codeRow = z.object({ dimension: z.string(), no: z.number().int(), value: z.string() });
const namedRow = z.object({
  kind: z.enum(kinds),
  id: z.string(),
  code: z.string(),
  parent: z.string().nullable(),
  group: z.string().nullable(),
  name_en: z.string(),
  name_ur: z.string().nullable(),
});

export interface Named {
  readonly id: string;
  readonly code: string;
  /** Of a district its province, of an agency the one above, of a rank its group. */
  readonly parent: string | null;
  /** Agencies only: their kind, such as `police`. */
  readonly group: string | null;
  readonly name: Localised;
  /** Where it stands in its fixed order. */
  readonly position: number;
}

/** The names of what facts hold as small numbers, and the way from one to the other. */
export class Codebook {
  private readonly noByValue = new Map<string, number>();
  private readonly valueByNo = new Map<string, string>();

  constructor(
    codes: readonly z.infer<typeof codeRow>[],
    private readonly named: ReadonlyMap<string, readonly Named[]>,
  ) {
    for (const { dimension, no, value } of codes) {
      this.noByValue.set(`${dimension} ${value}`, no);
      this.valueByNo.set(`${dimension} ${no}`, value);
    }
  }

  /** The facts' number of a value; null where no record holds it. */
  no(dimension: string, value: string): number | null {
    return this.noByValue.get(`${dimension} ${value}`) ?? null;
  }

  value(dimension: string, no: number): string | null {
    return this.valueByNo.get(`${dimension} ${no}`) ?? null;
  }

  all(kind: Kind): readonly Named[] {
    return this.named.get(kind) ?? [];
  }

  byCode(kind: Kind, code: string): Named | null {
    return this.all(kind).find((each) => each.code === code) ?? null;
  }

  /** The agency itself and everything below it, as ids. */
  subtree(agencyId: string): string[] {
    const children = this.all('agency').filter((agency) => agency.parent === agencyId);
    return [agencyId, ...children.flatMap((child) => this.subtree(child.id))];
  }

  /** Somebody's reach with everything below it; null stays everywhere. */
  within(reach: readonly string[] | null): string[] | null {
    return reach?.flatMap((agency) => this.subtree(agency)) ?? null;
  }
}

@Injectable()
export class CodebookQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async load(): Promise<Codebook> {
    const codes = await this.unitOfWork.query('SELECT dimension, no::int, value FROM count_code');
    const rows = await this.unitOfWork.query(
      `SELECT 'place' AS kind, id::text, code, parent_id::text AS parent, NULL AS "group", name_en, name_ur, position FROM place
       UNION ALL SELECT 'agency', id::text, code, parent_id::text, "group", name_en, name_ur, position FROM agency
       UNION ALL SELECT 'topic', id::text, code, NULL, NULL, title_en, title_ur, 0 FROM topic
       UNION ALL SELECT 'course', c.id::text, c.slug, NULL, NULL, p.outline->'title'->>'en', p.outline->'title'->>'ur', 0
         FROM course c JOIN publication p ON p.id = c.current_publication_id
       UNION ALL SELECT 'rank', code, code, "group", NULL, name_en, name_ur, position FROM rank
       UNION ALL SELECT 'rank-group', "group", "group", NULL, NULL, min(group_name_en), min(group_name_ur), min(position) FROM rank GROUP BY "group"
       ORDER BY kind, position, name_en`,
    );
    const named = new Map<string, Named[]>();
    for (const [position, raw] of rows.entries()) {
      const row = namedRow.parse(raw);
      const name = row.name_ur ? { en: row.name_en, ur: row.name_ur } : { en: row.name_en };
      named.set(row.kind, [
        ...(named.get(row.kind) ?? []),
        { id: row.id, code: row.code, parent: row.parent, group: row.group, name, position },
      ]);
    }
    return new Codebook(z.array(codeRow).parse(codes), named);
  }
}
