import type { DraftView } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isApiError, isRefusal } from '../../../lib/api-error.js';
import { putOutline, readOutline } from '../api/outline.js';
import { planOf } from '../outline-plan.js';
import { OutlineSaver, type OutlineView } from '../outline-saver.js';

/**
 * Orders that are not saved yet, by draft: a saver goes on trying when its page is left, and is there again when somebody
 * comes back. Leaving the academy warns.
 */
const unsaved = new Map<string, OutlineSaver>();
window.addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});

function minded(id: string, saver: OutlineSaver): OutlineSaver {
  saver.subscribe(() => {
    if (saver.current().state === 'saved') unsaved.delete(id);
    else unsaved.set(id, saver);
  });
  return saver;
}

/** The order of a draft, which saves itself. */
export function useOutline(draft: DraftView): { saver: OutlineSaver; view: OutlineView } {
  const client = useQueryClient();
  const { id, revision } = draft;
  const [saver] = useState(
    () =>
      unsaved.get(id) ??
      minded(
        id,
        new OutlineSaver(
          { plan: planOf(draft), revision },
          {
            save: (body) => putOutline(id, body),
            read: () => readOutline(id),
            isConflict: (error) => isApiError(error) && error.code === 'draft-changed',
            isRefusal,
            onSaved: () => void client.invalidateQueries({ queryKey: ['draft', id] }),
          },
        ),
      ),
  );
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => saver.adopt({ plan: planOf(draft), revision }), [saver, draft, revision]);
  return { saver, view };
}
