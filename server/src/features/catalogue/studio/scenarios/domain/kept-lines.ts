/** The most that two texts are compared for; beyond it they are taken as they are. */
const MOST_CELLS = 4_000_000;

/**
 * A text that a program wrote anew, with the lines of the author's wherever the program only wrote them in its own way.
 * @param source as the author wrote it
 * @param before the same as the program writes it
 * @param after that with changes
 */
export function keptLines(source: string, before: string, after: string): string {
  if (source === before) return after;
  const [mine, plain, changed] = [source, before, after].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  const inMine = matches(plain, mine);
  const inChanged = matches(plain, changed);
  if (!inMine || !inChanged) return after;
  const written: string[] = [];
  const last = { plain: -1, mine: -1, changed: -1 };
  for (let line = 0; line <= plain.length; line += 1) {
    const isEnd = line === plain.length;
    const here = {
      plain: line,
      mine: isEnd ? mine.length : (inMine[line] ?? -1),
      changed: isEnd ? changed.length : (inChanged[line] ?? -1),
    };
    if (here.mine < 0 || here.changed < 0) continue;
    // Between two lines that stand in all three.
    const was = plain.slice(last.plain + 1, here.plain);
    const is = changed.slice(last.changed + 1, here.changed);
    written.push(...between(was, is, mine.slice(last.mine + 1, here.mine)));
    if (!isEnd) written.push(plain[line] ?? '');
    Object.assign(last, here);
  }
  return written.join('\n');
}

/** What stands between: the author's lines where nothing changed, with what was added before or after them. */
function between(was: readonly string[], is: readonly string[], mine: readonly string[]): readonly string[] {
  const isSame = (part: readonly string[]): boolean =>
    part.length === was.length && part.every((line, index) => line === was[index]);
  if (isSame(is.slice(0, was.length))) return [...mine, ...is.slice(was.length)];
  const added = is.length - was.length;
  if (added > 0 && isSame(is.slice(added))) return [...is.slice(0, added), ...mine];
  return is;
}

/** For each line of the one its counterpart in the other, by the longest common run of lines; -1 where it has none. */
function matches(one: readonly string[], other: readonly string[]): Int32Array | null {
  const found = new Int32Array(one.length).fill(-1);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) {
    found[start] = start;
    start += 1;
  }
  let tail = 0;
  while (
    tail < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  ) {
    found[one.length - 1 - tail] = other.length - 1 - tail;
    tail += 1;
  }
  const [rows, columns] = [one.length - start - tail, other.length - start - tail];
  if (rows * columns > MOST_CELLS) return null;
  const width = columns + 1;
  const longest = new Int32Array((rows + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        one[start + row] === other[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (one[start + row] === other[start + column]) {
      found[start + row] = start + column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}
