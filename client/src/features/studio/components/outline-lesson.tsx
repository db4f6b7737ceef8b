import { useSortable } from '@dnd-kit/react/sortable';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import {
  findLesson,
  type PlanLesson,
  type PlanModule,
  requireLesson,
  stepLesson,
  withoutLesson,
} from '../outline-plan.js';
import { LessonMarks } from './lesson-marks.js';
import classes from './outline.module.css';
import type { OutlineTools } from './outline-tools.js';
import { RemoveDialog } from './remove-dialog.js';

interface OutlineLessonProps extends OutlineTools {
  readonly module: PlanModule;
  readonly lesson: PlanLesson;
  readonly at: number;
}

/** A lesson with everything that can be done with it. */
export function OutlineLesson(props: OutlineLessonProps) {
  const { draft, saver, plan, module, lesson, at, titleOf, want, onRemoved } = props;
  const { t } = useTranslation('studio-outline');
  const { localised } = useLanguage();
  const [isRemoving, setRemoving] = useState(false);
  const { ref, handleRef, isDragging } = useSortable({
    ...{ id: `lesson ${lesson.id}`, index: at, group: `module ${module.id}` },
    ...{ type: 'lesson', accept: 'lesson' },
  });
  const title = titleOf(lesson);
  const path = saver.pathOf(lesson.id, lesson.path);
  const facts = draft.modules.flatMap(({ lessons }) => lessons).find((one) => one.path === path);
  const isFirst = plan[0]?.id === module.id && at === 0;
  const isLast = plan.at(-1)?.id === module.id && at === module.lessons.length - 1;
  const step = (by: -1 | 1): void => {
    const next = stepLesson(plan, lesson.id, by);
    const found = findLesson(next, lesson.id);
    const into = found && next[found.module];
    if (!found || !into) return;
    want(
      next,
      t('steppedIn', {
        ...{ title, number: found.at + 1, of: into.lessons.length, module: localised(into.title) },
      }),
    );
  };
  return (
    <li ref={ref} className={classes.lesson} data-dragging={isDragging || undefined}>
      <div className={classes.row}>
        <button ref={handleRef} type="button" className={classes.handle} aria-label={t('drag', { title })}>
          <IconGripVertical aria-hidden size={20} />
        </button>
        <Link to={paths.draftLesson(draft.id, path)} lang="en" dir="ltr" className={classes.title}>
          {title}
        </Link>
        <LessonMarks draft={draft} path={path} lesson={facts} isOptional={!lesson.required} />
        <span className={classes.acts}>
          <Button
            {...{ variant: 'subtle', size: 'compact-sm' }}
            aria-label={t(lesson.required ? 'makeOptionalOf' : 'makeRequiredOf', { title })}
            onClick={() =>
              want(
                requireLesson(plan, lesson.id, !lesson.required),
                t(lesson.required ? 'nowOptional' : 'nowRequired', { title }),
              )
            }
          >
            {t(lesson.required ? 'makeOptional' : 'makeRequired')}
          </Button>
          <ActionIcon
            {...{ variant: 'subtle', size: 'lg', 'aria-label': t('up', { title }), onClick: () => step(-1) }}
            disabled={isFirst}
          >
            <IconArrowUp aria-hidden size={20} />
          </ActionIcon>
          <ActionIcon
            {...{ variant: 'subtle', size: 'lg', 'aria-label': t('down', { title }), onClick: () => step(1) }}
            disabled={isLast}
          >
            <IconArrowDown aria-hidden size={20} />
          </ActionIcon>
          <ActionIcon
            {...{ variant: 'subtle', size: 'lg', color: 'red', 'aria-label': t('remove', { title }) }}
            onClick={() => setRemoving(true)}
          >
            <IconTrash aria-hidden size={20} />
          </ActionIcon>
        </span>
      </div>
      {isRemoving && (
        <RemoveDialog
          what="lesson"
          title={title}
          goes={[]}
          onClose={() => setRemoving(false)}
          onRemove={() => {
            onRemoved({ what: 'lesson', title, module: module.id, at, lesson });
            want(withoutLesson(plan, lesson.id), '');
          }}
        />
      )}
    </li>
  );
}
