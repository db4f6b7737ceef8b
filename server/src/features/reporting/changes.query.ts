import { type Change, changeKind, changeKinds } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Between, ChangesSql } from './changes.sql.js';
import type { Codebook } from './codebook.query.js';
import type { TrainedQuestion } from './domain/trained-question.js';

const row = z.object({
  id: z.string(),
  kind: changeKind,
  seal: z.number().int(),
  recorded_at: z.date(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  completed_on: z.string().nullable(),
  topic: z.string().nullable(),
  course_id: z.string().nullable(),
  agency_id: z.string().nullable(),
  people: z.array(z.string()),
  head_count: z
    .object({
      titleEn: z.string(),
      titleUr: z.string().nullable(),
      districtId: z.string(),
      total: z.number().int(),
      women: z.number().int(),
      men: z.number().int(),
    })
    .nullable(),
});
const countRow = z.object({ kind: changeKind, found: z.number().int() });
const personRow = z.object({ id: z.string(), name_en: z.string(), name_ur: z.string().nullable() });

/** Place of an entry in the list: its seal and its id. */
export type Place = readonly [number, string];

export interface AskedChanges {
  readonly question: TrainedQuestion;
  readonly between: Between;
  /** Agencies within reach, subtrees included; null is everywhere. */
  readonly within: readonly string[] | null;
  readonly book: Codebook;
}

/** What has changed between two seals, as entries of the register that touch a question. */
@Injectable()
export class ChangesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many of each kind there are. */
  async counts({ question, between, within, book }: AskedChanges): Promise<Record<Change['kind'], number>> {
    const { filter, from, kind } = new ChangesSql(question, between, within, book);
    const rows = await this.unitOfWork.query(
      `SELECT ${kind} AS kind, count(*)::int AS found ${from} GROUP BY 1`,
      filter.parameters,
    );
    const none = Object.fromEntries(changeKinds.map((each) => [each, 0])) as Record<Change['kind'], number>;
    return Object.assign(
      none,
      ...z
        .array(countRow)
        .parse(rows)
        .map((each) => ({ [each.kind]: each.found })),
    );
  }

  /** The latest first, beyond a place in the list. */
  async page(asked: AskedChanges, names: boolean, beyond: Place | null, limit: number): Promise<Change[]> {
    const { question, between, within, book } = asked;
    const { filter, from, kind } = new ChangesSql(question, between, within, book);
    const after = beyond
      ? `AND (s.seal_number, e.id) < (${filter.add(beyond[0])}, ${filter.add(beyond[1])}::uuid)`
      : '';
    const rows = await this.unitOfWork.query(
      `SELECT e.id, ${kind} AS kind, s.seal_number::int AS seal, e.recorded_at, writer.name_en AS by, e.reason,
         to_char(coalesce(t.completed_on, e.completed_on), 'YYYY-MM-DD') AS completed_on, coalesce(t.topic, e.topic) AS topic,
         coalesce(t.course_id, e.course_id)::text AS course_id, coalesce(t.agency_id, e.agency_id)::text AS agency_id,
         array_remove(ARRAY[coalesce(t.person_id, e.person_id)::text, coalesce(t.other_person_id, e.other_person_id)::text], NULL) AS people,
         coalesce(t.head_count, e.head_count) || jsonb_build_object('districtId', coalesce(t.district_id, e.district_id)) AS head_count
       FROM (SELECT e.id, s.seal_number ${from} ${after} ORDER BY s.seal_number DESC, e.id DESC LIMIT ${filter.add(limit)}) s
       JOIN register_entry e ON e.id = s.id LEFT JOIN register_entry t ON t.id = e.target_id
       LEFT JOIN account a ON a.id = e.recorded_by LEFT JOIN person writer ON writer.id = a.person_id
       ORDER BY s.seal_number DESC, e.id DESC`,
      filter.parameters,
    );
    const found = z.array(row).parse(rows);
    const people = names ? await this.named(asked, [...new Set(found.flatMap((each) => each.people))]) : null;
    return found.map((each) => changeOf(each, asked, people));
  }

  /** Names of people; of those alone who have a record within reach. */
  private async named({ within, book }: AskedChanges, ids: readonly string[]): Promise<Named> {
    const rows = await this.unitOfWork.query(
      `SELECT p.id, p.name_en, p.name_ur FROM person p WHERE p.id = ANY($1::uuid[]) AND ($2::smallint[] IS NULL OR EXISTS (
         SELECT 1 FROM count_person c JOIN count_fact f ON f.person_no = c.no WHERE c.person_id = p.id AND f.agency = ANY($2)))`,
      [ids, within?.map((id) => book.no('agency', id)).filter((no) => no !== null) ?? null],
    );
    return new Map(
      z
        .array(personRow)
        .parse(rows)
        .map(({ id, name_en, name_ur }) => [id, { personId: id, nameEn: name_en, nameUr: name_ur }]),
    );
  }
}

type Named = ReadonlyMap<string, Change['people'][number]>;

function changeOf(each: z.infer<typeof row>, { within, book }: AskedChanges, people: Named | null): Change {
  const agency = book.all('agency').find(({ id }) => id === each.agency_id);
  const course = book.all('course').find(({ id }) => id === each.course_id);
  const isWithin = within === null || (each.agency_id !== null && within.includes(each.agency_id));
  return {
    id: each.id,
    kind: each.kind,
    seal: each.seal,
    recordedAt: each.recorded_at.toISOString(),
    by: each.by,
    reason: each.reason,
    record:
      each.completed_on && each.topic && isWithin && !each.head_count
        ? {
            completedOn: each.completed_on,
            topic: each.topic,
            courseTitle: course?.name ?? null,
            agency: agency ? { code: agency.code, name: agency.name } : null,
          }
        : null,
    headCount: headCountOf(each, book),
    people: people ? each.people.flatMap((id) => people.get(id) ?? []) : [],
  };
}

function headCountOf(
  { head_count, topic, completed_on }: z.infer<typeof row>,
  book: Codebook,
): Change['headCount'] {
  if (!head_count || topic === null || completed_on === null) return null;
  const { titleEn, titleUr, districtId, total, women, men } = head_count;
  return {
    title: titleUr ? { en: titleEn, ur: titleUr } : { en: titleEn },
    topic: book.byCode('topic', topic)?.name ?? { en: topic },
    to: completed_on,
    district: book.all('place').find(({ id }) => id === districtId)?.name ?? { en: districtId },
    ...{ total, women, men },
  };
}
