import {
  type DimensionValue,
  dimensionNames,
  type FilterDimension,
  inLanguage,
  type Language,
  type TrainedView,
  UNRECORDED,
} from '@academy/shared';
import type { Codebook } from '../codebook.query.js';
import { unrecorded } from '../dimensions.js';
import { fixedNames } from '../domain/period-values.js';
import { ONLY } from '../fact-conditions.js';

/** Filters in words, as `Province or territory: Punjab`; a code that is not known any more stands as it is. */
export function filterNames(filters: TrainedView['filters'], book: Codebook, language: Language): string[] {
  return Object.entries(filters).flatMap(([key, code]) => {
    if (!code) return [];
    const dimension = key as FilterDimension;
    const found = code === UNRECORDED ? unrecorded : namedValue(dimension, code, book);
    return [
      `${inLanguage(dimensionNames[dimension], language)}: ${found ? inLanguage(found.name, language) : code}`,
    ];
  });
}

function namedValue(dimension: FilterDimension, code: string, book: Codebook): DimensionValue | null {
  switch (dimension) {
    case 'sex':
    case 'way':
    case 'disability':
    case 'occasion': {
      const values: readonly DimensionValue[] = fixedNames[dimension];
      return values.find((value) => value.code === code) ?? null;
    }
    case 'province':
    case 'district':
      return book.byCode('place', code);
    case 'agency':
      return book.byCode('agency', code.replace(ONLY, ''));
    default:
      return book.byCode(dimension, code);
  }
}
