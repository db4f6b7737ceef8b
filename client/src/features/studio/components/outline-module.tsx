import { CollisionPriority } from '@dnd-kit/abstract';
import { useSortable } from '@dnd-kit/react/sortable';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { changeModule, type PlanModule, stepModule, withoutModule } from '../outline-plan.js';
import { AddPart } from './add-part.js';
import { ModuleDialog } from './module-dialog.js';
import classes from './outline.module.css';
import { OutlineLesson } from './outline-lesson.js';
import type { OutlineTools } from './outline-tools.js';
import { RemoveDialog } from './remove-dialog.js';

interface OutlineModuleProps extends OutlineTools {
  readonly module: PlanModule;
  readonly index: number;
  readonly onAdded: (lesson: string) => void;
}

/** A module with its lessons and everything that can be done with it. */
export function OutlineModule(props: OutlineModuleProps) {
  const { draft, saver, plan, module, index, titleOf, want, onRemoved, onAdded } = props;
  const { t } = useTranslation('studio-outline');
  const { localised, langOf } = useLanguage();
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null);
  const { ref, handleRef, isDragging } = useSortable({
    ...{ id: `module ${module.id}`, index, type: 'module', accept: ['module', 'lesson'] },
    collisionPriority: CollisionPriority.Low,
  });
  const title = localised(module.title);
  const step = (by: -1 | 1): void =>
    want(stepModule(plan, module.id, by), t('stepped', { title, number: index + 1 + by, of: plan.length }));
  const folder = saver.folderOf(module.id, module.folder);
  return (
    <section ref={ref} className={classes.module} data-dragging={isDragging || undefined} aria-label={title}>
      <div className={classes.row}>
        <button ref={handleRef} type="button" className={classes.handle} aria-label={t('drag', { title })}>
          <IconGripVertical aria-hidden size={20} />
        </button>
        <h3 className={classes.title} {...langOf(module.title)}>
          {title}
        </h3>
        {!module.required && <StatusBadge tone="neutral">{t('optional')}</StatusBadge>}
        <span className={classes.acts}>
          <ActionIcon
            {...{ variant: 'subtle', size: 'lg', 'aria-label': t('up', { title }), onClick: () => step(-1) }}
            disabled={index === 0}
          >
            <IconArrowUp aria-hidden size={20} />
          </ActionIcon>
          <ActionIcon
            {...{ variant: 'subtle', size: 'lg', 'aria-label': t('down', { title }), onClick: () => step(1) }}
            disabled={index === plan.length - 1}
          >
            <IconArrowDown aria-hidden size={20} />
          </ActionIcon>
          <ActionIcon
            {...{ variant: 'subtle', size: 'lg', 'aria-label': t('rename', { title }) }}
            onClick={() => setAsking('rename')}
          >
            <IconPencil aria-hidden size={20} />
          </ActionIcon>
          <ActionIcon
            {...{ variant: 'subtle', size: 'lg', color: 'red', 'aria-label': t('remove', { title }) }}
            onClick={() => setAsking('remove')}
          >
            <IconTrash aria-hidden size={20} />
          </ActionIcon>
        </span>
      </div>
      <ul className={classes.lessons}>
        {module.lessons.map((lesson, at) => (
          <OutlineLesson
            key={lesson.id}
            {...{ draft, saver, plan, titleOf, want, onRemoved, lesson, at, module }}
          />
        ))}
        {module.lessons.length === 0 && <li className={classes.empty}>{t('emptyModule')}</li>}
      </ul>
      <div className={classes.add}>
        <Button
          variant="subtle"
          onClick={() =>
            want(
              changeModule(plan, module.id, { required: !module.required }),
              t(module.required ? 'nowOptional' : 'nowRequired', { title }),
            )
          }
        >
          {t(module.required ? 'makeModuleOptional' : 'makeModuleRequired')}
        </Button>
        <AddPart draft={draft} folder={folder} onAdded={onAdded} />
      </div>
      {asking === 'rename' && (
        <ModuleDialog
          title={module.title}
          onClose={() => setAsking(null)}
          onRename={(renamed) =>
            want(changeModule(plan, module.id, { title: renamed }), t('renamed', { title: renamed.en }))
          }
        />
      )}
      {asking === 'remove' && (
        <RemoveDialog
          what="module"
          title={title}
          goes={module.lessons.map(titleOf)}
          onClose={() => setAsking(null)}
          onRemove={() => {
            onRemoved({ what: 'module', title, at: index, module });
            want(withoutModule(plan, module.id), '');
          }}
        />
      )}
    </section>
  );
}
