/** Where a person serves. */
export interface Served {
  readonly agencyId: string | null;
  readonly rank: string | null;
  readonly districtId: string | null;
  readonly serviceNumber: string | null;
}

const parts = ['agencyId', 'rank', 'districtId', 'serviceNumber'] as const;

export const isSamePosting = (one: Served, other: Served): boolean =>
  parts.every((part) => one[part] === other[part]);

/** Nothing is said of where the person serves. */
export const isNoPosting = (served: Served): boolean => parts.every((part) => served[part] === null);

/** What was said still holds, and only blanks were filled: no transfer. */
export const onlyFillsBlanks = (before: Served, after: Served): boolean =>
  parts.every((part) => before[part] === null || before[part] === after[part]);
