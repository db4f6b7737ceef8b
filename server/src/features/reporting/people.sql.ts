import { FactsSql } from './facts.sql.js';
import type { Asked } from './trained.service.js';

/** Those behind a question, one row a person: their records that it asks for, and what the latest of these says. */
export class PeopleSql {
  private readonly facts: FactsSql;
  private readonly people: string;

  constructor({ question, seal, reach, book }: Asked) {
    const within = reach?.flatMap((agency) => book.subtree(agency)) ?? null;
    this.facts = new FactsSql(question, seal.number, within, book);
    this.people = this.facts.select(['f.completed_on', 'f.no', ...LATEST.map((column) => `f.${column}`)]);
  }

  get parameters(): unknown[] {
    return this.facts.parameters;
  }

  /** Adds a parameter and returns its place in the SQL. */
  add(value: unknown): string {
    return this.facts.filter.add(value);
  }

  /** Rows in the order of their names; `p` is the person, `trained` what is counted of them. */
  select(columns: readonly string[], where = 'true'): string {
    const latest = LATEST.map(
      (column) => `(array_agg(${column} ORDER BY completed_on DESC, no DESC))[1]::int AS ${column}`,
    );
    return `SELECT ${columns.join(', ')}
       FROM (SELECT person, count(*)::int AS records, bool_or(verified) AS verified, max(completed_on) AS completed_on,
               ${latest.join(', ')}
             FROM (${this.people}) facts GROUP BY person) trained
       JOIN count_person c ON c.no = trained.person JOIN person p ON p.id = c.person_id
       WHERE ${where} ORDER BY p.name_en, p.id`;
  }
}

const LATEST = ['province', 'district', 'agency', 'sex'] as const;

export const IDENTITY = `CASE WHEN trained.verified THEN 'verified' WHEN p.cnic_index IS NULL THEN 'none' ELSE 'claimed' END`;
export const LAST_DAY = `to_char(trained.completed_on, 'YYYY-MM-DD')`;
