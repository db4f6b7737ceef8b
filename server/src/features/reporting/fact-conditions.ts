import { UNRECORDED } from '@academy/shared';
import type { Codebook } from './codebook.query.js';
import type { Condition, FactsAsked } from './domain/facts-behind.js';
import type { TrainedQuestion } from './domain/trained-question.js';

/** Says "exactly this agency, not what lies below it" behind an agency's code. */
export const ONLY = '.only';

type Column = Condition['column'];

/** Facts hold 0 for what was not recorded. */
const NOT_RECORDED = 0;

/**
 * What a question's filters and somebody's reach ask of a fact, by its numbers. Whether the fact stands, the period and
 * the occasion are not among them: the first two every reader knows, and the occasion is no property of the fact alone.
 */
export function factConditions(
  filters: TrainedQuestion['filters'],
  /** Agencies a coordinator reaches, subtrees included; null is everywhere. */
  reach: readonly string[] | null,
  book: Codebook,
): Condition[] {
  const { province, district, agency, topic, course, sex, way, disability } = filters;
  const rankGroup = filters['rank-group'];
  const placeNo = (dimension: 'province' | 'district', code: string): number | null => {
    if (code === UNRECORDED) return NOT_RECORDED;
    const place = book.byCode('place', code);
    return place && book.no(dimension, place.id);
  };
  const courseNo = (code: string): number | null => {
    if (code === UNRECORDED) return NOT_RECORDED;
    const found = book.byCode('course', code);
    return found && book.no('course', found.id);
  };
  const one = (column: Column, no: number | null): Condition => ({
    column,
    among: no === null ? [] : [no],
  });
  const conditions: Condition[] = [];
  if (province) conditions.push(one('province', placeNo('province', province)));
  if (district) conditions.push(one('district', placeNo('district', district)));
  if (sex) conditions.push(one('sex', book.no('sex', sex)));
  if (disability) conditions.push(one('disability', book.no('disability', disability)));
  if (way) conditions.push(one('way', book.no('way', way)));
  if (topic) conditions.push(one('topic', book.no('topic', topic)));
  if (course) conditions.push(one('course', courseNo(course)));
  if (agency) conditions.push({ column: 'agency', among: agencyFilter(agency, book) });
  // A rank that the reference data no longer know belongs to no group, as one that was never told.
  if (rankGroup === UNRECORDED) conditions.push({ column: 'rank', among: rankNos(null, book), except: true });
  else if (rankGroup) conditions.push({ column: 'rank', among: rankNos(rankGroup, book) });
  if (reach) conditions.push({ column: 'agency', among: agencyNos(reach, book) });
  return conditions;
}

/** A question as the facts are asked, as of a seal. */
export function factsAsked(
  question: TrainedQuestion,
  seal: number,
  reach: readonly string[] | null,
  book: Codebook,
): FactsAsked {
  return {
    ...{ from: question.from, to: question.to, seal },
    conditions: factConditions(question.filters, reach, book),
    occasion: (question.filters.occasion ?? null) as FactsAsked['occasion'],
  };
}

/** Only facts of agencies of these kinds. */
export function ofAgencyKinds(kinds: readonly string[], book: Codebook): Condition {
  const agencies = book.all('agency').filter(({ group }) => group !== null && kinds.includes(group));
  const ids = agencies.map(({ id }) => id);
  return { column: 'agency', among: agencyNos(ids, book) };
}

export const agencyNos = (ids: readonly string[], book: Codebook): number[] =>
  ids.map((id) => book.no('agency', id)).filter((no) => no !== null);

/** The numbers of a group's ranks; null is of all ranks that are known. */
export function rankNos(group: string | null, book: Codebook): number[] {
  const ranks = book.all('rank').filter(({ parent }) => group === null || parent === group);
  return ranks.map(({ id }) => book.no('rank', id)).filter((no) => no !== null);
}

function agencyFilter(code: string, book: Codebook): number[] {
  if (code === UNRECORDED) return [NOT_RECORDED];
  const only = code.endsWith(ONLY);
  const named = book.byCode('agency', only ? code.slice(0, -ONLY.length) : code);
  if (!named) return [];
  return agencyNos(only ? [named.id] : book.subtree(named.id), book);
}
