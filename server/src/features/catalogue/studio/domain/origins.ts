/** A file that began to stand at a path with the text of another. */
export interface Move {
  readonly path: string;
  readonly from: string;
  readonly revision: number;
}

/**
 * Where a file lay before it was moved, once or several times; null where it was not.
 * @param moves those after some revision
 */
export function originOf(path: string, moves: readonly Move[]): string | null {
  let [at, before] = [path, Number.POSITIVE_INFINITY];
  for (;;) {
    const last = moves
      .filter((move) => move.path === at && move.revision < before)
      .reduce<Move | null>(
        (latest, move) => (latest && latest.revision > move.revision ? latest : move),
        null,
      );
    if (!last) return at === path ? null : at;
    [at, before] = [last.from, last.revision];
  }
}

/**
 * Where the file that once stood at a path lies now, after it was moved, once or several times; null where it was not,
 * or came back.
 * @param moves all of the draft
 */
export function destinationOf(path: string, moves: readonly Move[]): string | null {
  let [at, after] = [path, -1];
  for (;;) {
    const next = moves
      .filter((move) => move.from === at && move.revision > after)
      .reduce<Move | null>((first, move) => (first && first.revision < move.revision ? first : move), null);
    if (!next) return at === path ? null : at;
    [at, after] = [next.path, next.revision];
  }
}
