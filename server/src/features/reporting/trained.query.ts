import { type Dimension, type DimensionValue, periodOf, type TrainedView, UNRECORDED } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Codebook, Named } from './codebook.query.js';
import { fixedNames, monthName, quarterCode } from './domain/period-values.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { FactsSql, ONLY } from './facts.sql.js';

const figures = { individuals: z.number().int(), verified: z.number().int(), records: z.number().int() };
const totalRow = z.object(figures);
const cellRow = z.object({ ...figures, key: z.array(z.number().int()) });

type Counted = Pick<TrainedView, 'total' | 'cells' | 'values'>;

/** Column of the facts, or what is made of it, for each dimension. */
const COLUMN: Record<Dimension, string> = {
  month: 'f.month',
  quarter: 'f.month / 3',
  'fiscal-quarter': 'f.month / 3',
  province: 'f.province',
  district: 'f.district',
  sex: 'f.sex',
  agency: 'coalesce(rolled.into_no, 0)',
  way: 'f.way',
  topic: 'f.topic',
  course: 'f.course',
};

/** Counts individuals trained: each person once in each cell, and once in the whole. */
@Injectable()
export class TrainedCountQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count(
    question: TrainedQuestion,
    seal: number,
    reach: readonly string[] | null,
    book: Codebook,
    today: string,
  ): Promise<Counted> {
    const [total, cells] = await Promise.all([
      this.roomy(() => this.total(question, seal, reach, book)),
      this.roomy(() => this.cells(question, seal, reach, book)),
    ]);
    const groups = agencyGroups(question, book);
    const keyed = cells.map((cell) => ({
      ...cell,
      key: cell.key.map((no, position) => codeOf(question.groupBy[position] as Dimension, no, book, groups)),
    }));
    const values = question.groupBy.map((dimension, position) =>
      valuesOf(dimension, new Set(keyed.map((cell) => cell.key[position] as string)), book, question, today),
    );
    return { total, cells: keyed, values };
  }

  /** Hashing a million people must not spill to disk: this memory is the query's alone and given back after it. */
  private roomy<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query(`SET LOCAL work_mem = '128MB'`);
      return work();
    });
  }

  private async total(
    question: TrainedQuestion,
    seal: number,
    reach: readonly string[] | null,
    book: Codebook,
  ): Promise<TrainedView['total']> {
    const facts = new FactsSql(question, seal, reach, book);
    const rows = await this.unitOfWork.query(
      `SELECT count(*)::int AS individuals, (count(*) FILTER (WHERE verified))::int AS verified, coalesce(sum(records), 0)::int AS records
       FROM (SELECT person, bool_or(verified) AS verified, count(*) AS records FROM (${facts.select([])}) facts GROUP BY person) people`,
      facts.parameters,
    );
    return totalRow.parse(rows[0]);
  }

  private async cells(
    question: TrainedQuestion,
    seal: number,
    reach: readonly string[] | null,
    book: Codebook,
  ) {
    if (question.groupBy.length === 0) return [];
    const facts = new FactsSql(question, seal, reach, book);
    const keys = question.groupBy.map((_, position) => `k${position}`);
    const columns = question.groupBy.map((dimension, position) => `${COLUMN[dimension]} AS k${position}`);
    const join = question.groupBy.includes('agency') ? agencyJoin(facts, question, book) : '';
    const rows = await this.unitOfWork.query(
      `SELECT ARRAY[${keys.map((key) => `${key}::int`).join(', ')}] AS key, count(*)::int AS individuals,
         (count(*) FILTER (WHERE verified))::int AS verified, sum(records)::int AS records
       FROM (SELECT ${keys.join(', ')}, person, bool_or(verified) AS verified, count(*) AS records
             FROM (${facts.select(columns, join)}) facts GROUP BY ${keys.join(', ')}, person) people
       GROUP BY ${keys.join(', ')}`,
      facts.parameters,
    );
    return z.array(cellRow).parse(rows);
  }
}

/**
 * Which agencies are shown as one: without an agency filter the roots of the tree, with one its children and itself
 * alone. Small numbers of their own: position in this list plus one.
 */
