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
