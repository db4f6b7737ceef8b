import { CLOCK_TOLERANCE_MS, type Enrolment, type LearningEvent } from '@academy/shared';
import { ApiError } from '../api-error.js';
import { uuidv7 } from '../uuid.js';
import type { OutboxStore, WaitingEvent } from './store.js';

/** saved: nothing waits · saving: on its way · waiting: for the line, the server, or a sign-in. */
export type OutboxStatus = 'saved' | 'saving' | 'waiting';

export interface OutboxState {
  readonly status: OutboxStatus;
  readonly pending: number;
  /** Events the server refused for good; kept on this device. */
  readonly refused: number;
  readonly lastSavedAt: string | null;
}

export type NewLearningEvent = Pick<LearningEvent, 'type' | 'lessonKey' | 'blockKey'>;

export interface OutboxTools {
  send(enrolmentId: string, events: readonly LearningEvent[]): Promise<Enrolment>;
  /** Runs the work if no other tab is at it; where there are no locks it just runs (the server takes each id once). */
  exclusively(work: () => Promise<void>): Promise<void>;
  now(): number;
  /** Calls later; answers how to call that off. */
  later(work: () => void, milliseconds: number): () => void;
}

const BATCH = 100;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

type Outcome = 'done' | 'later' | 'signed-out';

/**
 * The queue of learning events between the reader and the server. An event leaves it only when the
 * server has said that it has it. Events carry ids made here, so sending one twice changes nothing.
 */
export class Outbox {
  private accountId: string | null = null;
  private state: OutboxState = { status: 'saved', pending: 0, refused: 0, lastSavedAt: null };
  private readonly watchers = new Set<() => void>();
  private readonly acceptedWatchers = new Set<(enrolmentId: string, enrolment: Enrolment) => void>();
  private running: Promise<void> | null = null;
  private cancelRetry: (() => void) | null = null;
  private failures = 0;

  constructor(
    private readonly store: OutboxStore,
    private readonly tools: OutboxTools,
  ) {}

  /** Says whose events are sent from now on; null keeps all of them until their owner is back. */
  setAccount(accountId: string | null): void {
    if (this.accountId === accountId) return;
    this.accountId = accountId;
    if (accountId) this.store.takeBack(accountId);
    this.update('waiting');
    void this.flush();
  }

  /** Writes an event down and sends it as soon as can be. */
  add(enrolmentId: string, fresh: NewLearningEvent): LearningEvent | null {
    if (!this.accountId) return null;
    const now = this.tools.now();
    const event: LearningEvent = { ...fresh, id: uuidv7(now), at: new Date(now).toISOString() };
    if (event.type === 'position') this.dropOlderPositions(enrolmentId, event.lessonKey);
    this.store.put({ accountId: this.accountId, enrolmentId, event });
    this.update('saving');
    void this.flush();
    return event;
  }

  /** What waits for one enrolment, so that a page can show it as done already. */
  pendingFor(enrolmentId: string): LearningEvent[] {
    return this.waiting()
      .filter((waiting) => waiting.enrolmentId === enrolmentId)
      .map((waiting) => waiting.event);
  }