function agencyGroups(
  question: TrainedQuestion,
  book: Codebook,
): { code: string; name: Named['name']; ids: string[] }[] {
  const filter = question.filters.agency;
  const parent = filter && filter !== UNRECORDED ? book.byCode('agency', filter.replace(ONLY, '')) : null;
  const shown = book.all('agency').filter((agency) => agency.parent === (parent?.id ?? null));
  const groups = shown.map((agency) => ({
    code: agency.code,
    name: agency.name,
    ids: book.subtree(agency.id),
  }));
  return parent
    ? [{ code: `${parent.code}${ONLY}`, name: parent.name, ids: [parent.id] }, ...groups]
    : groups;
}

function agencyJoin(facts: FactsSql, question: TrainedQuestion, book: Codebook): string {
  const pairs = agencyGroups(question, book).flatMap((group, index) =>
    facts.agencyNos(group.ids).map((no) => [no, index + 1] as const),
  );
  const from = facts.add(pairs.map(([no]) => no));
  const into = facts.add(pairs.map(([, group]) => group));
  return `LEFT JOIN unnest(${from}::smallint[], ${into}::smallint[]) AS rolled (agency_no, into_no) ON rolled.agency_no = f.agency`;
}

function codeOf(
  dimension: Dimension,
  no: number,
  book: Codebook,
  groups: ReturnType<typeof agencyGroups>,
): string {
  if (dimension === 'month') return `${Math.floor(no / 12)}-${String((no % 12) + 1).padStart(2, '0')}`;
  if (dimension === 'quarter' || dimension === 'fiscal-quarter') return quarterCode(dimension, no);
  if (no === 0) return UNRECORDED;
  if (dimension === 'agency') return groups[no - 1]?.code ?? UNRECORDED;
  const value = book.value(dimension, no);
  if (value === null) return UNRECORDED;
  if (dimension === 'province' || dimension === 'district')
    return book.all('place').find((place) => place.id === value)?.code ?? value;
  if (dimension === 'course') return book.all('course').find((course) => course.id === value)?.code ?? value;
  return value;
}

const unrecorded: DimensionValue = { code: UNRECORDED, name: { en: 'Not recorded', ur: 'درج نہیں' } };

/** The values of a dimension in the order to show them: periods without gaps, the rest as far as they occur. */
function valuesOf(
  dimension: Dimension,
  present: ReadonlySet<string>,
  book: Codebook,
  question: TrainedQuestion,
  today: string,
): DimensionValue[] {
  const last = present.has(UNRECORDED) ? [unrecorded] : [];
  if (dimension === 'month' || dimension === 'quarter' || dimension === 'fiscal-quarter')
    return periodsBetween(dimension, question, today);
  if (dimension === 'sex' || dimension === 'way')
    return [...fixedNames[dimension].filter((value) => present.has(value.code)), ...last];
  const known =
    dimension === 'agency'
      ? agencyGroups(question, book)
      : book.all(dimension === 'topic' || dimension === 'course' ? dimension : 'place');
  return [
    ...known.filter((value) => present.has(value.code)).map(({ code, name }) => ({ code, name })),
    ...last,
  ];
}

function periodsBetween(
  dimension: 'month' | 'quarter' | 'fiscal-quarter',
  question: TrainedQuestion,
  today: string,
): DimensionValue[] {
  const end = question.to < today ? question.to : today;
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const step = dimension === 'month' ? 1 : 3;
  const values: DimensionValue[] = [];
  for (let at = Math.floor(count(question.from) / step); at <= Math.floor(count(end) / step); at += 1) {
    const code =
      dimension === 'month'
        ? `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
        : quarterCode(dimension, at);
    if (periodOf(code))
      values.push({
        code,
        name:
          dimension === 'month' ? monthName(code) : { en: code.replaceAll('-', ' '), ur: urduQuarter(code) },
      });
  }
  return values;
}

const urduQuarter = (code: string): string => {
  const [, year, quarter] = /^(?:FY)?(\d{4}(?:-\d{2})?)-Q(\d)$/.exec(code) ?? [];
  return `${code.startsWith('FY') ? 'مالی سال ' : ''}${year} سہ ماہی ${quarter}`;
};
