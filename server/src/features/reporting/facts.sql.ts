import { UNRECORDED } from '@academy/shared';
import type { Codebook } from './codebook.query.js';
import type { TrainedQuestion } from './domain/trained-question.js';

/** Says "exactly this agency, not what lies below it" behind an agency's code. */
export const ONLY = '.only';

/** Facts hold 0 for what was not recorded; this number matches no fact. */
const NOTHING = -1;

/** The standing facts behind a question as SQL, with its parameters. One home for the figure, its people and its export. */
export class FactsSql {
  readonly parameters: unknown[] = [];
  private readonly where: string[] = [];

  constructor(
    question: TrainedQuestion,
    seal: number,
    /** Agencies a coordinator reaches, subtrees included; null is everywhere. */
    reach: readonly string[] | null,
    private readonly book: Codebook,
  ) {
    const at = this.add(seal);
    this.where.push(`f.from_seal <= ${at} AND f.to_seal > ${at}`);
    this.where.push(
      `f.completed_on BETWEEN ${this.add(question.from)}::date AND ${this.add(question.to)}::date`,
    );
    const links = `count_link l ON l.from_seal <= ${at} AND l.to_seal > ${at} AND l.person_no`;
    // Whoever was checked under one of their linked entries was checked.
    this.joins = `LEFT JOIN ${links} = f.person_no
      LEFT JOIN (SELECT DISTINCT coalesce(l.root_no, i.person_no) AS root_no FROM count_identity i LEFT JOIN ${links} = i.person_no
        WHERE i.from_seal <= ${at} AND i.to_seal > ${at}) checked ON checked.root_no = coalesce(l.root_no, f.person_no)`;
    this.filter(question.filters);
    if (reach) this.oneOf('agency', this.agencyNos(reach));
  }

  private readonly joins: string;

  /** Adds a parameter and returns its place. */
  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /**
   * Rows of (chosen columns…, person, verified), one a standing record; `person` is who stands for the person as of
   * the seal.
   */
  select(columns: readonly string[], joins = ''): string {
    const chosen = [
      ...columns,
      'coalesce(l.root_no, f.person_no) AS person',
      '(f.verified OR checked.root_no IS NOT NULL) AS verified',
    ];
    return `SELECT ${chosen.join(', ')} FROM count_fact f ${this.joins} ${joins} WHERE ${this.where.join(' AND ')}`;
  }

  agencyNos(ids: readonly string[]): number[] {
    return ids.map((id) => this.book.no('agency', id)).filter((no) => no !== null);
  }

  private filter(filters: TrainedQuestion['filters']): void {
    const { province, district, agency, topic, course, sex, way } = filters;
    if (province) this.equals('province', this.placeNo('province', province));
    if (district) this.equals('district', this.placeNo('district', district));
    if (sex) this.equals('sex', this.book.no('sex', sex));
    if (way) this.equals('way', this.book.no('way', way));
    if (topic) this.equals('topic', this.book.no('topic', topic));
    if (course) this.equals('course', this.named('course', course));
    if (agency) this.filterAgency(agency);
  }

  private filterAgency(code: string): void {
    if (code === UNRECORDED) {
      this.equals('agency', 0);
      return;
    }
    const only = code.endsWith(ONLY);
    const named = this.book.byCode('agency', only ? code.slice(0, -ONLY.length) : code);
    if (!named) this.equals('agency', null);
    else this.oneOf('agency', this.agencyNos(only ? [named.id] : this.book.subtree(named.id)));
  }

  private placeNo(dimension: 'province' | 'district', code: string): number | null {
    if (code === UNRECORDED) return 0;
    const place = this.book.byCode('place', code);
    return place && this.book.no(dimension, place.id);
  }

  private named(kind: 'course', code: string): number | null {
    if (code === UNRECORDED) return 0;
    const found = this.book.byCode(kind, code);
    return found && this.book.no(kind, found.id);
  }

  private equals(column: string, no: number | null): void {
    this.where.push(`f.${column} = ${this.add(no ?? NOTHING)}`);
  }

  private oneOf(column: string, nos: readonly number[]): void {
    this.where.push(`f.${column} = ANY(${this.add(nos)}::smallint[])`);
  }
}
