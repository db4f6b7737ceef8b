import type { DraftView } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isApiError } from '../../../lib/api-error.js';
import { putOutline, readOutline } from '../api/outline.js';
import { planOf } from '../outline-plan.js';
import { OutlineSaver, type OutlineView } from '../outline-saver.js';

/** The order of a draft, which saves itself. */
export function useOutline(draft: DraftView): { saver: OutlineSaver; view: OutlineView } {
  const client = useQueryClient();
  const { id, revision } = draft;
  const [saver] = useState(
    () =>
      new OutlineSaver(
        { plan: planOf(draft), revision },
        {
          save: (body) => putOutline(id, body),
          read: () => readOutline(id),
          isConflict: (error) => isApiError(error) && error.code === 'draft-changed',
          onSaved: () => void client.invalidateQueries({ queryKey: ['draft', id] }),
        },
      ),
  );
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => saver.adopt({ plan: planOf(draft), revision }), [saver, draft, revision]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.current().state !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [saver]);
  return { saver, view };
}
