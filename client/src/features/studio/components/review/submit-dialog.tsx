import type { Finding } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.js';
import { ProblemNotice } from '../../../../ui/states.js';
import classes from '../studio.module.css';
import { Progress, useConfirming } from './confirming.js';
import { FindingList } from './finding-list.js';
import { GapSummary } from './gap-summary.js';

interface SubmitDialogProps {
  readonly findings: readonly Finding[];
  readonly pending: boolean;
  readonly problem: unknown;
  readonly onSubmit: (confirmed: string[]) => void;
  readonly onClose: () => void;
}

/** Before a draft goes to review: everything that the check found and what readers will see, confirmed one by one. */
export function SubmitDialog({ findings, pending, problem, onSubmit, onClose }: SubmitDialogProps) {
  const { t } = useTranslation(['review', 'studio', 'common']);
  const { keys, change, toConfirm, isWhole, errors } = useConfirming(findings);
  const hasErrors = errors > 0;
  return (
    <Dialog title={t('submit.title')} onClose={onClose}>
      <div className={classes.stack}>
        <p>{t(hasErrors ? 'submit.errors' : 'submit.text')}</p>
        <GapSummary findings={findings} />
        <FindingList findings={findings} {...(hasErrors ? {} : { confirming: { keys, onChange: change } })} />
        {!hasErrors && <Progress toConfirm={toConfirm} keys={keys} />}
        <ProblemNotice error={problem} />
        <div className={classes.buttons}>
          {!hasErrors && (
            <Button
              loading={pending}
              disabled={!isWhole}
              onClick={() => onSubmit(toConfirm.map(({ key }) => key))}
            >
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
