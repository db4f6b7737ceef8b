import { type EvidenceFile, evidenceWithdrawal } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/formats.js';
import { useLanguage } from '../lib/i18n/index.js';
import type { FileToSend } from './choose-file.js';
import { ChooseScan } from './choose-scan.js';
import { Dialog } from './dialog.js';
import classes from './evidence-files.module.css';
import { AreaField } from './field.js';
import { Form } from './form.js';
import { StatusBadge } from './status-badge.js';
import { useContractForm } from './use-contract-form.js';

interface EvidenceFilesProps {
  readonly files: readonly EvidenceFile[];
  readonly addressOf: (fileId: string) => string;
  /** Null where nothing may be added or withdrawn. */
  readonly change: {
    readonly send: (scan: FileToSend) => Promise<unknown>;
    readonly withdraw: (fileId: string, reason: string) => Promise<unknown>;
  } | null;
}

/** Scans and documents as they came; a wrong one is struck out with a reason. */
export function EvidenceFiles({ files, addressOf, change }: EvidenceFilesProps) {
  const { t } = useTranslation('evidence');
  return (
    <div className={classes.stack}>
      {files.length === 0 ? (
        <p className={classes.soft}>{t('none')}</p>
      ) : (
        <>
          <ul className={classes.list} aria-label={t('list')}>
            {files.map((file) => (
              <KeptFile key={file.id} file={file} address={addressOf(file.id)} withdraw={change?.withdraw} />
            ))}
          </ul>
          <p className={classes.soft}>{t('logged')}</p>
        </>
      )}
      {change && <ChooseScan send={change.send} />}
    </div>
  );
}

interface KeptFileProps {
  readonly file: EvidenceFile;
  readonly address: string;
  readonly withdraw: ((fileId: string, reason: string) => Promise<unknown>) | undefined;
}

const KILOBYTE = 1024;

function KeptFile({ file, address, withdraw }: KeptFileProps) {
  const { t } = useTranslation('evidence');
  const { moment } = useLanguage();
  const [open, setOpen] = useState(false);
  const { name, withdrawal } = file;
  const size = formatNumber(Math.max(1, Math.round(file.sizeBytes / KILOBYTE)));
  return (
    <li className={classes.file} data-withdrawn={withdrawal ? true : undefined}>
      <div className={classes.words}>
        <p className={classes.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={classes.soft}>
          {t('addedBy', { when: moment(file.addedAt), who: file.addedBy ?? '–' })} · {t('size', { size })}
        </p>
        <p className={classes.hash}>
          {t('hash')} <bdi dir="ltr">{file.sha256}</bdi>
        </p>
        {withdrawal && (
          <p className={classes.soft}>
            {t('withdrawnWhy', {
              when: moment(withdrawal.at),
              who: withdrawal.by ?? '–',
              reason: withdrawal.reason,
            })}
          </p>
        )}
      </div>
      <div className={classes.acts}>
        {withdrawal && <StatusBadge tone="danger">{t('withdrawn')}</StatusBadge>}
        <Button component="a" href={address} download variant="default" aria-label={`${t('save')}: ${name}`}>
          {t('save')}
        </Button>
        {withdraw && !withdrawal && (
          <Button
            variant="outline"
            color="red"
            onClick={() => setOpen(true)}
            aria-label={`${t('withdraw')}: ${name}`}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
      {open && withdraw && <Withdraw file={file} withdraw={withdraw} onClose={() => setOpen(false)} />}
    </li>
  );
}

interface WithdrawProps {
  readonly file: EvidenceFile;
  readonly withdraw: (fileId: string, reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

function Withdraw({ file, withdraw, onClose }: WithdrawProps) {
  const { t } = useTranslation(['evidence', 'common']);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: evidenceWithdrawal,
    initialValues: { reason: '' },
    submit: ({ reason }) => withdraw(file.id, reason),
    onDone: onClose,
  });
  return (
    <Dialog title={t('withdrawTitle')} onClose={onClose}>
      <Form
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <>
            <Button type="submit" color="red" loading={submitting}>
              {t('withdraw')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <p>{t('withdrawText', { name: file.name })}</p>
        <AreaField
          {...field('reason')}
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={500}
          dir="auto"
        />
      </Form>
    </Dialog>
  );
}
