/** People who were asked one question and did alike. */
export interface ItemGroup {
  /** What they earned of it, 0 to 1: of an essay its share of the points, of all others one or the other. */
  readonly earned: number;
  /** Share of their other questions that they earned, 0 to 1; null where the test had no other. */
  readonly rest: number | null;
  readonly people: number;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

export const peopleIn = (groups: readonly ItemGroup[]): number => sum(groups, ({ people }) => people);

/**
 * Item difficulty p (Crocker & Algina 1986, ch. 14): the mean, 0 to 1, of what the people asked earned; of questions that are
 * right or not, the share of those who had it right. Null of nobody.
 */
export function facility(groups: readonly ItemGroup[]): number | null {
  const asked = peopleIn(groups);
  if (asked === 0) return null;
  return sum(groups, ({ earned, people }) => earned * people) / asked;
}

/**
 * Corrected item-total correlation: Pearson's r, with an item of 0 or 1 the point-biserial, of the item with the rest
 * of the person's test, which leaves the item itself out (Henrysson 1963, Psychometrika 28, 211–218; Crocker & Algina
 * 1986, ch. 14). Null where either side does not vary. −1 to 1.
 */
export function discrimination(groups: readonly ItemGroup[]): number | null {
  const known = groups.flatMap(({ earned, rest, people }) =>
    rest === null ? [] : [{ item: earned, rest, people }],
  );
  const asked = sum(known, ({ people }) => people);
  if (asked === 0) return null;
  const meanItem = sum(known, ({ item, people }) => item * people) / asked;
  const meanRest = sum(known, ({ rest, people }) => rest * people) / asked;
  const itemSquares = sum(known, ({ item, people }) => people * (item - meanItem) ** 2);
  const restSquares = sum(known, ({ rest, people }) => people * (rest - meanRest) ** 2);
  if (itemSquares < NOTHING || restSquares < NOTHING) return null;
  const together = sum(known, ({ item, rest, people }) => people * (item - meanItem) * (rest - meanRest));
  return Math.max(-1, Math.min(1, together / Math.sqrt(itemSquares * restSquares)));
}

/** What binary fractions leave of a zero; the smallest real sum of squares of a test is far above it. */
const NOTHING = 1e-9;

/** The share of a person's other questions that they earned, given this one; null where there was no other. */
export const restOf = (total: number, of: number, earned: number): number | null =>
  of > 1 ? (total - earned) / (of - 1) : null;
