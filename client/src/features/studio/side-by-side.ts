import { diffLines } from 'diff';

/** Two lines that stand beside each other; null where one side has none. */
export interface DifferenceRow {
  readonly before: string | null;
  readonly after: string | null;
  readonly beforeLine: number | null;
  readonly afterLine: number | null;
  readonly isSame: boolean;
}

/** Lines that stayed on each side of a change, to see where it is. */
const CONTEXT = 3;

const linesOf = (text: string): string[] => {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** The lines of two texts beside each other; a line that was replaced beside what took its place. */
export function sideBySide(before: string, after: string): DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  let [beforeLine, afterLine] = [0, 0];
  let [removed, added]: [string[], string[]] = [[], []];
  const settle = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [was, is] = [removed[index] ?? null, added[index] ?? null];
      if (was !== null) beforeLine += 1;
      if (is !== null) afterLine += 1;
      rows.push({
        ...{ before: was, after: is, isSame: false },
        ...{ beforeLine: was === null ? null : beforeLine, afterLine: is === null ? null : afterLine },
      });
    }
    [removed, added] = [[], []];
  };
  for (const part of diffLines(before, after)) {
    if (part.removed) removed.push(...linesOf(part.value));
    else if (part.added) added.push(...linesOf(part.value));
    else {
      settle();
      for (const line of linesOf(part.value)) {
        beforeLine += 1;
        afterLine += 1;
        rows.push({ before: line, after: line, beforeLine, afterLine, isSame: true });
      }
    }
  }
  settle();
  return rows;
}

/** Rows with changes and the lines around them; null stands for lines that are left out. */
export function aroundChanges(rows: readonly DifferenceRow[]): (DifferenceRow | null)[] {
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((row) => !row.isSame),
  );
  return rows.flatMap((row, index) => {
    if (near[index]) return [row];
    return index === 0 || near[index - 1] ? [null] : [];
  });
}
