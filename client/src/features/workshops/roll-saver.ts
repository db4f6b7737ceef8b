import { isRefusal } from '../../lib/api-error.js';
import type { Marks } from './api/roll.js';

/** saved · saving: on its way · waiting: kept on this device until the line is back · refused: the server will not have it. */
type RollState = 'saved' | 'saving' | 'waiting' | 'refused';

export interface RollSnapshot {
  /** Ticked here and not on the server yet. */
  readonly unsaved: Marks;
  readonly state: RollState;
  /** Why the last marks were refused. */
  readonly refusal: unknown;
}

export interface RollTools {
  send(marks: Marks): Promise<unknown>;
  /** The server has these now. */
  saved(marks: Marks): void;
  /** Kept on this device, so that a closed page loses nothing. */
  readonly store: { read(): Marks; write(unsaved: Marks): void };
  /** Calls later; answers how to call that off. */
  later(work: () => void, milliseconds: number): () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 20_000;

/**
 * Saves ticks as they are made: one request at a time with all that has been ticked since the last one, so that no
 * older tick overtakes a newer one; tried again while the line is away.
 */
export class RollSaver {
  private snapshot: RollSnapshot;
  private readonly watchers = new Set<() => void>();
  private running: Promise<void> | null = null;
  private cancelRetry: (() => void) | null = null;
  private failures = 0;

  constructor(private readonly tools: RollTools) {
    const unsaved = tools.store.read();
    this.snapshot = {
      unsaved,
      state: Object.keys(unsaved).length > 0 ? 'waiting' : 'saved',
      refusal: null,
    };
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  getSnapshot = (): RollSnapshot => this.snapshot;

  mark(marks: Marks): void {
    this.keep({ ...this.snapshot.unsaved, ...marks });
    this.update({ state: 'saving', refusal: null });
    void this.flush();
  }

  /** Sends what waits. */
  async flush(): Promise<void> {
    this.stop();
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** No more tries from here: the page is left. What waits is sent when it is opened again. */
  stop(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
  }

  private async run(): Promise<void> {
    while (Object.keys(this.snapshot.unsaved).length > 0) {
      const sent = this.snapshot.unsaved;
      this.update({ state: 'saving' });
      try {
        await this.tools.send(sent);
        this.failures = 0;
        this.tools.saved(sent);
        this.settle(sent);
      } catch (error) {
        if (!isRefusal(error)) {
          this.waitForLine();
          return;
        }
        this.settle(sent);
        this.update({ state: 'refused', refusal: error });
        return;
      }
    }
    this.update({ state: 'saved' });
  }

  /** Forgets what was sent, but not what was ticked anew meanwhile. */
  private settle(sent: Marks): void {
    const { unsaved } = this.snapshot;
    this.keep(
      Object.fromEntries(Object.entries(unsaved).filter(([id, mark]) => !(id in sent) || sent[id] !== mark)),
    );
  }

  private waitForLine(): void {
    this.update({ state: 'waiting' });
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    this.failures += 1;
    this.cancelRetry = this.tools.later(() => void this.flush(), wait);
  }

  private keep(unsaved: Marks): void {
    this.tools.store.write(unsaved);
    this.update({ unsaved });
  }

  private update(change: Partial<RollSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const watcher of this.watchers) watcher();
  }
}
