import { UNRECORDED } from '@academy/shared';
import type { Codebook } from './codebook.query.js';
import type { Filters, TrainedQuestion } from './domain/trained-question.js';

/** Says "exactly this agency, not what lies below it" behind an agency's code. */
export const ONLY = '.only';

/** Facts hold 0 for what was not recorded; this number matches no fact. */
const NOTHING = -1;

/**
 * Which facts a question is about, as conditions over `f` with their parameters: period, filters and reach, without
 * asking whether they stand. The occasion is left out: it is no property of the fact alone.
 */
export class FactFilter {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  constructor(
    question: Pick<TrainedQuestion, 'from' | 'to' | 'filters'>,
    /** Agencies a coordinator reaches, subtrees included; null is everywhere. */
    reach: readonly string[] | null,
    private readonly book: Codebook,
  ) {
    this.conditions.push(
      `f.completed_on BETWEEN ${this.add(question.from)}::date AND ${this.add(question.to)}::date`,
    );
    this.narrow(question.filters);
    if (reach) this.oneOf('agency', this.agencyNos(reach));
  }

  /** Adds a parameter and returns its place. */
  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  get sql(): string {
    return this.conditions.join(' AND ');
  }

  agencyNos(ids: readonly string[]): number[] {
    return ids.map((id) => this.book.no('agency', id)).filter((no) => no !== null);
  }

  /** Narrows further to agencies of these kinds. */
  ofAgencyKinds(kinds: readonly string[]): this {
    const agencies = this.book.all('agency').filter(({ group }) => group !== null && kinds.includes(group));
    this.oneOf('agency', this.agencyNos(agencies.map(({ id }) => id)));
    return this;
  }

  rankNos(group: string | null): number[] {
    const ranks = this.book.all('rank').filter(({ parent }) => group === null || parent === group);
    return ranks.map(({ id }) => this.book.no('rank', id)).filter((no) => no !== null);
  }

  private narrow(filters: Filters): void {
    const { province, district, agency, topic, course, sex, way, disability } = filters;
    const rankGroup = filters['rank-group'];
    if (province) this.equals('province', this.placeNo('province', province));
    if (district) this.equals('district', this.placeNo('district', district));
    if (sex) this.equals('sex', this.book.no('sex', sex));
    if (disability) this.equals('disability', this.book.no('disability', disability));
    if (way) this.equals('way', this.book.no('way', way));
    if (topic) this.equals('topic', this.book.no('topic', topic));
    if (course) this.equals('course', this.courseNo(course));
    if (agency) this.ofAgency(agency);
    // A rank that the reference data no longer know belongs to no group, as one that was never told.
    if (rankGroup === UNRECORDED)
      this.conditions.push(`f.rank <> ALL(${this.add(this.rankNos(null))}::smallint[])`);
    else if (rankGroup) this.oneOf('rank', this.rankNos(rankGroup));
  }

  private ofAgency(code: string): void {
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

  private courseNo(code: string): number | null {
    if (code === UNRECORDED) return 0;
    const found = this.book.byCode('course', code);
    return found && this.book.no('course', found.id);
  }

  private equals(column: string, no: number | null): void {
    this.conditions.push(`f.${column} = ${this.add(no ?? NOTHING)}`);
  }

  private oneOf(column: string, nos: readonly number[]): void {
    this.conditions.push(`f.${column} = ANY(${this.add(nos)}::smallint[])`);
  }
}
