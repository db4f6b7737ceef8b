import { EVIDENCE_MAX_BYTES, evidenceTypes } from '@academy/shared';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api-error.js';
import { formatPercent } from '../lib/formats.js';
import { uuidv7 } from '../lib/uuid.js';
import classes from './choose-scan.module.css';
import { ProgressLine } from './progress-line.js';
import { ProblemNotice } from './states.js';

/** What a picker of scans offers to choose from. */
export const SCAN_ACCEPT = ['.pdf', '.jpg', '.jpeg', '.png', ...evidenceTypes].join(',');

/** A scan on its way: the id is made once, so that it can be sent again and is kept once. */
export interface ScanToSend {
  readonly id: string;
  readonly file: File;
  readonly onProgress: (part: number) => void;
}

interface ChooseScanProps {
  readonly send: (scan: ScanToSend) => Promise<unknown>;
}

/** A scan is sent as soon as it is chosen or dropped. */
export function ChooseScan({ send }: ChooseScanProps) {
  const { t } = useTranslation('evidence');
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [added, setAdded] = useState<string | null>(null);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file || sending) return;
    setAdded(null);
    setProblem(null);
    if (file.size > EVIDENCE_MAX_BYTES) {
      setProblem(new ApiError({ code: 'too-large', status: 413 }));
      return;
    }
    setSending({ name: file.name, part: 0 });
    try {
      await send({ id: uuidv7(), file, onProgress: (part) => setSending({ name: file.name, part }) });
      setAdded(file.name);
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(null);
    }
  };
  return (
    <div className={classes.stack}>
      {sending ? <Progress {...sending} /> : <DropZone onFile={(file) => void choose(file)} />}
      <ProblemNotice error={problem} />
      <p role="status">{added && <bdi>{t('added', { name: added })}</bdi>}</p>
    </div>
  );
}

function DropZone({ onFile }: { onFile: (file: File | undefined) => void }) {
  const { t } = useTranslation('evidence');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent<HTMLLabelElement>) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <label
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={classes.button}>{t('choose')}</span>
      <span>{t('drop')}</span>
      <span className={classes.hint}>{t('hint')}</span>
      <input
        type="file"
        accept={SCAN_ACCEPT}
        className={classes.input}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          // The same file again is a choice too.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

function Progress({ name, part }: { name: string; part: number }) {
  const { t } = useTranslation('evidence');
  const percent = Math.round(part * 100);
  return (
    <div className={classes.progress}>
      <p>
        <bdi>{t('sending', { name })}</bdi>
      </p>
      <ProgressLine value={percent} of={100} label={t('sending', { name })} />
      <p role="status" className="tabular">
        {part < 1 ? t('sent', { percent: formatPercent(percent) }) : t('checking')}
      </p>
    </div>
  );
}
