import type { Finding } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.js';
import { ProblemNotice } from '../../../../ui/states.js';
import classes from '../studio.module.css';
import { FindingList } from './finding-list.js';

interface SubmitDialogProps {
  readonly findings: readonly Finding[];
  readonly pending: boolean;
  readonly problem: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** Before a draft goes to review: everything that the safety check found, and what readers will see. */
export function SubmitDialog({ findings, pending, problem, onSubmit, onClose }: SubmitDialogProps) {
  const { t } = useTranslation(['review', 'studio', 'common']);
  const hasErrors = findings.some(({ weight }) => weight === 'error');
  return (
    <Dialog title={t('submit.title')} onClose={onClose}>
      <div className={classes.stack}>
        <p>{t(hasErrors ? 'submit.errors' : 'submit.text')}</p>
        <FindingList findings={findings} />
        <ProblemNotice error={problem} />
        <div className={classes.buttons}>
          {!hasErrors && (
            <Button loading={pending} onClick={onSubmit}>
              {t('submit.anyway')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t(hasErrors ? 'submit.mend' : 'common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
