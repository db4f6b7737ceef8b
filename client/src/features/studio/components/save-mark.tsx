import { IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../text-saver.js';
import classes from './text-editor.module.css';

const MARKS = { saved: IconCheck, failed: IconCloudOff, conflict: IconCloudOff, gone: IconCloudOff } as const;

/** Whether what was typed is saved. */
export function SaveMark({ state }: { state: SaveState }) {
  const { t } = useTranslation('studio');
  const Icon = state === 'waiting' || state === 'saving' ? IconPencil : MARKS[state];
  return (
    <p role="status" className={classes.mark} data-state={state}>
      <Icon aria-hidden size={18} />
      {t(`save.${state}`)}
    </p>
  );
}
