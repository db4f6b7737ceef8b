import { postEvents } from '@academy/shared';
import { useSyncExternalStore } from 'react';
import { api } from '../api.js';
import { Outbox, type OutboxState } from './outbox.js';
import { OutboxStore } from './store.js';

export type { OutboxState } from './outbox.js';

const LOCK = 'academy-outbox';

function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** The app's one outbox. */
export const outbox = new Outbox(new OutboxStore(deviceStorage()), {
  send: (enrolmentId, events) =>
    api(postEvents, { params: { id: enrolmentId }, body: { events: [...events] } }),
  exclusively: async (work) => {
    if (navigator.locks) await navigator.locks.request(LOCK, work);
    else await work();
  },
  now: () => Date.now(),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** Sends when the line is back and when the page comes into view or leaves it. */
export function watchTheLine(): void {
  const flush = () => void outbox.flush();
  addEventListener('online', flush);
  addEventListener('storage', (event) => {
    if (event.key === null || event.key.startsWith('academy.outbox')) outbox.recount();
  });
  document.addEventListener('visibilitychange', flush);
}

/** Whether what was done is saved, being saved or waits for the line. */
export const useOutboxState = (): OutboxState =>
  useSyncExternalStore(outbox.subscribe, outbox.getState, outbox.getState);
