interface Window {
  count: number;
  endsAt: number;
}

/** Above this many keys, those whose window has passed are forgotten; a flood of keys is forgotten whole. */
const MOST_KEYS = 50_000;

/**
 * Counts tries in fixed windows, in the memory of this process. A try is counted when it begins, so that many at once
 * cannot slip past, and given back when it turns out well.
 */
export class TryCounter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** Counts a try; null lets it through, a number refuses it: the milliseconds until the window ends. */
  take(key: string, now: number): number | null {
    const window = this.current(key, now);
    if (window.count >= this.most) return window.endsAt - now;
    window.count += 1;
    return null;
  }

  /** Gives one try back. */
  giveBack(key: string): void {
    const window = this.windows.get(key);
    if (window) window.count = Math.max(0, window.count - 1);
  }

  /** Forgets what was counted for this key. */
  forget(key: string): void {
    this.windows.delete(key);
  }

  private current(key: string, now: number): Window {
    const known = this.windows.get(key);
    if (known && known.endsAt > now) return known;
    if (this.windows.size >= MOST_KEYS) this.sweep(now);
    const fresh = { count: 0, endsAt: now + this.windowMs };
    this.windows.set(key, fresh);
    return fresh;
  }

  private sweep(now: number): void {
    for (const [key, window] of this.windows) if (window.endsAt <= now) this.windows.delete(key);
    if (this.windows.size >= MOST_KEYS) this.windows.clear();
  }
}
