import type { CourseProblemView, DraftText } from '@academy/shared';
import { useState, useSyncExternalStore } from 'react';
import { isApiError } from '../../../lib/api-error.js';
import { putBackText } from '../api/outline.js';
import { fetchDraftText, saveText } from '../api/texts.js';
import { keepAt, keptAt, restoreKept } from '../kept-text.js';
import { type SaverView, TextSaver } from '../text-saver.js';
import { useSavedOnLeaving } from './use-saved-on-leaving.js';

interface Saving {
  readonly saver: TextSaver;
  readonly view: SaverView;
}

const placeOf = (draftId: string, path: string): string => `academy.draft.${draftId}.${path}`;

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
    restoreKept(made, placeOf(draftId, path));
    return made;
  });
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useSavedOnLeaving(saver);
  return { saver, view };
}
