import type { BesideHeadCounts, ReturnDifference, TrainedView } from '@academy/shared';
import { canonicalText } from './canonical.js';

type Figures = Pick<TrainedView, 'total' | 'cells'>;
type Row = ReturnDifference['frozen'];

const rowsOf = ({ total, cells }: Figures): Map<string, { key: string[]; row: Row }> =>
  new Map(
    [{ key: [], ...total }, ...cells].map(({ key, individuals, verified, records }) => [
      JSON.stringify(key),
      { key, row: { individuals, verified, records } },
    ]),
  );

const isSame = (one: Row, other: Row): boolean =>
  one !== null &&
  other !== null &&
  one.individuals === other.individuals &&
  one.verified === other.verified &&
  one.records === other.records;

/** Exactly the rows in which two answers to one question differ, the total first; none where they are equal. */
export function differencesOf(frozen: Figures, found: Figures): ReturnDifference[] {
  const [before, after] = [rowsOf(frozen), rowsOf(found)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((text) => {
    const [was, is] = [before.get(text), after.get(text)];
    const [one, other] = [was?.row ?? null, is?.row ?? null];
    const key = (was ?? is)?.key ?? [];
    return isSame(one, other) ? [] : [{ key, frozen: one, found: other }];
  });
}

/**
 * Whether head-counts that were frozen are still the same figures; names are not compared. Returns of before the
 * breakdown froze the sums alone.
 */
export function isSameBeside(frozen: BesideHeadCounts, found: BesideHeadCounts): boolean {
  const told = ({ figures, unfit, breakdown }: BesideHeadCounts) =>
    canonicalText({ figures, unfit, cells: (frozen.breakdown && breakdown?.cells) ?? null });
  return told(frozen) === told(found);
}
