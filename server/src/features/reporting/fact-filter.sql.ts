import type { Codebook } from './codebook.query.js';
import type { Condition } from './domain/facts-behind.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { factConditions } from './fact-conditions.js';

/**
 * Which facts a question is about, as conditions over `f` with their parameters: period, filters and reach, without
 * asking whether they stand.
 */
export class FactFilter {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  constructor(
    question: Pick<TrainedQuestion, 'from' | 'to' | 'filters'>,
    /** Agencies a coordinator reaches, subtrees included; null is everywhere. */
    reach: readonly string[] | null,
    book: Codebook,
    /** What is asked beside the question's own filters. */
    further: readonly Condition[] = [],
  ) {
    this.conditions.push(
      `f.completed_on BETWEEN ${this.add(question.from)}::date AND ${this.add(question.to)}::date`,
    );
    for (const condition of [...factConditions(question.filters, reach, book), ...further])
      this.conditions.push(this.sqlOf(condition));
  }

  /** Adds a parameter and returns its place. */
  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  get sql(): string {
    return this.conditions.join(' AND ');
  }

  private sqlOf({ column, among, except }: Condition): string {
    return `f.${column} ${except ? '<> ALL' : '= ANY'}(${this.add(among)}::smallint[])`;
  }
}
