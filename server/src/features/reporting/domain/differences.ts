import type { ReturnDifference, TrainedView } from '@academy/shared';

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
