import { type Dimension, type DimensionValue, UNRECORDED } from '@academy/shared';
import type { Codebook, Named } from './codebook.query.js';
import {
  fixedNames,
  isPeriod,
  periodCode,
  periodSql,
  periodsBetween,
  unrecordedName,
} from './domain/period-values.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { ONLY } from './fact-filter.sql.js';
import type { FactsSql } from './facts.sql.js';

interface Group {
  readonly code: string;
  readonly name: Named['name'];
  readonly ids: readonly string[];
}

/** The column of the facts, or what is made of it, that a dimension counts by. */
export function columnOf(
  dimension: Dimension,
  facts: FactsSql,
  question: TrainedQuestion,
  book: Codebook,
): string {
  if (isPeriod(dimension)) return periodSql(dimension);
  if (dimension === 'occasion') return facts.occasion();
  if (dimension === 'agency') {
    const pairs = agencyGroups(question, book).flatMap(({ ids }, index) =>
      facts.filter.agencyNos(ids).map((no) => [no, index + 1] as const),
    );
    return facts.rolledUp('agency', pairs);
  }
  if (dimension === 'rank-group') {
    const pairs = book
      .all('rank-group')
      .flatMap(({ code }, index) => facts.filter.rankNos(code).map((no) => [no, index + 1] as const));
    return facts.rolledUp('rank', pairs);
  }
  return `f.${dimension}`;
}

/**
 * Which agencies are shown as one: without an agency filter the roots of the tree, with one its children and itself
 * alone. Small numbers of their own: position in this list plus one.
 */
export function agencyGroups(question: TrainedQuestion, book: Codebook): Group[] {
  const filter = question.filters.agency;
  const parent = filter && filter !== UNRECORDED ? book.byCode('agency', filter.replace(ONLY, '')) : null;
  const shown = book.all('agency').filter((agency) => agency.parent === (parent?.id ?? null));
  const groups = shown.map(({ code, name, id }) => ({ code, name, ids: book.subtree(id) }));
  return parent
    ? [{ code: `${parent.code}${ONLY}`, name: parent.name, ids: [parent.id] }, ...groups]
    : groups;
}

/** The code in the address of the number that `columnOf` gave. */
export function codeOf(dimension: Dimension, no: number, question: TrainedQuestion, book: Codebook): string {
  if (isPeriod(dimension)) return periodCode(dimension, no);
  if (no === 0) return UNRECORDED;
  if (dimension === 'occasion') return fixedNames.occasion[no - 1]?.code ?? UNRECORDED;
  if (dimension === 'agency') return agencyGroups(question, book)[no - 1]?.code ?? UNRECORDED;
  if (dimension === 'rank-group') return book.all('rank-group')[no - 1]?.code ?? UNRECORDED;
  const value = book.value(dimension, no);
  if (value === null) return UNRECORDED;
  if (dimension === 'province' || dimension === 'district')
    return book.all('place').find((place) => place.id === value)?.code ?? value;
  if (dimension === 'course') return book.all('course').find((course) => course.id === value)?.code ?? value;
  return value;
}

export const unrecorded: DimensionValue = { code: UNRECORDED, name: unrecordedName };

/** The values of a dimension in the order to show them: periods without gaps, the rest as far as they occur. */
export function valuesOf(
  dimension: Dimension,
  present: ReadonlySet<string>,
  book: Codebook,
  question: TrainedQuestion,
  today: string,
): DimensionValue[] {
  if (isPeriod(dimension))
    return periodsBetween(dimension, {
      from: question.from,
      to: question.to < today ? question.to : today,
    });
  const known = knownValues(dimension, question, book).filter((value) => present.has(value.code));
  const last = present.has(UNRECORDED) ? [unrecorded] : [];
  return [...known.map(({ code, name }) => ({ code, name })), ...last];
}

function knownValues(
  dimension: Exclude<Dimension, Parameters<typeof periodCode>[0]>,
  question: TrainedQuestion,
  book: Codebook,
): readonly DimensionValue[] {
  switch (dimension) {
    case 'sex':
    case 'way':
    case 'disability':
    case 'occasion':
      return fixedNames[dimension];
    case 'agency':
      return agencyGroups(question, book);
    case 'province':
    case 'district':
      return book.all('place');
    default:
      return book.all(dimension);
  }
}
