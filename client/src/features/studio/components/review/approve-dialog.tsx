import type { Finding } from '@academy/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.js';
import { ProblemNotice } from '../../../../ui/states.js';
import classes from '../studio.module.css';
import { Progress, useConfirming } from './confirming.js';
import { FindingList } from './finding-list.js';
import { GapSummary } from './gap-summary.js';

interface ApproveDialogProps {
  readonly findings: readonly Finding[];
  /** Comments that nobody has resolved. */
  readonly openComments: number;
  readonly pending: boolean;
  readonly problem: unknown;
  readonly onApprove: (confirmed: string[]) => void;
  readonly onClose: () => void;
  /** What an approval does. */
  readonly children: ReactNode;
}

/** The last look before publishing: what was found is confirmed one by one. */
export function ApproveDialog(props: ApproveDialogProps) {
  const { findings, openComments, pending, problem, onApprove, onClose, children } = props;
  const { t } = useTranslation(['review', 'studio', 'common']);
  const { keys, change, toConfirm, isWhole, errors } = useConfirming(findings);
  return (
    <Dialog title={t('studio:review.approveTitle')} onClose={onClose}>
      <div className={classes.stack}>
        <p>{children}</p>
        {openComments > 0 && <p>{t('approve.openComments', { count: openComments })}</p>}
        {errors > 0 && <p role="alert">{t('approve.errors', { count: errors })}</p>}
        {toConfirm.length > 0 && <p>{t('approve.text')}</p>}
        <GapSummary findings={findings} />
        <FindingList findings={findings} confirming={{ keys, onChange: change }} />
        <Progress toConfirm={toConfirm} keys={keys} />
        <ProblemNotice error={problem} />
        <div className={classes.buttons}>
          <Button
            loading={pending}
            disabled={errors > 0 || !isWhole}
            onClick={() => onApprove(toConfirm.map(({ key }) => key))}
          >
            {t('studio:review.approve')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
