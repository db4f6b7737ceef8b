/**
 * What a participant's attendance and post-test come to. Anything but `recorded` says why nothing is recorded;
 * `reversed-by-hand`: it would be, but somebody reversed their record of this workshop by hand.
 */
export const outcomes = [
  'recorded',
  'reversed-by-hand',
  'attendance-short',
  'post-test-missing',
  'post-test-failed',
] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * A share in whole per cent, rounded down: 79.9 % is not 80 %, on the screen as in the rule. Nothing of nothing is 0.
 */
export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? Math.floor((part * 100) / whole) : 0;

/** How many percentage points the post-test lies above the pre-test; null where one of them is missing. */
export function gainOf(preScore: number | null, postScore: number | null, outOf: number): number | null {
  if (preScore === null || postScore === null) return null;
  return percentOf(postScore, outOf) - percentOf(preScore, outOf);
}
