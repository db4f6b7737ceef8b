import type { DraftView } from '@academy/shared';
import { move } from '@dnd-kit/helpers';
import { DragDropProvider } from '@dnd-kit/react';
import { Button } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/states.js';
import { useOutline } from '../hooks/use-outline.js';
import {
  arranged,
  findLesson,
  type Plan,
  type PlanLesson,
  putBack,
  withLesson,
  withModule,
} from '../outline-plan.js';
import type { OutlineSaver, OutlineView } from '../outline-saver.js';
import classes from './outline.module.css';
import { OutlineModule } from './outline-module.js';
import type { Removal } from './outline-tools.js';
import { RemovedLessons } from './removed-lessons.js';

interface OutlineEditorProps {
  readonly draft: DraftView;
  readonly onAdded: (lesson: string) => void;
}

type DragHandlers = Required<Pick<ComponentProps<typeof DragDropProvider>, 'onDragOver' | 'onDragEnd'>>;

/** Modules and lessons, to be dragged, stepped by buttons, named, made optional, taken out and put back. */
export function OutlineEditor({ draft, onAdded }: OutlineEditorProps) {
  const { t } = useTranslation('studio-outline');
  const { saver, view } = useOutline(draft);
  const [said, setSaid] = useState('');
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [dragged, setDragged] = useState<Plan | null>(null);
  const plan = dragged ?? view.plan;
  const titleOf = (lesson: PlanLesson): string =>
    draft.modules
      .flatMap(({ lessons }) => lessons)
      .find(({ path }) => path === lesson.path || path === saver.pathOf(lesson.id, lesson.path))?.title ??
    lesson.id;
  const want = (next: Plan, words: string): void => {
    saver.want(next);
    setSaid(words);
  };
  const handlers: DragHandlers = {
    onDragOver: (event) => setDragged((now) => dragOver(now ?? view.plan, event)),
    onDragEnd: (event) => {
      if (!event.canceled && dragged) want(dragOver(dragged, event), t('moved'));
      setDragged(null);
    },
  };
  return (
    <div className={classes.editor}>
      <p className={classes.hint}>{t('hint')}</p>
      <Standing saver={saver} view={view} said={said} />
      {removal && (
        <p className={classes.undo}>
          <span>{t(`removed.${removal.what}`, { title: removal.title })}</span>
          <Button
            variant="default"
            onClick={() => {
              want(undone(view.plan, removal), t('putBack', { title: removal.title }));
              setRemoval(null);
            }}
          >
            {t('undo')}
          </Button>
        </p>
      )}
      <DragDropProvider {...handlers}>
        {plan.map((module, index) => (
          <OutlineModule
            key={module.id}
            {...{ draft, saver, module, index, titleOf, want, onAdded }}
            plan={plan}
            onRemoved={setRemoval}
          />
        ))}
      </DragDropProvider>
      <RemovedLessons
        draft={draft}
        onPutBack={({ path, title }) => {
          want(putBack(view.plan, path, true), t('putBack', { title }));
          setRemoval(null);
        }}
      />
    </div>
  );
}

const MODULE = 'module ';
const LESSON = 'lesson ';

/** The plan as it lies under the pointer. */
function dragOver(plan: Plan, event: Parameters<typeof move>[1]): Plan {
  const { source } = event.operation;
  if (source?.type === 'module') {
    const order = move(
      plan.map(({ id }) => MODULE + id),
      event,
    ).map((id) => id.slice(MODULE.length));
    return arranged(plan, order, {});
  }
  const lessons = move(
    Object.fromEntries(plan.map(({ id, lessons: all }) => [MODULE + id, all.map((one) => LESSON + one.id)])),
    event,
  );
  return arranged(
    plan,
    plan.map(({ id }) => id),
    Object.fromEntries(
      Object.entries(lessons).map(([id, all]) => [
        id.slice(MODULE.length),
        all.map((one) => String(one).slice(LESSON.length)),
      ]),
    ),
  );
}

/** The plan with what was taken out at its old place; a lesson whose module has gone comes to the end. */
function undone(plan: Plan, removal: Removal): Plan {
  if (removal.what === 'module') return withModule(plan, Math.min(removal.at, plan.length), removal.module);
  if (findLesson(plan, removal.lesson.id)) return plan;
  const module = plan.findIndex(({ id }) => id === removal.module);
  const into = module < 0 ? plan.length - 1 : module;
  return withLesson(plan, into, Math.min(removal.at, plan[into]?.lessons.length ?? 0), removal.lesson);
}

interface StandingProps {
  readonly saver: OutlineSaver;
  readonly view: OutlineView;
  /** What was done last, for those who do not see it. */
  readonly said: string;
}

function Standing({ saver, view, said }: StandingProps) {
  const { t } = useTranslation('studio-outline');
  return (
    <>
      <p role="status" className={classes.state} data-state={view.state}>
        {said && `${said} `}
        {t(`state.${view.state}`)}
      </p>
      {view.state === 'failed' && (
        <div>
          <ProblemNotice error={view.error} />
          <Button onClick={() => void saver.save()}>{t('again')}</Button>
        </div>
      )}
      {view.state === 'conflict' && (
        <div role="alert" className={classes.conflict}>
          <p>{t('conflict')}</p>
          <Button onClick={() => void saver.takeTheirs()}>{t('takeTheirs')}</Button>
        </div>
      )}
    </>
  );
}
