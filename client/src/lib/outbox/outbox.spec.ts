import type { Enrolment, LearningEvent } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api-error.js';
import { Outbox } from './outbox.js';
import { type KeyValueStore, OutboxStore } from './store.js';

const ACCOUNT = 'account-1';
const NOW = Date.parse('2026-07-05T08:00:00.000Z');

class FakeStorage implements KeyValueStore {
  readonly map = new Map<string, string>();
  isFull = false;
  get length() {
    return this.map.size;
  }
  key = (index: number) => [...this.map.keys()][index] ?? null;
  getItem = (key: string) => this.map.get(key) ?? null;
  removeItem = (key: string) => void this.map.delete(key);
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.map.set(key, value);
  };
}

type Answer = (enrolmentId: string, events: readonly LearningEvent[]) => ApiError | undefined;

/** An outbox on a fake disk, a server that answers as told and timers that are fired by hand. */
function aRig({
  answer = () => undefined,
  storage = new FakeStorage(),
  clock = NOW,
}: {
  answer?: Answer;
  storage?: FakeStorage;
  clock?: number;
} = {}) {
  const taken = new Map<string, LearningEvent>();
  const batches: number[] = [];
  const timers: { work: () => void; milliseconds: number }[] = [];
  const rig = { answer, taken, batches, timers, storage };
  const outbox = new Outbox(new OutboxStore(storage), {
    send: async (enrolmentId, events) => {
      batches.push(events.length);
      const error = rig.answer(enrolmentId, events);
      if (error) throw error;
      for (const event of events) taken.set(event.id, event);
      return { id: enrolmentId } as Enrolment;
    },
    exclusively: (work) => work(),
    now: () => clock,
    later: (work, milliseconds) => {
      const timer = { work, milliseconds };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  return Object.assign(rig, { outbox });
}

const offline = () => new ApiError({ code: 'offline', status: 0 });
const refused = (code: string) => new ApiError({ code, status: 422 });

describe('add', () => {
  it('should send the event and end as saved', async () => {
    const { outbox, taken } = aRig();
    outbox.setAccount(ACCOUNT);
    const event = outbox.add('e1', { type: 'lesson-opened', lessonKey: 'l1' });
    expect(outbox.getState()).toMatchObject({ status: 'saving', pending: 1 });
    expect(await outbox.flush()).toBe(true);
    expect([...taken.values()]).toEqual([event]);
    expect(outbox.getState()).toMatchObject({ status: 'saved', pending: 0, refused: 0 });
  });

  it('should send in the order of happening', async () => {
    const { outbox, taken } = aRig();
    outbox.setAccount(ACCOUNT);
    for (const lessonKey of ['a', 'b', 'c', 'd']) outbox.add('e1', { type: 'lesson-completed', lessonKey });
    await outbox.flush();
    expect([...taken.values()].map(({ lessonKey }) => lessonKey)).toEqual(['a', 'b', 'c', 'd']);
  });

  describe('when a newer position of the same lesson follows', () => {
    it('should keep the newest only', async () => {
      const { outbox } = aRig({ answer: offline });
      outbox.setAccount(ACCOUNT);
      outbox.add('e1', { type: 'position', lessonKey: 'l1', blockKey: 'b1' });
      outbox.add('e1', { type: 'position', lessonKey: 'l2', blockKey: 'b1' });
      outbox.add('e1', { type: 'position', lessonKey: 'l1', blockKey: 'b2' });
      expect(outbox.pendingFor('e1').map(({ lessonKey, blockKey }) => [lessonKey, blockKey])).toEqual([
        ['l2', 'b1'],
        ['l1', 'b2'],
      ]);
    });
  });

  describe('when storage is full', () => {
    it('should hold the event in memory and send it all the same', async () => {
      const storage = new FakeStorage();
      storage.isFull = true;
      const { outbox, taken } = aRig({ storage });
      outbox.setAccount(ACCOUNT);
      outbox.add('e1', { type: 'lesson-completed', lessonKey: 'l1' });
      await outbox.flush();
      expect(taken.size).toBe(1);
    });
  });
});

describe('flush', () => {
  describe('when the line is lost', () => {
    it('should wait, longer each time, and lose nothing', async () => {
      const rig = aRig({ answer: offline });
      rig.outbox.setAccount(ACCOUNT);
      rig.outbox.add('e1', { type: 'lesson-completed', lessonKey: 'l1' });
      expect(await rig.outbox.flush()).toBe(false);
      expect(rig.outbox.getState()).toMatchObject({ status: 'waiting', pending: 1 });
      const first = rig.timers[0]!.milliseconds;
      await rig.outbox.flush();
      expect(rig.timers).toHaveLength(1);
      expect(rig.timers[0]!.milliseconds).toBeGreaterThan(first);
      rig.answer = () => undefined;
      expect(await rig.outbox.flush()).toBe(true);
      expect(rig.taken.size).toBe(1);
    });

    it('should keep the events for the next visit', async () => {
      const storage = new FakeStorage();
      const before = aRig({ answer: offline, storage });
      before.outbox.setAccount(ACCOUNT);
      before.outbox.add('e1', { type: 'lesson-completed', lessonKey: 'l1' });
      await before.outbox.flush();
      const after = aRig({ storage });
      after.outbox.setAccount(ACCOUNT);
      expect(await after.outbox.flush()).toBe(true);
      expect([...after.taken.values()].map(({ lessonKey }) => lessonKey)).toEqual(['l1']);
    });
  });

  describe('when an event was added while another batch was on its way', () => {
    it('should send it as well', async () => {
      const { outbox, taken } = aRig();
      outbox.setAccount(ACCOUNT);
      outbox.add('e1', { type: 'lesson-opened', lessonKey: 'l1' });
      const flushed = outbox.flush();
      outbox.add('e2', { type: 'lesson-opened', lessonKey: 'l9' });
      await flushed;
      expect(await outbox.flush()).toBe(true);
      expect(taken.size).toBe(2);
    });
  });

  describe('when this device’s clock runs ahead', () => {
    it('should stamp the events with the server’s time and send them again at once', async () => {
      const serverDate = new Date(NOW - 3_600_000);
      const answer: Answer = (_id, events) =>
        events.some(({ at }) => Date.parse(at) > serverDate.getTime() + 300_000)
          ? new ApiError({
              code: 'bad-input',
              status: 422,
              serverDate,
              fields: [{ field: 'events', code: 'event-from-future', message: '' }],
            })
          : undefined;
      const { outbox, taken } = aRig({ answer });
      outbox.setAccount(ACCOUNT);
      const event = outbox.add('e1', { type: 'lesson-completed', lessonKey: 'l1' });
      expect(await outbox.flush()).toBe(true);
      expect([...taken.values()]).toEqual([{ ...event, at: serverDate.toISOString() }]);
    });
  });

  describe('when one event of a batch is refused', () => {
    it('should let the others through, and set that one aside until the next visit', async () => {
      const storage = new FakeStorage();
      const answer: Answer = (_id, events) =>
        events.some(({ lessonKey }) => lessonKey === 'gone') ? refused('lesson-not-found') : undefined;
      const { outbox, taken } = aRig({ answer, storage });
      outbox.setAccount(ACCOUNT);
      for (const lessonKey of ['l1', 'gone', 'l2']) outbox.add('e1', { type: 'lesson-completed', lessonKey });
      expect(await outbox.flush()).toBe(true);
      expect([...taken.values()].map(({ lessonKey }) => lessonKey)).toEqual(['l1', 'l2']);
      expect(outbox.getState()).toMatchObject({ status: 'saved', refused: 1 });
      const nextVisit = aRig({ storage });
      nextVisit.outbox.setAccount(ACCOUNT);
      await nextVisit.outbox.flush();
      expect([...nextVisit.taken.values()].map(({ lessonKey }) => lessonKey)).toEqual(['gone']);
    });
  });

  describe('when somebody else is signed in', () => {
    it('should keep the events for their owner', async () => {
      const rig = aRig({ answer: offline });
      rig.outbox.setAccount(ACCOUNT);
      rig.outbox.add('e1', { type: 'lesson-completed', lessonKey: 'l1' });
      await rig.outbox.flush();
      rig.answer = () => undefined;
      rig.outbox.setAccount('account-2');
      await rig.outbox.flush();
      expect(rig.taken.size).toBe(0);
      rig.outbox.setAccount(ACCOUNT);
      await rig.outbox.flush();
      expect(rig.taken.size).toBe(1);
    });
  });

  describe('when the sign-in session has ended', () => {
    it('should keep the events and not ask again by itself', async () => {
      const rig = aRig({ answer: () => new ApiError({ code: 'not-signed-in', status: 401 }) });
      rig.outbox.setAccount(ACCOUNT);
      rig.outbox.add('e1', { type: 'lesson-completed', lessonKey: 'l1' });
      await rig.outbox.flush();
      expect(rig.outbox.getState()).toMatchObject({ status: 'waiting', pending: 1 });
      expect(rig.timers).toHaveLength(0);
    });
  });
});

describe('onAccepted', () => {
  it('should hand on the enrolment that the server answered with', async () => {
    const { outbox } = aRig();
    const heard: [string, Enrolment][] = [];
    outbox.onAccepted((...args) => heard.push(args));
    outbox.setAccount(ACCOUNT);
    outbox.add('e1', { type: 'lesson-opened', lessonKey: 'l1' });
    await outbox.flush();
    expect(heard).toEqual([['e1', { id: 'e1' }]]);
  });
});
