import type { Finding } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.js';
import { ProblemNotice } from '../../../../ui/states.js';
import classes from '../studio.module.css';
import { FindingList } from './finding-list.js';

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
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const change = (key: string, isConfirmed: boolean): void =>
    setKeys((before) => new Set(isConfirmed ? [...before, key] : [...before].filter((one) => one !== key)));
  const errors = findings.filter(({ weight }) => weight === 'error').length;
  const toConfirm = findings.filter(({ weight }) => weight === 'confirm');
  const confirmed = toConfirm.filter(({ key }) => keys.has(key)).length;
  return (
    <Dialog title={t('studio:review.approveTitle')} onClose={onClose}>
      <div className={classes.stack}>
        <p>{children}</p>
        {openComments > 0 && <p>{t('approve.openComments', { count: openComments })}</p>}
        {errors > 0 && <p role="alert">{t('approve.errors', { count: errors })}</p>}
        {toConfirm.length > 0 && <p>{t('approve.text')}</p>}
        <FindingList findings={findings} confirming={{ keys, onChange: change }} />
        {toConfirm.length > 0 && (
          <p role="status">{t('approve.progress', { count: toConfirm.length, confirmed })}</p>
        )}
        <ProblemNotice error={problem} />
        <div className={classes.buttons}>
          <Button
            loading={pending}
            disabled={errors > 0 || confirmed < toConfirm.length}
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
