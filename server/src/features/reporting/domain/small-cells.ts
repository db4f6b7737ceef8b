import type { PublicFigure } from '@academy/shared';

/** Below this a public figure names nobody's neighbour (product.md, "small cells"). */
const SMALLEST_PUBLIC_CELL = 5;

const isSmall = (value: number): boolean => value > 0 && value < SMALLEST_PUBLIC_CELL;

/** A figure on its own, from which nothing else that is published can be subtracted. */
export const protectFigure = (value: number): PublicFigure => (isSmall(value) ? 'fewer-than-5' : value);

/**
 * The cells of one breakdown whose total may be known. Whoever knows everything that is published, this rule too, can
 * pin none of the small cells to one value; `small-cells.spec.ts` tries all tables there are.
 *
 * - Without a small cell everything is shown.
 * - Several small cells whose sum leaves each of them a choice say that they are small.
 * - Otherwise (one alone; all of them one; all of them four) they would follow from the total. They are withheld
 *   together with the smallest other cell, all of its equals included, under one name: which of them is the small one
 *   is nobody's to know, since the same numbers in another order are published the same.
 * - With no other cell to hide among, all are withheld, zeros included.
 */
export function protectCells(values: readonly number[]): PublicFigure[] {
  const small = values.filter(isSmall);
  if (small.length === 0) return [...values];
  const smallestOther = Math.min(...values.filter((value) => value >= SMALLEST_PUBLIC_CELL));
  if (smallestOther === Number.POSITIVE_INFINITY) return values.map(() => 'not-shown');
  const sum = small.reduce((one, other) => one + other, 0);
  const most = SMALLEST_PUBLIC_CELL - 1;
  const haveChoice = sum > small.length && sum < most * small.length;
  if (small.length > 1 && haveChoice) return values.map(protectFigure);
  return values.map((value) => (isSmall(value) || value === smallestOther ? 'not-shown' : value));
}

/** A part of a published whole: withheld where it or what remains of the whole is small. */
const hasSmallPart = (part: number, whole: number): boolean => isSmall(part) || isSmall(whole - part);

/** Everything that the public page says, before any of it is protected. */
export interface ProgressFigures {
  readonly whole: number;
  /** Of the whole: this calendar year. */
  readonly thisYear: number;
  /** Of the whole, and of this year where the target's period lies within it; null without a target. */
  readonly ofTarget: number | null;
  /** By quarter, in order; the last `ofThisYear` of them are this year's. */
  readonly byQuarter: readonly number[];
  readonly quartersOfThisYear: number;
  readonly byProvince: readonly number[];
  readonly bySex: readonly number[];
}

export interface ProtectedProgress {
  readonly whole: PublicFigure;
  readonly thisYear: PublicFigure;
  readonly ofTarget: PublicFigure | null;
  readonly byQuarter: readonly PublicFigure[];
  readonly byProvince: readonly PublicFigure[];
  readonly bySex: readonly PublicFigure[];
}

/**
 * Protects the page as one: its figures are parts of one another, so one that is safe alone may give another away.
 * Where this year, or all years before it, is small, neither this year nor any quarter is shown.
 */
export function protectProgress(figures: ProgressFigures): ProtectedProgress {
  const { whole, thisYear, ofTarget, byQuarter, quartersOfThisYear } = figures;
  const isWholeShown = !isSmall(whole);
  const isYearShown = isWholeShown && !hasSmallPart(thisYear, whole);
  const isTargetShown =
    isYearShown && ofTarget !== null && !hasSmallPart(ofTarget, whole) && !hasSmallPart(ofTarget, thisYear);
  const firstOfYear = byQuarter.length - quartersOfThisYear;
  return {
    whole: protectFigure(whole),
    thisYear: isYearShown ? thisYear : 'not-shown',
    ofTarget: ofTarget === null || isTargetShown ? ofTarget : 'not-shown',
    byQuarter: isYearShown
      ? [...protectCells(byQuarter.slice(0, firstOfYear)), ...protectCells(byQuarter.slice(firstOfYear))]
      : byQuarter.map(() => 'not-shown'),
    byProvince: protectCells(figures.byProvince),
    bySex: protectCells(figures.bySex),
  };
}
