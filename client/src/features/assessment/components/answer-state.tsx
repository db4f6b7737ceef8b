import { useTranslation } from 'react-i18next';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '../../../ui/icons.js';
import type { AnswerState as State } from '../answer-saver.js';
import classes from './test-parts.module.css';

const ICONS = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  waiting: IconCloudOff,
  refused: IconAlertTriangle,
};

/** Whether the answer on the screen is saved. */
export function AnswerState({ state }: { state: State | undefined }) {
  const { t } = useTranslation('test');
  const Icon = state && ICONS[state];
  return (
    <p role="status" className={classes.state} data-state={state}>
      {Icon && <Icon aria-hidden size={20} />}
      <span>{t(`answer.${state ?? 'none'}`)}</span>
    </p>
  );
}
