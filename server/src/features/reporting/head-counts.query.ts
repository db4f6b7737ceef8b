import {
  type BesideHeadCounts,
  type HeadCount,
  type HeadCountFigures,
  type HeadCountState,
  headCountFigures,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Codebook } from './codebook.query.js';
import { narrowToSex, unfitFor } from './domain/beside.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { breakdownOf, type StandingHeads } from './head-count-breakdown.js';
import { type HeadCountFilter, headCountConditions } from './head-count-filter.sql.js';

const name = { en: z.string(), ur: z.string().nullable() };
const row = z.object({
  id: z.string(),
  seal: z.number().int(),
  recorded_at: z.date(),
  by: z.string().nullable(),
  revision: z.number().int(),
  from: z.string(),
  to: z.string(),
  title: z.object(name),
  topic: z.object({ ...name, code: z.string() }),
  province: z.object({ ...name, code: z.string() }),
  district: z.object({ ...name, code: z.string(), id: z.string() }),
  agency: z.object({ ...name, code: z.string(), id: z.string() }).nullable(),
  audience: z.string(),
  total: z.number().int(),
  women: z.number().int(),
  men: z.number().int(),
  with_disability: z.number().int().nullable(),
  source: z.string(),
  reversal_reason: z.string().nullable(),
  reversal_at: z.date().nullable(),
  reversal_by: z.string().nullable(),
  corrected_by: z.string().nullable(),
});

/** A place in the list: the last day of the workshop and the entry. */
export type HeadCountPlace = readonly [string, string];

