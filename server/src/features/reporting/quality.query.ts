import {
  maskCnic,
  type QualityIssue,
  type QualityRow,
  type QualityUnit,
  qualityIssues,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conditions, type QualityScope, SCOPE, scopeValues, sources } from './quality.sql.js';

/** Where a page of a list ended: the texts of what it is ordered by. */
export type QualityPlace = readonly string[];

interface List {
  /** Joined to the unit's source, and what is read of it. */
  readonly joins: string;
  readonly columns: string;
  /** What it is ordered by, with types; all of it ascending. */
  readonly order: readonly { readonly sql: string; readonly type: string }[];
  readonly row: (raw: unknown) => QualityRow;
}

const text = z.string();
const optional = z.string().nullable();
const names = { name_en: text, name_ur: optional };
const localisedOf = (en: string, ur: string | null) => (ur ? { en, ur } : { en });
const placeOf = (en: string | null, ur: string | null) => (en === null ? null : localisedOf(en, ur));

const served = { agency_en: optional, agency_ur: optional, district_en: optional, district_ur: optional };
const SERVED = `agency.name_en AS agency_en, agency.name_ur AS agency_ur, district.name_en AS district_en, district.name_ur AS district_ur`;
const servedOf = (row: z.infer<z.ZodObject<typeof served>>) => ({
  agency: placeOf(row.agency_en, row.agency_ur),
  district: placeOf(row.district_en, row.district_ur),
});

const recordRow = z.object({
  ...names,
  ...served,
  ...{ id: text, person_id: text, completed_on: text, way: z.enum(['online', 'workshop', 'outside']) },
  ...{ about_en: text, about_ur: optional },
});
const personRow = z.object({
  ...names,
  ...served,
  ...{ id: text, cnic_last_four: optional, identity: z.enum(['none', 'claimed', 'verified']) },
});
const personOfPair = z.object({
  id: text,
  nameEn: text,
  nameUr: optional,
  agencyEn: optional,
  agencyUr: optional,
});
const pairRow = z.object({
  strength: z.enum(['strong', 'medium', 'weak']),
  one: personOfPair,
  other: personOfPair,
});
const workshopRow = z.object({
  ...{
    id: text,
    title_en: text,
    title_ur: optional,
    venue: text,
    last_day: text,
    participants: z.number().int(),
  },
  ...{ district_en: text, district_ur: optional },
});

const oneOf = (person: z.infer<typeof personOfPair>) => ({
  id: person.id,
  nameEn: person.nameEn,
  nameUr: person.nameUr,
  agency: placeOf(person.agencyEn, person.agencyUr),
});

const ofPair = (who: string, agency: string): string =>
  `jsonb_build_object('id', ${who}.id, 'nameEn', ${who}.name_en, 'nameUr', ${who}.name_ur,
    'agencyEn', ${agency}.name_en, 'agencyUr', ${agency}.name_ur)`;

