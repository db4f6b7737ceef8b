import { setImmediate as othersTurn } from 'node:timers/promises';

const TURN_MS = 15;

/** Lets other requests have their turn in the middle of long work, so that a large file holds nobody up. */
export class Breath {
  private since = performance.now();

  /** To be called between pieces of the work; costs nothing until the turn is over. */
  async take(): Promise<void> {
    if (performance.now() - this.since < TURN_MS) return;
    await othersTurn();
    this.since = performance.now();
  }
}