  /** Sends what waits; resolves when it has been tried, true when nothing is left. */
  async flush(): Promise<boolean> {
    this.cancelRetry?.();
    this.cancelRetry = null;
    // What was added while a run is under way may have missed it: run once more after it.
    await this.running;
    if (this.waiting().length > 0) {
      this.running ??= this.tools
        .exclusively(() => this.run())
        .finally(() => {
          this.running = null;
        });
      await this.running;
    }
    const left = this.waiting().length;
    if (left === 0) this.update('saved');
    return left === 0;
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  getState = (): OutboxState => this.state;

  /** Tells when the server has taken events, with the enrolment as it stands after them. */
  onAccepted(watcher: (enrolmentId: string, enrolment: Enrolment) => void): () => void {
    this.acceptedWatchers.add(watcher);
    return () => this.acceptedWatchers.delete(watcher);
  }

  /** Another tab has changed the queue. */
  recount(): void {
    this.update(
      this.waiting().length === 0 ? 'saved' : this.state.status === 'saved' ? 'waiting' : this.state.status,
    );
  }

  private waiting(): WaitingEvent[] {
    return this.accountId ? this.store.list(this.accountId) : [];
  }

  private dropOlderPositions(enrolmentId: string, lessonKey: string): void {
    const older = this.waiting().filter(
      ({ enrolmentId: id, event }) =>
        id === enrolmentId && event.type === 'position' && event.lessonKey === lessonKey,
    );
    this.store.remove(older.map(({ event }) => event.id));
  }

  private async run(): Promise<void> {
    for (let batch = this.nextBatch(); batch.length > 0; batch = this.nextBatch()) {
      this.update('saving');
      const outcome = await this.sendBatch(batch, true);
      if (outcome === 'done') {
        this.failures = 0;
        continue;
      }
      this.update('waiting');
      if (outcome === 'later') this.retryLater();
      return;
    }
  }

  /** The oldest events that share an enrolment. */
  private nextBatch(): WaitingEvent[] {
    const all = this.waiting();
    const enrolmentId = all[0]?.enrolmentId;
    return all.filter((waiting) => waiting.enrolmentId === enrolmentId).slice(0, BATCH);
  }

  private async sendBatch(batch: readonly WaitingEvent[], mayRestamp: boolean): Promise<Outcome> {
    const enrolmentId = batch[0]!.enrolmentId;
    try {
      const enrolment = await this.tools.send(
        enrolmentId,
        batch.map(({ event }) => event),
      );
      this.store.remove(batch.map(({ event }) => event.id));
      this.update('saving', new Date(this.tools.now()).toISOString());
      for (const watcher of this.acceptedWatchers) watcher(enrolmentId, enrolment);
      return 'done';
    } catch (error) {
      if (!(error instanceof ApiError)) return 'later';
      return this.answerTo(error, batch, mayRestamp);
    }
  }

  private async answerTo(
    error: ApiError,
    batch: readonly WaitingEvent[],
    mayRestamp: boolean,
  ): Promise<Outcome> {
    if (error.code === 'not-signed-in') return 'signed-out';
    if (isAboutTheFuture(error) && mayRestamp && error.serverDate) {
      return this.sendBatch(this.restamp(batch, error.serverDate.getTime()), false);
    }
    const isRefusal =
      error.status >= 400 && error.status < 500 && error.status !== 429 && error.status !== 408;
    if (!isRefusal || isAboutTheFuture(error)) return 'later';
    // All are taken or none: find the one that is refused, and let the others through.
    if (batch.length === 1) {
      this.store.setAside(batch[0]!);
      this.update('saving');
      return this.waiting().some(({ event }) => event.id === batch[0]!.event.id) ? 'later' : 'done';
    }
    for (const one of batch) {
      const outcome = await this.sendBatch([one], true);
      if (outcome !== 'done') return outcome;
    }
    return 'done';
  }

  /** This device's clock runs ahead: moves its times back by as much as it does, never past the server's now. */
  private restamp(batch: readonly WaitingEvent[], serverNow: number): WaitingEvent[] {
    const ahead = Math.max(0, this.tools.now() - serverNow);
    const latest = serverNow + CLOCK_TOLERANCE_MS / 2;
    const moved = batch.map((waiting) => {
      const at = Date.parse(waiting.event.at);
      if (at <= latest) return waiting;
      const event = { ...waiting.event, at: new Date(Math.min(at - ahead, serverNow)).toISOString() };
      return { ...waiting, event };
    });
    for (const waiting of moved) this.store.put(waiting);
    return moved;
  }

  private retryLater(): void {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    this.failures += 1;
    this.cancelRetry?.();
    this.cancelRetry = this.tools.later(() => void this.flush(), wait);
  }

  private update(status: OutboxStatus, lastSavedAt: string | null = this.state.lastSavedAt): void {
    const pending = this.waiting().length;
    const refused = this.accountId ? this.store.countSetAside(this.accountId) : 0;
    const next: OutboxState = { status: pending === 0 ? 'saved' : status, pending, refused, lastSavedAt };
    const same =
      next.status === this.state.status &&
      next.pending === this.state.pending &&
      next.refused === this.state.refused &&
      next.lastSavedAt === this.state.lastSavedAt;
    if (same) return;
    this.state = next;
    for (const watcher of this.watchers) watcher();
  }
}

const isAboutTheFuture = (error: ApiError): boolean =>
  error.code === 'event-from-future' || error.fields.some((field) => field.code === 'event-from-future');