const lists: Record<QualityUnit, List> = {
  records: {
    joins: `JOIN register_entry e ON e.id = f.entry_id JOIN person p ON p.id = e.person_id
      LEFT JOIN topic ON topic.code = e.topic
      LEFT JOIN course ON course.id = e.course_id LEFT JOIN publication u ON u.id = course.current_publication_id
      LEFT JOIN agency ON agency.id = e.agency_id LEFT JOIN place district ON district.id = e.district_id`,
    columns: `e.id, e.person_id, p.name_en, p.name_ur, to_char(e.completed_on, 'YYYY-MM-DD') AS completed_on, e.way,
      coalesce(u.outline->'title'->>'en', topic.title_en, e.topic) AS about_en,
      coalesce(u.outline->'title'->>'ur', topic.title_ur) AS about_ur, ${SERVED}`,
    order: [
      { sql: `(DATE '2999-12-31' - f.completed_on)`, type: 'int' },
      { sql: 'f.entry_id', type: 'uuid' },
    ],
    row: (raw) => {
      const row = recordRow.parse(raw);
      return {
        kind: 'record',
        id: row.id,
        personId: row.person_id,
        nameEn: row.name_en,
        nameUr: row.name_ur,
        completedOn: row.completed_on,
        way: row.way,
        about: localisedOf(row.about_en, row.about_ur),
        ...servedOf(row),
      };
    },
  },
  people: {
    joins: `LEFT JOIN agency ON agency.id = p.agency_id LEFT JOIN place district ON district.id = p.district_id`,
    columns: `p.id, p.name_en, p.name_ur, p.cnic_last_four, p.identity, ${SERVED}`,
    order: [
      { sql: 'p.name_en', type: 'text' },
      { sql: 'p.id', type: 'uuid' },
    ],
    row: (raw) => {
      const row = personRow.parse(raw);
      return {
        kind: 'person',
        id: row.id,
        nameEn: row.name_en,
        nameUr: row.name_ur,
        cnicMasked: row.cnic_last_four && maskCnic(row.cnic_last_four),
        identity: row.identity,
        ...servedOf(row),
      };
    },
  },
  pairs: {
    joins: `LEFT JOIN agency a_agency ON a_agency.id = a.agency_id LEFT JOIN agency b_agency ON b_agency.id = b.agency_id`,
    columns: `l.strength, ${ofPair('a', 'a_agency')} AS one, ${ofPair('b', 'b_agency')} AS other`,
    order: [
      { sql: '(100 - l.score)', type: 'int' },
      { sql: 'l.one_id', type: 'uuid' },
      { sql: 'l.other_id', type: 'uuid' },
    ],
    row: (raw) => {
      const { strength, one, other } = pairRow.parse(raw);
      return { kind: 'pair', strength, one: oneOf(one), other: oneOf(other) };
    },
  },
  workshops: {
    joins: 'JOIN place district ON district.id = w.district_id',
    columns: `w.id, w.title_en, w.title_ur, w.venue, to_char(days.last_day, 'YYYY-MM-DD') AS last_day,
      district.name_en AS district_en, district.name_ur AS district_ur,
      (SELECT count(*)::int FROM workshop_participant t WHERE t.workshop_id = w.id) AS participants`,
    order: [
      { sql: 'days.last_day', type: 'date' },
      { sql: 'w.id', type: 'uuid' },
    ],
    row: (raw) => {
      const row = workshopRow.parse(raw);
      return {
        kind: 'workshop',
        id: row.id,
        title: localisedOf(row.title_en, row.title_ur),
        venue: row.venue,
        district: localisedOf(row.district_en, row.district_ur),
        lastDay: row.last_day,
        participants: row.participants,
      };
    },
  },
};

const placeRow = z.object({ place: z.array(z.string()) });

/** Counts and lists what is missing. */
@Injectable()
export class QualityQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many of a unit there are, and how many of them each issue concerns. */
  async counts(
    unit: QualityUnit,
    issues: readonly QualityIssue[],
    scope: QualityScope,
  ): Promise<{ of: number; counts: number[] }> {
    const found = issues.map((issue, at) => `(count(*) FILTER (WHERE ${conditions[issue]}))::int AS n${at}`);
    const [row] = await this.unitOfWork.query<Record<string, number>>(
      `WITH ${SCOPE} SELECT count(*)::int AS whole, ${found.join(', ')} FROM ${sources[unit]}`,
      scopeValues(scope),
    );
    return { of: row?.whole ?? 0, counts: issues.map((_, at) => row?.[`n${at}`] ?? 0) };
  }

  /** A page of what stands behind one issue, in a fixed order, and where the page ended. */
  async page(
    issue: QualityIssue,
    scope: QualityScope,
    after: QualityPlace | null,
    limit: number,
  ): Promise<{ items: QualityRow[]; next: QualityPlace | null }> {
    const unit = qualityIssues[issue];
    const { joins, columns, order, row } = lists[unit];
    const values = scopeValues(scope);
    const beyond = order.map(({ type }, at) => `$${values.length + 1 + at}::text::${type}`);
    const keys = order.map(({ sql }) => sql).join(', ');
    const place = order.map(({ sql }) => `(${sql})::text`).join(', ');
    const rows = await this.unitOfWork.query(
      `WITH ${SCOPE} SELECT ${columns}, ARRAY[${place}] AS place FROM ${sources[unit]} ${joins}
       WHERE ${conditions[issue]} ${after ? `AND (${keys}) > (${beyond.join(', ')})` : ''}
       ORDER BY ${keys} LIMIT ${limit + 1}`,
      [...values, ...(after ?? [])],
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(row),
      next: rows.length > limit && last ? placeRow.parse(last).place : null,
    };
  }

  /** Whether a place in a list is one that this list can have given. */
  isPlace(issue: QualityIssue, place: QualityPlace): boolean {
    const { order } = lists[qualityIssues[issue]];
    return (
      place.length === order.length && order.every(({ type }, at) => shapes[type]?.test(place[at] as string))
    );
  }
}

const shapes: Record<string, RegExp> = {
  int: /^\d{1,9}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  text: /^[^\0]*$/,
};
