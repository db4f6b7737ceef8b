import { type Dimension, type TrainedView, UNRECORDED } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Codebook } from './codebook.query.js';
import { codeOf, columnOf, valuesOf } from './dimensions.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { FactsSql } from './facts.sql.js';
import { HeadCountsQuery } from './head-counts.query.js';

const figures = { individuals: z.number().int(), verified: z.number().int(), records: z.number().int() };
const totalRow = z.object(figures);
const cellRow = z.object({ ...figures, key: z.array(z.number().int()) });

export type Counted = Pick<TrainedView, 'total' | 'cells' | 'values' | 'headCounts'>;

/** Counts individuals trained: each person once in each cell, and once in the whole; head-counts stand beside. */
@Injectable()
export class TrainedCountQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly headCounts: HeadCountsQuery,
  ) {}

  async count(
    question: TrainedQuestion,
    seal: number,
    reach: readonly string[] | null,
    book: Codebook,
    today: string,
  ): Promise<Counted> {
    const [total, cells, headCounts] = await Promise.all([
      this.roomy(() => this.total(question, seal, reach, book)),
      this.roomy(() => this.cells(question, seal, reach, book)),
      this.headCounts.beside(question, seal, reach !== null, book, today),
    ]);
    const codes = question.groupBy.map((dimension) => codesOf(dimension, question, book));
    const keyed = cells.map((cell) => ({
      ...cell,
      key: cell.key.map((no, position) => codes[position]?.(no) ?? UNRECORDED),
    }));
    const values = question.groupBy.map((dimension, position) =>
      valuesOf(dimension, new Set(keyed.map((cell) => cell.key[position] as string)), book, question, today),
    );
    return { total, cells: keyed, values, headCounts };
  }

  /** Hashing a million people must not spill to disk: this memory is the query's alone and given back after it. */
  private roomy<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query(`SET LOCAL work_mem = '128MB'`);
      return work();
    });
  }

  /** The whole alone, without cells. */
  async total(
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
    const columns = question.groupBy.map(
      (dimension, position) => `${columnOf(dimension, facts, question, book)} AS k${position}`,
    );
    const rows = await this.unitOfWork.query(
      `SELECT ARRAY[${keys.map((key) => `${key}::int`).join(', ')}] AS key, count(*)::int AS individuals,
         (count(*) FILTER (WHERE verified))::int AS verified, sum(records)::int AS records
       FROM (SELECT ${keys.join(', ')}, person, bool_or(verified) AS verified, count(*) AS records
             FROM (${facts.select(columns)}) facts GROUP BY ${keys.join(', ')}, person) people
       GROUP BY ${keys.join(', ')}`,
      facts.parameters,
    );
    return z.array(cellRow).parse(rows);
  }
}

/** Codes by number, each looked up once: a figure has many cells and few values. */
function codesOf(dimension: Dimension, question: TrainedQuestion, book: Codebook): (no: number) => string {
  const known = new Map<number, string>();
  return (no) => {
    const code = known.get(no) ?? codeOf(dimension, no, question, book);
    known.set(no, code);
    return code;
  };
}
