import type { CourseProblemView, CourseSettings, CourseSettingsView, FieldProblem } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError, isApiError } from '../../../lib/api-error.js';
import { Keeper, ownPlace } from '../../../lib/kept.js';
import { fetchSettings, putSettings } from '../api/settings.js';

interface Kept {
  readonly version: number;
  readonly settings: CourseSettings;
}

/** Settings as somebody changes them. */
export interface SettingsForm {
  readonly value: CourseSettings;
  readonly set: (change: Partial<CourseSettings>) => void;
  readonly view: CourseSettingsView;
  readonly readOnly: boolean;
  /** What the importer's check says of a value and what lies below it. */
  readonly problemsAt: (...paths: string[]) => readonly CourseProblemView[];
  /** What the server refused, by field. */
  readonly refused: readonly FieldProblem[];
}

interface Saving {
  readonly form: SettingsForm;
  readonly isDirty: boolean;
  readonly state: 'idle' | 'saving' | 'saved';
  readonly problem: unknown;
  /** What somebody else saved meanwhile. */
  readonly theirs: CourseSettingsView | null;
  readonly save: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
}

/** The settings of a draft, saved over the version that was read; nothing typed is lost where that fails. */
export function useSettings(
  id: string,
  first: CourseSettingsView & { readonly settings: CourseSettings },
  readOnly: boolean,
): Saving {
  const client = useQueryClient();
  const [keeper] = useState(() => new Keeper<Kept>(ownPlace(`settings.${id}`)));
  const [unsaved] = useState(() => (readOnly ? null : keeper.read()));
  const [view, setView] = useState<CourseSettingsView>(first);
  const [version, setVersion] = useState(unsaved?.version ?? first.version);
  const [value, setValue] = useState(unsaved?.settings ?? first.settings);
  /** As they stand now, for what comes back after more was typed. */
  const typed = useRef(value);
  const [state, setState] = useState<Saving['state']>('idle');
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<CourseSettingsView | null>(null);
  const isDirty = JSON.stringify(value) !== JSON.stringify(view.settings);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isDirty && !readOnly) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty, readOnly]);
  const show = (settings: CourseSettings): void => {
    typed.current = settings;
    setValue(settings);
  };
  /** @param sent what stands there now was made from; what was typed since stays, to be saved next */
  const accept = (saved: CourseSettingsView, sent: CourseSettings): void => {
    setView(saved);
    setVersion(saved.version);
    setTheirs(null);
    setProblem(null);
    if (typed.current === sent) {
      if (saved.settings) show(saved.settings);
      keeper.keep(null);
    } else keeper.keep({ version: saved.version, settings: typed.current });
    for (const queryKey of [['draft', id], ['laws']]) void client.invalidateQueries({ queryKey });
  };
  const saveOver = async (over: number): Promise<void> => {
    setState('saving');
    setProblem(null);
    try {
      accept(await putSettings(id, over, value), value);
      setState('saved');
    } catch (error) {
      setState('idle');
      if (isApiError(error) && error.code === 'draft-text-changed') {
        setTheirs(await fetchSettings(id).catch(() => null));
      }
      setProblem(error);
    }
  };
  return {
    form: {
      value,
      view,
      readOnly,
      set: (change) => {
        const next = { ...typed.current, ...change };
        show(next);
        setState((before) => (before === 'saving' ? before : 'idle'));
        keeper.keep({ version, settings: next });
      },
      problemsAt: (...paths) =>
        view.problems.filter(({ path = '' }) =>
          paths.some((one) => path === one || path.startsWith(`${one}.`)),
        ),
      refused: problem instanceof ApiError ? problem.fields : [],
    },
    isDirty,
    state,
    problem,
    theirs,
    save: () => saveOver(version),
    keepMine: () => saveOver(theirs?.version ?? version),
    takeTheirs: () => theirs && accept(theirs, typed.current),
  };
}
