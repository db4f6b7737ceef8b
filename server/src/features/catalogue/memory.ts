interface Kept<Value> {
  readonly value: Value;
  readonly size: number;
}

/** Keeps what was used last, up to a total size; the longest unused goes first. */
export class Memory<Value> {
  private readonly kept = new Map<string, Kept<Value>>();
  private total = 0;

  /** @param limit in the unit in which sizes are given */
  constructor(private readonly limit: number) {}

  get(key: string): Value | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.value;
  }

  /** Puts a value in the place of an earlier one; a value above the whole limit is not kept. */
  set(key: string, value: Value, size: number): void {
    this.delete(key);
    if (size > this.limit) return;
    this.kept.set(key, { value, size });
    this.total += size;
    for (const oldest of this.kept.keys()) {
      if (this.total <= this.limit) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.total -= this.kept.get(key)?.size ?? 0;
    this.kept.delete(key);
  }

  /** What is kept, or what `load` brings: once for callers who ask at the same time, and anew where it failed. */
  static of<Loaded>(limit: number, load: (key: string) => Promise<Loaded>): (key: string) => Promise<Loaded> {
    const memory = new Memory<Promise<Loaded>>(limit);
    return (key) => {
      const known = memory.get(key);
      if (known) return known;
      const loading = load(key);
      memory.set(key, loading, 1);
      loading.catch(() => memory.delete(key));
      return loading;
    };
  }
}
