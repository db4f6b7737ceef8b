import type { CourseProblemView, DraftText } from '@academy/shared';
import { useState, useSyncExternalStore } from 'react';
import { isApiError } from '../../../lib/api-error.js';
import { Keeper, ownPlace } from '../../../lib/kept.js';
import { putBackText } from '../api/outline.js';
import { fetchDraftText, saveText } from '../api/texts.js';
import { type SaverView, type Standing, TextSaver } from '../text-saver.js';
import { useSavedOnLeaving } from './use-saved-on-leaving.js';

interface Saving {
  readonly saver: TextSaver;
  readonly view: SaverView;
}

const placeOf = (draftId: string, path: string): string => ownPlace(`draft.${draftId}.${path}`);
const keeperOf = (draftId: string, path: string) => new Keeper<Standing>(placeOf(draftId, path));

/** A text that this device holds and the server does not; null where there is none. */
export const unsavedText = (draftId: string, path: string): string | null =>
  keeperOf(draftId, path).read()?.text ?? null;

/** What this device holds of a text that was moved meanwhile is looked for where the text lies now. */
export function carryUnsaved(draftId: string, from: string, to: string): void {
  const [here, there] = [keeperOf(draftId, from), keeperOf(draftId, to)];
  const unsaved = here.read();
  if (!unsaved || from === to) return;
  if (!there.read()) there.keep(unsaved);
  here.keep(null);
}

/** A text of a draft that saves itself. */
export function useTextSaver(
  draftId: string,
  { path, version, text }: DraftText,
  onSaved: (problems: readonly CourseProblemView[]) => void,
): Saving {
  const place = placeOf(draftId, path);
  const [saver] = useState(() => {
    const keepers = new Map([[path, new Keeper<Standing>(place)]]);
    const keeperAt = (at: string): Keeper<Standing> => {
      const known = keepers.get(at) ?? keeperOf(draftId, at);
      keepers.set(at, known);
      return known;
    };
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
        keep: (at, unsaved) => keeperAt(at).keep(unsaved),
        putBack: (at, typed) => putBackText(draftId, at, typed),
      },
    );
    const kept = keeperAt(path).read();
    if (kept) made.restore(kept);
    return made;
  });
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useSavedOnLeaving(saver, place);
  return { saver, view };
}
