import type { LearningEvent } from '@academy/shared';

/** One event that waits, with whose it is: on a shared computer the next person must not send it as theirs. */
export interface WaitingEvent {
  readonly accountId: string;
  readonly enrolmentId: string;
  readonly event: LearningEvent;
}

const WAITING = 'academy.outbox.';
/** Events that the server refused for a reason of their own; kept, and tried again on the next visit. */
const SET_ASIDE = 'academy.outbox-refused.';

export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * The queue on disk. Each event has a key of its own, so that two tabs never overwrite each other's
 * list, and its id sorts by time, so that sorted keys are the order of happening. What storage refuses
 * to hold (full, or closed to us) is held in memory.
 */
export class OutboxStore {
  private readonly memory = new Map<string, string>();

  constructor(private readonly storage: KeyValueStore | null) {}

  put(waiting: WaitingEvent): void {
    const key = WAITING + waiting.event.id;
    const text = JSON.stringify(waiting);
    try {
      if (!this.storage) throw new Error('no storage');
      this.storage.setItem(key, text);
      this.memory.delete(key);
    } catch {
      this.memory.set(key, text);
    }
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) this.removeKey(WAITING + id);
  }

  /** Takes an event out of the queue without losing it. */
  setAside(waiting: WaitingEvent): void {
    try {
      this.storage?.setItem(SET_ASIDE + waiting.event.id, JSON.stringify(waiting));
    } catch {
      return; // It stays in the queue rather than nowhere.
    }
    this.removeKey(WAITING + waiting.event.id);
  }

  /** Puts what was set aside back into the queue: a newer server or client may take it. */
  takeBack(accountId: string): void {
    for (const key of this.keys(SET_ASIDE)) {
      const waiting = this.read(key);
      if (waiting?.accountId !== accountId) continue;
      this.put(waiting);
      this.removeKey(key);
    }
  }

  /** What waits for this account, oldest first. */
  list(accountId: string): WaitingEvent[] {
    return this.keys(WAITING)
      .sort()
      .map((key) => this.read(key))
      .filter((waiting) => waiting !== null)
      .filter((waiting) => waiting.accountId === accountId);
  }

  countSetAside(accountId: string): number {
    return this.keys(SET_ASIDE).filter((key) => this.read(key)?.accountId === accountId).length;
  }

  private keys(prefix: string): string[] {
    const found = new Set([...this.memory.keys()].filter((key) => key.startsWith(prefix)));
    for (let index = 0; index < (this.storage?.length ?? 0); index += 1) {
      const key = this.storage?.key(index);
      if (key?.startsWith(prefix)) found.add(key);
    }
    return [...found];
  }

  private read(key: string): WaitingEvent | null {
    const text = this.memory.get(key) ?? this.storage?.getItem(key);
    if (!text) return null;
    try {
      return JSON.parse(text) as WaitingEvent;
    } catch {
      return null;
    }
  }

  private removeKey(key: string): void {
    this.memory.delete(key);
    this.storage?.removeItem(key);
  }
}
