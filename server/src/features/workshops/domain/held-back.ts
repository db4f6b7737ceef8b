/** What somebody decided by hand about a person's record of a workshop. */
export interface Correction {
  readonly personId: string;
  /** `reversed`: their record was reversed; `allowed`: the next confirmation may record them again. */
  readonly deed: 'reversed' | 'allowed';
}

/**
 * Whom a confirmation must not record, with the reversal that says so. A reversal by hand holds, however often the
 * workshop is reopened and confirmed, until somebody who may reverse records lifts it; of several deeds the last holds.
 * @param corrections of one workshop, in the order in which they were done
 */
export function heldBackIn<C extends Correction>(corrections: readonly C[]): Map<string, C> {
  const held = new Map<string, C>();
  for (const correction of corrections) {
    if (correction.deed === 'reversed') held.set(correction.personId, correction);
    else held.delete(correction.personId);
  }
  return held;
}
