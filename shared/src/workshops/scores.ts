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

/** Where a score came from: typed in from paper, or taken online. */
export const scoreWays = ['typed', 'online'] as const;
export type ScoreWay = (typeof scoreWays)[number];

/** The scores that there are of one test of one participant, in points of the test. */
export interface KnownScores {
  readonly typed: number | null;
  readonly online: number | null;
}

/** The score that counts: what the trainer typed in, else the online result; null where there is neither. */
export function standingScore({ typed, online }: KnownScores): { score: number; way: ScoreWay } | null {
  if (typed !== null) return { score: typed, way: 'typed' };
  return online === null ? null : { score: online, way: 'online' };
}

/** Whether typing this would put something else in the place of an online result, which is never done unasked. */
export const replacesOnline = (known: KnownScores, typed: number | null): boolean =>
  typed !== null && known.online !== null && typed !== known.typed;
