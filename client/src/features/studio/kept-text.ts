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

/** Gives a saver what this device had kept for it, if anything. */
export function restoreKept(saver: TextSaver, place: string): void {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Standing | null;
    if (kept) saver.restore(kept);
  } catch {
    // What cannot be read was not kept by this page.
  }
}
