import { setImmediate as nextTurn } from 'node:timers/promises';
import { type TrainedView, UNRECORDED } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Codebook } from './codebook.query.js';
import { codeOf, groupingOf, valuesOf } from './dimensions.js';
import { type CountedCells, type CountPlan, countFacts } from './domain/count-facts.js';
import { saidOnce } from './domain/said-once.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { factsAsked } from './fact-conditions.js';
import { FactsInMemory } from './facts-in-memory.js';
import { HeadCountsQuery } from './head-counts.query.js';

export type Counted = Pick<TrainedView, 'total' | 'cells' | 'values' | 'headCounts'>;

/** Counts individuals trained: each person once in each cell, and once in the whole; head-counts stand beside. */
@Injectable()
export class TrainedCountQuery {
  constructor(
    private readonly facts: FactsInMemory,
    private readonly headCounts: HeadCountsQuery,
  ) {}

  count(
    question: TrainedQuestion,
    seal: number,
    reach: readonly string[] | null,
    book: Codebook,
    today: string,
  ): Promise<Counted> {
    const counted = this.facts
      .upTo(seal)
      .then((facts) => countFacts(facts, planOf(question, seal, reach, book), nextTurn));
    return this.present(counted, question, seal, reach, book, today);
  }

  /** The same from the database alone, whatever is remembered of it. */
  countAnew(question: TrainedQuestion, seal: number, book: Codebook, today: string): Promise<Counted> {
    const counted = this.facts
      .anew()
      .then((facts) => countFacts(facts, planOf(question, seal, null, book), nextTurn));
    return this.present(counted, question, seal, null, book, today);
  }

  private async present(
    counted: Promise<CountedCells>,
    question: TrainedQuestion,
    seal: number,
    reach: readonly string[] | null,
    book: Codebook,
    today: string,
  ): Promise<Counted> {
    const [{ total, cells }, headCounts] = await Promise.all([
      counted,
      this.headCounts.beside(question, seal, reach !== null, book, today),
    ]);
    const codes = question.groupBy.map((dimension) =>
      saidOnce((no: number) => codeOf(dimension, no, question, book)),
    );
    const keyed = cells.map((cell) => ({
      ...cell,
      key: cell.key.map((no, position) => codes[position]?.(no) ?? UNRECORDED),
    }));
    const values = question.groupBy.map((dimension, position) =>
      valuesOf(dimension, new Set(keyed.map((cell) => cell.key[position] as string)), book, question, today),
    );
    return { total, cells: keyed, values, headCounts };
  }
}

const planOf = (
  question: TrainedQuestion,
  seal: number,
  reach: readonly string[] | null,
  book: Codebook,
): CountPlan => ({
  ...factsAsked(question, seal, reach, book),
  groupBy: question.groupBy.map((dimension) => groupingOf(dimension, question, book)),
});
