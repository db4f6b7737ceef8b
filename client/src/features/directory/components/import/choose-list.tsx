import { IMPORT_MAX_BYTES, type ImportView } from '@academy/shared';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { ChooseFile } from '../../../../ui/choose-file.js';
import { templateAddress, useUploadImport } from '../../api/change-import.js';
import classes from './choose-list.module.css';
import { ImportAgency, useImportScopes } from './import-agency.js';

const ACCEPT = '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ChooseListProps {
  readonly onSent: (sent: ImportView) => void;
}

/** A list is sent as soon as it is chosen or dropped: the dry run that follows writes nothing. */
export function ChooseList({ onSent }: ChooseListProps) {
  const { t } = useTranslation('import');
  const { language } = useLanguage();
  const scopes = useImportScopes();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const agencyId = chosen ?? scopes?.[0] ?? '';
  const upload = useUploadImport();
  return (
    <div className={classes.stack}>
      <ImportAgency value={agencyId} onChange={setChosen} disabled={isSending} />
      <ChooseFile
        accept={ACCEPT}
        maxBytes={IMPORT_MAX_BYTES}
        words={{
          choose: t('choose.file'),
          drop: t('choose.drop'),
          hint: t('choose.hint'),
          sending: (name) => t('choose.sending', { name }),
          sent: (percent) => t('choose.sent', { percent }),
          checking: t('choose.checking'),
        }}
        icon={<IconFileSpreadsheet aria-hidden size={40} stroke={1.5} />}
        send={async (list) => onSent(await upload({ ...list, agencyId }))}
        onSending={setIsSending}
      />
      <p className={classes.template}>
        <a href={templateAddress(language)} download>
          {t('choose.template')}
        </a>
        <span>{t('choose.templateHint')}</span>
      </p>
    </div>
  );
}
