import { ApiError, isRefusal } from '../../lib/api-error.js';

/** saving: on its way · waiting: kept on this device until the line is back · refused: the server will not have it. */
export type AnswerState = 'saved' | 'saving' | 'waiting' | 'refused';

export type Answers = Readonly<Record<string, readonly string[]>>;

export interface AnswersSnapshot {
  readonly answers: Answers;
  readonly states: Readonly<Record<string, AnswerState>>;
  /** How many the server does not have yet. */
  readonly waiting: number;
  /** The attempt takes no more answers: it was submitted elsewhere or its time has run out. */
  readonly isClosed: boolean;
}

export interface SaverTools {
  save(questionKey: string, answer: readonly string[]): Promise<unknown>;
  /** What was chosen and not saved, kept on this device. */
  readonly store: { read(): Answers; write(unsaved: Answers): void };
  /** Calls later; answers how to call that off. */
  later(work: () => void, milliseconds: number): () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 20_000;

/**
 * Saves each answer of an attempt as it is given: one request at a time, always the newest choice of a
 * question, kept on the device until the server has it and tried again while the line is away.
 */
export class AnswerSaver {
  private snapshot: AnswersSnapshot;
  private readonly unsaved: Map<string, readonly string[]>;
  private readonly watchers = new Set<() => void>();
  private running: Promise<void> | null = null;
  private cancelRetry: (() => void) | null = null;
  private failures = 0;

  constructor(
    saved: Answers,
    private readonly tools: SaverTools,
  ) {
    this.unsaved = new Map(Object.entries(tools.store.read()));
    const waiting = Object.fromEntries([...this.unsaved.keys()].map((key) => [key, 'waiting' as const]));
    const known = Object.fromEntries(Object.keys(saved).map((key) => [key, 'saved' as const]));
    this.snapshot = {
      answers: { ...saved, ...Object.fromEntries(this.unsaved) },
      states: { ...known, ...waiting },
      waiting: this.unsaved.size,
      isClosed: false,
    };
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  getSnapshot = (): AnswersSnapshot => this.snapshot;

  /** @param pauseMs what is chosen again within that time is sent once; it is kept on the device at once */
  choose(questionKey: string, answer: readonly string[], pauseMs = 0): void {
    if (this.snapshot.isClosed) return;
    this.unsaved.set(questionKey, answer);
    this.keep();
    this.update({ answers: { ...this.snapshot.answers, [questionKey]: answer } }, questionKey, 'saving');
    if (pauseMs === 0) void this.flush();
    else this.flushAfter(pauseMs);
  }

  /** Sends what waits; true when the server has everything. */
  async flush(): Promise<boolean> {
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
    return this.unsaved.size === 0;
  }

  /** No more tries from here: the page is left. */
  stop(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
  }

  private async run(): Promise<void> {
    for (let [next] = this.unsaved; next; [next] = this.unsaved) {
      const [key, answer] = next;
      this.update({}, key, 'saving');
      try {
        await this.tools.save(key, answer);
        this.failures = 0;
        this.settle(key, answer, 'saved');
      } catch (error) {
        if (this.takeRefusal(error, key, answer)) continue;
        this.waitForLine();
        return;
      }
    }
  }

  /** True where trying again would not help. */
  private takeRefusal(error: unknown, key: string, answer: readonly string[]): boolean {
    if (!(error instanceof ApiError)) return false;
    if (error.code === 'attempt-not-open' || error.code === 'attempt-deadline-passed') {
      this.unsaved.clear();
      this.keep();
      this.update({ isClosed: true });
      return true;
    }
    if (!isRefusal(error)) return false;
    this.settle(key, answer, 'refused');
    return true;
  }

  private settle(key: string, answer: readonly string[], state: AnswerState): void {
    // A newer choice may have been made while this one was on its way.
    if (this.unsaved.get(key) !== answer) return;
    this.unsaved.delete(key);
    this.keep();
    this.update({}, key, state);
  }

  private waitForLine(): void {
    const waiting = Object.fromEntries([...this.unsaved.keys()].map((key) => [key, 'waiting' as const]));
    this.update({ states: { ...this.snapshot.states, ...waiting } });
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    this.failures += 1;
    this.flushAfter(wait);
  }

  private flushAfter(milliseconds: number): void {
    this.cancelRetry?.();
    this.cancelRetry = this.tools.later(() => void this.flush(), milliseconds);
  }

  private keep(): void {
    this.tools.store.write(Object.fromEntries(this.unsaved));
  }

  private update(change: Partial<AnswersSnapshot>, key?: string, state?: AnswerState): void {
    const merged = { ...this.snapshot, ...change };
    const states = key && state ? { ...merged.states, [key]: state } : merged.states;
    this.snapshot = { ...merged, states, waiting: this.unsaved.size };
    for (const watcher of this.watchers) watcher();
  }
}
