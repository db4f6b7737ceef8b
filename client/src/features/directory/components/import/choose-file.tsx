import { IMPORT_MAX_BYTES, type ImportView } from '@academy/shared';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../../lib/api-error.js';
import { formatPercent } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { uuidv7 } from '../../../../lib/uuid.js';
import { ProgressLine } from '../../../../ui/progress-line.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { templateAddress, useUploadImport } from '../../api/change-import.js';
import classes from './choose-file.module.css';
import { ImportAgency, useImportScopes } from './import-agency.js';

interface ChooseFileProps {
  readonly onSent: (sent: ImportView) => void;
}

interface Sending {
  readonly name: string;
  readonly part: number;
}

/** A file is sent as soon as it is chosen or dropped: the dry run that follows writes nothing. */
export function ChooseFile({ onSent }: ChooseFileProps) {
  const { t } = useTranslation('import');
  const { language } = useLanguage();
  const scopes = useImportScopes();
  const [chosen, setChosen] = useState<string | null>(null);
  const agencyId = chosen ?? scopes?.[0] ?? '';
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const upload = useUploadImport();

  const send = async (file: File | undefined): Promise<void> => {
    if (!file || sending) return;
    setProblem(null);
    if (file.size > IMPORT_MAX_BYTES) {
      setProblem(new ApiError({ code: 'too-large', status: 413 }));
      return;
    }
    setSending({ name: file.name, part: 0 });
    try {
      const onProgress = (part: number) => setSending({ name: file.name, part });
      onSent(await upload({ id: uuidv7(), file, agencyId, onProgress }));
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(null);
    }
  };

  return (
    <div className={classes.stack}>
      <ImportAgency value={agencyId} onChange={setChosen} disabled={sending !== null} />
      {sending ? <Progress sending={sending} /> : <DropZone onFile={(file) => void send(file)} />}
      <ProblemNotice error={problem} />
      <p className={classes.template}>
        <a href={templateAddress(language)} download>
          {t('choose.template')}
        </a>
        <span>{t('choose.templateHint')}</span>
      </p>
    </div>
  );
}

function DropZone({ onFile }: { onFile: (file: File | undefined) => void }) {
  const { t } = useTranslation('import');
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
      <IconFileSpreadsheet aria-hidden size={40} stroke={1.5} className={classes.icon} />
      <span className={classes.button}>{t('choose.file')}</span>
      <span className={classes.drop}>{t('choose.drop')}</span>
      <span className={classes.hint}>{t('choose.hint')}</span>
      <input
        type="file"
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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

function Progress({ sending: { name, part } }: { sending: Sending }) {
  const { t } = useTranslation('import');
  const percent = Math.round(part * 100);
  return (
    <div className={classes.progress}>
      <p>
        <bdi>{t('choose.sending', { name })}</bdi>
      </p>
      <ProgressLine value={percent} of={100} label={t('choose.sending', { name })} />
      <p role="status" className="tabular">
        {part < 1 ? t('choose.sent', { percent: formatPercent(percent) }) : t('choose.checking')}
      </p>
    </div>
  );
}
