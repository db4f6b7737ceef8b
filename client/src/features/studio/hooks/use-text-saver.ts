import type { CourseProblemView, DraftText } from '@academy/shared';
import { useState, useSyncExternalStore } from 'react';
import { isApiError } from '../../../lib/api-error.js';
import { fetchDraftText, saveText } from '../api/texts.js';
import { keepAt, restoreKept } from '../kept-text.js';
import { type SaverView, TextSaver } from '../text-saver.js';
import { useSavedOnLeaving } from './use-saved-on-leaving.js';

interface Saving {
  readonly saver: TextSaver;
  readonly view: SaverView;
}

const placeOf = (draftId: string, path: string): string => `academy.draft.${draftId}.${path}`;

/** A text of a draft that saves itself. */
export function useTextSaver(
  draftId: string,
  { path, version, text }: DraftText,
  onSaved: (problems: readonly CourseProblemView[]) => void,
): Saving {
  const [saver] = useState(() => {
    const place = placeOf(draftId, path);
    const made = new TextSaver(
      { version, text },
      {
        save: async (over, typed) => {
          const saved = await saveText(draftId, { path, version: over, text: typed });
          onSaved(saved.problems);
          return saved;
        },
        read: () => fetchDraftText(draftId, path),
        isConflict: (error) => isApiError(error) && error.code === 'draft-text-changed',
        keep: (unsaved) => keepAt(place, unsaved),
      },
    );
    restoreKept(made, place);
    return made;
  });
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useSavedOnLeaving(saver);
  return { saver, view };
}
