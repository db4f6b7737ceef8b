import type { Standing, TextSaver } from './text-saver.js';

/** Keeps on this device what is not saved yet; null once it is. */
export function keepAt(place: string, unsaved: Standing | null): void {
  try {
    if (unsaved) localStorage.setItem(place, JSON.stringify(unsaved));
    else localStorage.removeItem(place);
  } catch {
    // A device without room still saves to the server.
  }
}

/** What this device had kept and the server does not have; null where there is none, or nothing that can be read. */
export function keptAt(place: string): Standing | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Standing | null;
  } catch {
    return null;
  }
}

/** Gives a saver what this device had kept for it, if anything. */
export function restoreKept(saver: TextSaver, place: string): void {
  const kept = keptAt(place);
  if (kept) saver.restore(kept);
}
