import type { Codebook } from './codebook.query.js';
import type { Condition } from './domain/facts-behind.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { FactFilter } from './fact-filter.sql.js';

/** Orders a person's records: by day, those of one day as the register has them. */
const TURN = `((f.completed_on - DATE '2000-01-01')::bigint << 32) + f.no`;

/** The standing facts behind a question as SQL, with its parameters: one home for the people behind a figure and their export. */
export class FactsSql {
  readonly filter: FactFilter;
  private readonly stands: string;
  private readonly links: string;
  private readonly joins: string[];
  private readonly where: string[];

  constructor(
    question: TrainedQuestion,
    seal: number,
    /** Agencies a coordinator reaches, subtrees included; null is everywhere. */
    reach: readonly string[] | null,
    book: Codebook,
    /** What is asked beside the question's own filters. */
    further: readonly Condition[] = [],
  ) {
    this.filter = new FactFilter(question, reach, book, further);
    const at = this.filter.add(seal);
    this.stands = `f.from_seal <= ${at} AND f.to_seal > ${at}`;
    this.links = `LEFT JOIN count_link l ON l.from_seal <= ${at} AND l.to_seal > ${at} AND l.person_no`;
    // Whoever was checked under one of their linked entries was checked.
    this.joins = [
      `${this.links} = f.person_no`,
      `LEFT JOIN (SELECT DISTINCT coalesce(l.root_no, i.person_no) AS root_no FROM count_identity i ${this.links} = i.person_no
        WHERE i.from_seal <= ${at} AND i.to_seal > ${at}) checked ON checked.root_no = coalesce(l.root_no, f.person_no)`,
    ];
    this.where = [this.stands];
    const { occasion } = question.filters;
    if (occasion) this.narrowTo(occasion);
  }

  get parameters(): unknown[] {
    return this.filter.parameters;
  }

  /**
   * Rows of (chosen columns…, person, verified), one a standing record; `person` is who stands for the person as of
   * the seal.
   */
  select(columns: readonly string[]): string {
    const chosen = [
      ...columns,
      'coalesce(l.root_no, f.person_no) AS person',
      '(f.verified OR checked.root_no IS NOT NULL) AS verified',
    ];
    const where = [this.filter.sql, ...this.where].join(' AND ');
    return `SELECT ${chosen.join(', ')} FROM count_fact f ${this.joins.join(' ')} WHERE ${where}`;
  }

  /** Only the first record ever of whoever stands for the person, or only later ones. */
  private narrowTo(occasion: string): void {
    this.joins.push(
      `JOIN (SELECT coalesce(l.root_no, f.person_no) AS root_no, min(${TURN}) AS turn FROM count_fact f ${this.links} = f.person_no
        WHERE ${this.stands} GROUP BY 1) earliest ON earliest.root_no = coalesce(l.root_no, f.person_no)`,
    );
    this.where.push(`${TURN} ${occasion === 'first' ? '=' : '<>'} earliest.turn`);
  }
}