const named = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'code', ${alias}.code, 'en', ${alias}.name_en, 'ur', ${alias}.name_ur)`;

/**
 * Head-counts as of a seal, read from the register itself: there are some thousands at most, and an index of their
 * own. An entry stands where its own seal is reached and that of its reversal is not.
 */
@Injectable()
export class HeadCountsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What stands beside a figure of people, broken down as it is. */
  async beside(
    question: TrainedQuestion,
    seal: number,
    hasReach: boolean,
    book: Codebook,
    today: string,
  ): Promise<BesideHeadCounts> {
    const { from, to, filters, groupBy } = question;
    const unfit = unfitFor(filters, hasReach);
    if (unfit.length > 0) return { figures: null, unfit };
    const { topic, province, district, sex } = filters;
    const asked = { from, to, topic, province, district };
    const figures = narrowToSex(await this.totals(asked, seal), sex);
    if (groupBy.length === 0) return { figures, unfit };
    const standing = await this.standing(asked, seal);
    return { figures, unfit, breakdown: breakdownOf(question, standing, book, today) };
  }

  /** Those that stand, with what they can be broken down by. */
  private standing(filter: HeadCountFilter, seal: number): Promise<StandingHeads[]> {
    const asked = new HeadCountsSql(filter, seal);
    return this.unitOfWork.query<StandingHeads>(
      `SELECT to_char(h.completed_on, 'YYYY-MM-DD') AS to, p.code AS province, d.code AS district, h.topic, h.agency_id,
         h.women, h.men, h.total - h.women - h.men AS unsaid
       FROM (SELECT e.completed_on, e.province_id, e.district_id, e.topic, e.agency_id::text AS agency_id,
               (e.head_count ->> 'total')::int AS total, (e.head_count ->> 'women')::int AS women,
               (e.head_count ->> 'men')::int AS men
             ${asked.from} AND r.id IS NULL) h
       JOIN place p ON p.id = h.province_id JOIN place d ON d.id = h.district_id`,
      asked.parameters,
    );
  }

  /** Sums of those that stand. */
  async totals(filter: HeadCountFilter, seal: number): Promise<HeadCountFigures> {
    const asked = new HeadCountsSql(filter, seal);
    const sum = (what: string) => `coalesce(sum(${what}), 0)::int`;
    const rows = await this.unitOfWork.query(
      `SELECT count(*)::int AS workshops, ${sum('total')} AS participants, ${sum('women')} AS women, ${sum('men')} AS men,
         ${sum('total - women - men')} AS unsaid, ${sum('with_disability')} AS "withDisability",
         coalesce(sum(total) FILTER (WHERE with_disability IS NOT NULL), 0)::int AS "disabilityNotedOf"
       FROM (SELECT (e.head_count ->> 'total')::int AS total, (e.head_count ->> 'women')::int AS women,
               (e.head_count ->> 'men')::int AS men, (e.head_count ->> 'withDisability')::int AS with_disability
             ${asked.from} AND r.id IS NULL) heads`,
      asked.parameters,
    );
    return headCountFigures.parse(rows[0]);
  }

  /** The latest workshop first, beyond a place in the list; without a limit, all of them. */
  async list(
    filter: HeadCountFilter,
    state: HeadCountState,
    seal: number,
    { beyond, limit }: { beyond?: HeadCountPlace | null; limit?: number } = {},
  ): Promise<HeadCount[]> {
    const asked = new HeadCountsSql(filter, seal);
    const after = beyond
      ? `AND (e.completed_on, e.id) < (${asked.add(beyond[0])}::date, ${asked.add(beyond[1])}::uuid)`
      : '';
    return this.read(
      asked,
      `AND r.id IS ${state === 'standing' ? 'NULL' : 'NOT NULL'} ${after}`,
      limit === undefined ? '' : `LIMIT ${asked.add(limit)}`,
    );
  }

  /** One of them, as of a seal; null if there is none. */
  async find(id: string, seal: number): Promise<HeadCount | null> {
    const asked = new HeadCountsSql({}, seal);
    return (await this.read(asked, `AND e.id = ${asked.add(id)}`, ''))[0] ?? null;
  }

  private async read(asked: HeadCountsSql, where: string, limit: string): Promise<HeadCount[]> {
    const rows = await this.unitOfWork.query(
      `SELECT e.id, e.seal_number::int AS seal, e.recorded_at, writer.name_en AS by, e.source_revision AS revision,
         e.head_count ->> 'from' AS from, to_char(e.completed_on, 'YYYY-MM-DD') AS to,
         jsonb_build_object('en', e.head_count -> 'titleEn', 'ur', e.head_count -> 'titleUr') AS title,
         jsonb_build_object('code', e.topic, 'en', coalesce(t.title_en, e.topic), 'ur', t.title_ur) AS topic,
         ${named('p')} AS province, ${named('d')} AS district,
         CASE WHEN a.id IS NOT NULL THEN ${named('a')} END AS agency,
         e.head_count ->> 'audience' AS audience, (e.head_count ->> 'total')::int AS total,
         (e.head_count ->> 'women')::int AS women, (e.head_count ->> 'men')::int AS men,
         (e.head_count ->> 'withDisability')::int AS with_disability, e.head_count ->> 'source' AS source,
         r.reason AS reversal_reason, r.recorded_at AS reversal_at, undoer.name_en AS reversal_by, next.id AS corrected_by
       FROM (SELECT e.*, s.seal_number, r.id AS reversal_id ${asked.from} ${where}
             ORDER BY e.completed_on DESC, e.id DESC ${limit}) e
       JOIN place d ON d.id = e.district_id JOIN place p ON p.id = e.province_id
       LEFT JOIN agency a ON a.id = e.agency_id LEFT JOIN topic t ON t.code = e.topic
       LEFT JOIN account wa ON wa.id = e.recorded_by LEFT JOIN person writer ON writer.id = wa.person_id
       LEFT JOIN register_entry r ON r.id = e.reversal_id
       LEFT JOIN account ua ON ua.id = r.recorded_by LEFT JOIN person undoer ON undoer.id = ua.person_id
       LEFT JOIN register_entry next ON next.kind = 'head-count' AND next.source_id = e.source_id
         AND next.source_revision = e.source_revision + 1 AND e.reversal_id IS NOT NULL
       ORDER BY e.completed_on DESC, e.id DESC`,
      asked.parameters,
    );
    return z.array(row).parse(rows).map(headCountOf);
  }
}

/** Head-counts as of a seal as SQL over `e` (the entry), `s` (its seal) and `r` (its reversal by then, if any). */
class HeadCountsSql {
  readonly parameters: unknown[] = [];
  readonly from: string;

  constructor(filter: HeadCountFilter, seal: number) {
    const at = this.add(seal);
    const conditions = [
      `e.kind = 'head-count'`,
      `s.seal_number <= ${at}`,
      ...headCountConditions(
        filter,
        (name) => `e.${name}`,
        (value) => this.add(value),
      ),
    ];
    this.from = `FROM register_entry e JOIN register_seal_entry s ON s.entry_id = e.id
      LEFT JOIN (register_entry r JOIN register_seal_entry rs ON rs.entry_id = r.id)
        ON r.target_id = e.id AND r.kind = 'reversal' AND rs.seal_number <= ${at}
      WHERE ${conditions.join(' AND ')}`;
  }

  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}

type Name = { en: string; ur: string | null };
const localisedOf = ({ en, ur }: Name) => (ur ? { en, ur } : { en });
const codedOf = ({ code, ...text }: Name & { code: string }) => ({ code, name: localisedOf(text) });

const headCountOf = (found: z.infer<typeof row>): HeadCount => ({
  id: found.id,
  title: localisedOf(found.title),
  topic: codedOf(found.topic),
  from: found.from,
  to: found.to,
  province: codedOf(found.province),
  district: { ...codedOf(found.district), id: found.district.id },
  agency: found.agency && { ...codedOf(found.agency), id: found.agency.id },
  audience: found.audience,
  total: found.total,
  women: found.women,
  men: found.men,
  unsaid: found.total - found.women - found.men,
  withDisability: found.with_disability,
  source: found.source,
  recordedAt: found.recorded_at.toISOString(),
  by: found.by,
  seal: found.seal,
  revision: found.revision,
  reversal:
    found.reversal_at === null
      ? null
      : {
          reason: found.reversal_reason ?? '',
          recordedAt: found.reversal_at.toISOString(),
          by: found.reversal_by,
          correctedBy: found.corrected_by,
        },
});
