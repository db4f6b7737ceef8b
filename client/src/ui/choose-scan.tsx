import { EVIDENCE_MAX_BYTES, evidenceTypes } from '@academy/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFile, type FileToSend } from './choose-file.js';
import classes from './choose-scan.module.css';

/** What a picker of scans offers to choose from. */
export const SCAN_ACCEPT = ['.pdf', '.jpg', '.jpeg', '.png', ...evidenceTypes].join(',');

interface ChooseScanProps {
  readonly send: (scan: FileToSend) => Promise<unknown>;
}

/** A scan of a paper, and what was added last. */
export function ChooseScan({ send }: ChooseScanProps) {
  const { t } = useTranslation('evidence');
  const [added, setAdded] = useState<string | null>(null);
  return (
    <div className={classes.stack}>
      <ChooseFile
        accept={SCAN_ACCEPT}
        maxBytes={EVIDENCE_MAX_BYTES}
        words={{
          choose: t('choose'),
          drop: t('drop'),
          hint: t('hint'),
          sending: (name) => t('sending', { name }),
          sent: (percent) => t('sent', { percent }),
          checking: t('checking'),
        }}
        send={send}
        onSending={(isSending) => isSending && setAdded(null)}
        onSent={setAdded}
      />
      <p role="status">{added && <bdi>{t('added', { name: added })}</bdi>}</p>
    </div>
  );
}
