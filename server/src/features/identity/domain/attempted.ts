interface Window {
  readonly since: number;
  taken: number;
}

const KEYS_REMEMBERED = 50_000;

/** Counts tries by key in windows of time. Pure but for what it remembers. */
export class Attempted {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Milliseconds until the key may try again; 0 where it may now. */
  waitOf(key: string, now: number): number {
    const window = this.windows.get(key);
    if (!window || now - window.since >= this.windowMs) return 0;
    return window.taken >= this.limit ? window.since + this.windowMs - now : 0;
  }

  /** Takes one try, or says how long to wait. */
  take(key: string, now: number): number {
    const wait = this.waitOf(key, now);
    if (wait > 0) return wait;
    const window = this.windows.get(key);
    if (window && now - window.since < this.windowMs) window.taken += 1;
    else this.remember(key, { since: now, taken: 1 });
    return 0;
  }

  private remember(key: string, window: Window): void {
    this.windows.delete(key);
    if (this.windows.size >= KEYS_REMEMBERED) this.windows.delete(this.windows.keys().next().value as string);
    this.windows.set(key, window);
  }
}
