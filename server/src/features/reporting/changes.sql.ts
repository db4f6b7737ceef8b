import type { Codebook } from './codebook.query.js';
import { unfitFor } from './domain/beside.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { FactFilter } from './fact-filter.sql.js';
import { headCountConditions } from './head-count-filter.sql.js';

/** Two seals: what the later holds and the earlier does not has changed in between. */
export interface Between {
  readonly before: number;
  readonly after: number;
}

/**
 * The entries of the register between two seals that touch a question, as SQL over `e` (the entry), `t` (its target)
 * and `s` (its seal). A record or reversal touches where the record is one that the question asks for; a link, unlink
 * or identity check where anyone who stood or stands for the same person has such a record; a head-count where it stands
 * among those beside the figure.
 */
export class ChangesSql {
  readonly filter: FactFilter;
  readonly from: string;
  /** The kind of change that an entry is. */
  readonly kind = `CASE WHEN t.kind IN ('head-count', 'identity') THEN t.kind || '-reversal' ELSE e.kind END`;
  private readonly before: string;
  private readonly after: string;

  constructor(question: TrainedQuestion, between: Between, reach: readonly string[] | null, book: Codebook) {
    this.filter = new FactFilter(question, reach, book);
    this.before = this.filter.add(between.before);
    this.after = this.filter.add(between.after);
    // Whether a record is somebody's first hangs on all their records, not on those of the period alone.
    const byPerson = question.filters.occasion !== undefined || question.groupBy.includes('occasion');
    const record = byPerson
      ? `coalesce(t.counted, e.counted) AND ${this.touchesPerson('coalesce(t.person_id, e.person_id)')}`
      : `EXISTS (SELECT 1 FROM count_fact f WHERE f.entry_id = CASE e.kind WHEN 'record' THEN e.id ELSE e.target_id END AND ${this.filter.sql})`;
    this.from = `FROM register_seal_entry s JOIN register_entry e ON e.id = s.entry_id LEFT JOIN register_entry t ON t.id = e.target_id
      WHERE s.seal_number > ${this.before} AND s.seal_number <= ${this.after} AND (
        ${this.headCounts(question, reach !== null)}
        OR (e.kind IN ('record', 'reversal') AND ${record})
        OR (e.kind IN ('link', 'unlink') AND ${this.touchesPerson('coalesce(t.person_id, e.person_id)', 'coalesce(t.other_person_id, e.other_person_id)')})
        OR (coalesce(t.kind, e.kind) = 'identity' AND coalesce(t.identity, e.identity) = 'verified'
          AND ${this.touchesPerson('coalesce(t.person_id, e.person_id)')}))`;
  }

  private headCounts({ from, to, filters }: TrainedQuestion, hasReach: boolean): string {
    if (unfitFor(filters, hasReach).length > 0) return 'false';
    const { topic, province, district } = filters;
    const conditions = headCountConditions(
      { from, to, topic, province, district },
      (name) => `coalesce(t.${name}, e.${name})`,
      (value) => this.filter.add(value),
    );
    return `(coalesce(t.kind, e.kind) = 'head-count' AND ${conditions.join(' AND ')})`;
  }

  /** Any of these people, or anyone linked with them before or after, has a record that the question asks for. */
  private touchesPerson(...people: readonly string[]): string {
    const stood = (at: string) =>
      `(me.from_seal <= ${at} AND me.to_seal > ${at} AND m.from_seal <= ${at} AND m.to_seal > ${at})`;
    return `EXISTS (
      SELECT 1 FROM count_person c CROSS JOIN LATERAL (
        SELECT c.no UNION ALL
        SELECT m.person_no FROM count_link me JOIN count_link m ON m.root_no = me.root_no
        WHERE me.person_no = c.no AND (${stood(this.before)} OR ${stood(this.after)})) same (no)
      JOIN count_fact f ON f.person_no = same.no
      WHERE c.person_id IN (${people.join(', ')}) AND f.from_seal <= ${this.after} AND ${this.filter.sql})`;
  }
}
