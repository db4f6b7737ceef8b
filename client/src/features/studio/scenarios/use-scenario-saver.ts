import type { DraftScenarioView, WrittenScenario } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { isApiError } from '../../../lib/api-error.js';
import { Keeper, ownPlace } from '../../../lib/kept.js';
import { fetchScenario, forgetScenarios, saveScenario } from '../api/scenarios.js';
import { useSavedOnLeaving } from '../hooks/use-saved-on-leaving.js';
import { type SaverView, type Standing, TextSaver } from '../text-saver.js';
import { UndoStack } from './undo-stack.js';

interface Saving {
  readonly scenario: WrittenScenario;
  readonly view: SaverView;
  /** What somebody else saved meanwhile: undefined without a conflict, null where it was taken out. */
  readonly theirs: WrittenScenario | null | undefined;
  /** @param field in which somebody types; null for what is one step to be undone */
  readonly write: (next: WrittenScenario, field?: string | null) => void;
  /** Null where there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const placeOf = (draftId: string, key: string): string => ownPlace(`scenario-draft.${draftId}.${key}`);
const inText = (scenario: WrittenScenario): string => JSON.stringify(scenario);
const fromText = (text: string): WrittenScenario => JSON.parse(text) as WrittenScenario;

/**
 * A scenario that saves itself as the texts of a draft do: to the saver it is one text. Where it was taken out meanwhile,
 * the other side of the conflict is an empty text.
 */
export function useScenarioSaver({ draft, row, version, scenario }: DraftScenarioView): Saving {
  const client = useQueryClient();
  const [stack] = useState(() => new UndoStack<string>());
  const place = placeOf(draft.id, row.id);
  const [saver] = useState(() => {
    const keeper = new Keeper<Standing>(place);
    const saveOver = (over: number, text: string) =>
      saveScenario(draft.id, row.id, { version: over, scenario: fromText(text) });
    const made = new TextSaver(
      { path: row.id, version, text: inText(scenario) },
      {
        save: (_, over, text) => saveOver(over, text),
        read: async () => {
          const stays = { movedTo: null, isGone: false };
          try {
            const stands = await fetchScenario(draft.id, row.id);
            return { version: stands.version, text: inText(stands.scenario), by: stands.by, ...stays };
          } catch (error) {
            if (isApiError(error, 'not-found')) return { version: 0, text: '', by: null, ...stays };
            throw error;
          }
        },
        isConflict: (error) => isApiError(error, 'draft-text-changed'),
        keep: (_, unsaved) => keeper.keep(unsaved),
        putBack: async (_, text) => void (await saveOver(0, text)),
      },
    );
    const kept = keeper.read();
    if (kept) made.restore(kept);
    return made;
  });
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useSavedOnLeaving(saver, place);
  useEffect(() => {
    if (view.state === 'saved') void forgetScenarios(client, draft.id);
  }, [view.state, client, draft.id]);
  const now = useMemo(() => fromText(view.text), [view.text]);
  const step = (text: string | null): void => {
    if (text !== null) saver.write(text);
  };
  return {
    scenario: now,
    view,
    theirs: view.theirs ? (view.theirs.text === '' ? null : fromText(view.theirs.text)) : undefined,
    write: (next, field = null) => {
      stack.before(saver.current().text, field, Date.now());
      saver.write(inText(next));
    },
    undo: stack.canUndo ? () => step(stack.undo(saver.current().text)) : null,
    redo: stack.canRedo ? () => step(stack.redo(saver.current().text)) : null,
    keepMine: () => void saver.keepMine(),
    takeTheirs: () => {
      stack.before(saver.current().text, null, Date.now());
      saver.takeTheirs();
    },
  };
}
