import { type Dimension, type DimensionValue, UNRECORDED } from '@academy/shared';
import type { Codebook, Named } from './codebook.query.js';
import type { Grouping } from './domain/count-facts.js';
import {
  fixedNames,
  isPeriod,
  periodCode,
  periodNumber,
  periodsBetween,
  unrecordedName,
} from './domain/period-values.js';
import type { TrainedQuestion } from './domain/trained-question.js';
import { agencyNos, ONLY, rankNos } from './fact-conditions.js';

interface Group {
  readonly code: string;
  readonly name: Named['name'];
  readonly ids: readonly string[];
}

/** What a dimension counts by: a column of the facts, and the number that each of its codes is shown under. */
export function groupingOf(dimension: Dimension, question: TrainedQuestion, book: Codebook): Grouping {
  if (isPeriod(dimension)) return { column: 'month', numberOf: periodNumber(dimension) };
  if (dimension === 'agency') {
    return rolledUp(
      'agency',
      agencyGroups(question, book).map(({ ids }) => agencyNos(ids, book)),
    );
  }
  if (dimension === 'rank-group') {
    return rolledUp(
      'rank',
      book.all('rank-group').map(({ code }) => rankNos(code, book)),
    );
  }
  return { column: dimension, numberOf: (code) => code };
}

/** Codes of the first group as 1, of the second as 2 and so on, all others as 0. */
function rolledUp(column: 'agency' | 'rank', groups: readonly (readonly number[])[]): Grouping {
  const numbers = new Map(groups.flatMap((codes, index) => codes.map((code) => [code, index + 1] as const)));
  return { column, numberOf: (code) => numbers.get(code) ?? 0 };
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

/** The code in the address of the number that `groupingOf` gave. */
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
