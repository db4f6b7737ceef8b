import type { CourseProblemView, DraftText } from '@academy/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isApiError } from '../../../lib/api-error.js';
import { putBackText } from '../api/outline.js';
import { fetchDraftText, saveText } from '../api/texts.js';
import { type SaverView, type Standing, TextSaver } from '../text-saver.js';

interface Saving {
  readonly saver: TextSaver;
  readonly view: SaverView;
}

const placeOf = (draftId: string, path: string): string => `academy.draft.${draftId}.${path}`;

function keptAt(place: string): Standing | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Standing | null;
  } catch {
    return null;
  }
}

function keepAt(place: string, unsaved: Standing | null): void {
  try {
    if (unsaved) localStorage.setItem(place, JSON.stringify(unsaved));
    else localStorage.removeItem(place);
  } catch {
    // A device without room still saves to the server.
  }
}

/** A text that this device holds and the server does not; null where there is none. */
export const unsavedText = (draftId: string, path: string): string | null =>
  keptAt(placeOf(draftId, path))?.text ?? null;

/** What this device holds of a text that was moved meanwhile is looked for where the text lies now. */
export function carryUnsaved(draftId: string, from: string, to: string): void {
  const unsaved = keptAt(placeOf(draftId, from));
  if (!unsaved || from === to) return;
  if (!keptAt(placeOf(draftId, to))) keepAt(placeOf(draftId, to), unsaved);
  keepAt(placeOf(draftId, from), null);
}

/** A text of a draft that saves itself. */
export function useTextSaver(
  draftId: string,
  { path, version, text }: DraftText,
  onSaved: (problems: readonly CourseProblemView[]) => void,
): Saving {
  const [saver] = useState(() => {
    const made = new TextSaver(
      { path, version, text },
      {
        save: async (at, over, typed) => {
          const saved = await saveText(draftId, { path: at, version: over, text: typed });
          onSaved(saved.problems);
          return saved;
        },
        read: (at) => fetchDraftText(draftId, at),
        isConflict: (error) => isApiError(error) && error.code === 'draft-text-changed',
        keep: (at, unsaved) => keepAt(placeOf(draftId, at), unsaved),
        putBack: (at, typed) => putBackText(draftId, at, typed),
      },
    );
    const kept = keptAt(placeOf(draftId, path));
    if (kept) made.restore(kept);
    return made;
  });
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.current().state !== 'saved') event.preventDefault();
    };
    const hurry = (): void => void saver.flush();
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hurry);
      void saver.flush();
    };
  }, [saver]);
  return { saver, view };
}
