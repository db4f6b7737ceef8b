import { FactsSql, TURN } from './facts.sql.js';
import type { Asked } from './trained.service.js';

/** Those behind a question, one row a person: their records that it asks for, and what the latest of these says. */
export class PeopleSql {
  private readonly facts: FactsSql;
  private readonly people: string;

  constructor({ question, seal, reach, book }: Asked) {
    const within = reach?.flatMap((agency) => book.subtree(agency)) ?? null;
    this.facts = new FactsSql(question, seal.number, within, book);
    this.people = this.facts.select([`${TURN} AS turn`]);
  }

  get parameters(): unknown[] {
    return this.facts.parameters;
  }

  /** Adds a parameter and returns its place in the SQL. */
  add(value: unknown): string {
    return this.facts.filter.add(value);
  }

  /**
   * Rows in the order of their names; `p` is the person, `trained` what is counted of them and `latest` the latest of
   * their records. That one is found by the highest turn and looked up: to sort every person's records costs more.
   */
  select(columns: readonly string[], where = 'true'): string {
    return `SELECT ${columns.join(', ')}
       FROM (SELECT person, count(*)::int AS records, bool_or(verified) AS verified, max(turn) AS turn
             FROM (${this.people}) facts GROUP BY person) trained
       JOIN count_fact latest ON latest.no = (trained.turn & ${LAST_NO})::int
       JOIN count_person c ON c.no = trained.person JOIN person p ON p.id = c.person_id
       WHERE ${where} ORDER BY p.name_en, p.id`;
  }
}

/** A record's place in the order of the register is the lower half of its turn. */
const LAST_NO = 2 ** 32 - 1;

export const IDENTITY = `CASE WHEN trained.verified THEN 'verified' WHEN p.cnic_index IS NULL THEN 'none' ELSE 'claimed' END`;
export const LAST_DAY = `to_char(latest.completed_on, 'YYYY-MM-DD')`;
