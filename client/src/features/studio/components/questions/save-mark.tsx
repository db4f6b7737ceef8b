import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuestionState } from '../../question-saver.js';
import classes from './question-form.module.css';

const looks: Readonly<Record<QuestionState, { tone: 'good' | 'plain' | 'danger'; Icon: typeof IconCheck }>> =
  {
    new: { tone: 'plain', Icon: IconPencil },
    saved: { tone: 'good', Icon: IconCheck },
    incomplete: { tone: 'danger', Icon: IconAlertTriangle },
    waiting: { tone: 'plain', Icon: IconPencil },
    saving: { tone: 'plain', Icon: IconPencil },
    failed: { tone: 'danger', Icon: IconCloudOff },
    refused: { tone: 'danger', Icon: IconAlertTriangle },
    conflict: { tone: 'danger', Icon: IconCloudOff },
    gone: { tone: 'danger', Icon: IconCloudOff },
  };

/** Where a question that saves itself stands, in words. */
export function QuestionSaveMark({ state }: { state: QuestionState }) {
  const { t } = useTranslation('bank');
  const { tone, Icon } = looks[state];
  return (
    <p role="status" className={classes.mark} data-tone={tone} data-save-state={state}>
      <Icon aria-hidden size={18} />
      {t(`save.${state}`)}
    </p>
  );
}
