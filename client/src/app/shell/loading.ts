import { useSyncExternalStore } from 'react';

let inFlight = 0;
const watchers = new Set<() => void>();

const tell = (): void => {
  for (const watcher of watchers) watcher();
};

/** Counts a page's chunk as on its way, for the line at the top of the screen. */
export function trackLoading<T>(work: Promise<T>): Promise<T> {
  inFlight += 1;
  tell();
  return work.finally(() => {
    inFlight -= 1;
    tell();
  });
}

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useIsLoading = (): boolean => useSyncExternalStore(subscribe, () => inFlight > 0);
