import { ARCHIVE_MAX_BYTES, type ArchiveDryRun } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ChooseFile } from '../../../ui/choose-file.js';
import { Section } from '../../../ui/section.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useImportArchive, useTryArchive } from '../api/drafts.js';
import { ProblemList } from './problem-list.js';
import classes from './studio.module.css';

interface Seen {
  /** Of the draft to be: made once for what was seen. */
  readonly id: string;
  readonly file: File;
  readonly dryRun: ArchiveDryRun;
}

/** An archive of a course folder: chosen, looked at, and then kept. */
export function ArchiveImport({ onDone }: { onDone: (id: string) => void }) {
  const { t } = useTranslation('studio');
  const [seen, setSeen] = useState<Seen | null>(null);
  const attempt = useTryArchive();
  const confirm = useImportArchive();
  return (
    <div className={classes.stack}>
      <ChooseFile
        accept=".zip,application/zip"
        maxBytes={ARCHIVE_MAX_BYTES}
        words={{
          choose: t('import.choose'),
          drop: t('import.drop'),
          hint: t('import.hint'),
          sending: (name) => t('import.sending', { name }),
          sent: (percent) => t('import.sent', { percent }),
          checking: t('import.checking'),
        }}
        send={async ({ id, file, onProgress }) => {
          setSeen(null);
          confirm.reset();
          const dryRun = await attempt.mutateAsync({ file, onProgress });
          setSeen({ id, file, dryRun });
        }}
      />
      <p role="status">{seen && t('import.read', { name: seen.file.name })}</p>
      {seen && (
        <DryRun
          key={seen.id}
          seen={seen}
          pending={confirm.isPending}
          onConfirm={() => confirm.mutate(seen, { onSuccess: ({ id }) => onDone(id) })}
        />
      )}
      <ProblemNotice error={confirm.error} />
    </div>
  );
}

interface DryRunProps {
  readonly seen: Seen;
  readonly pending: boolean;
  readonly onConfirm: () => void;
}

function DryRun({ seen: { file, dryRun }, pending, onConfirm }: DryRunProps) {
  const { t } = useTranslation('studio');
  const { localised } = useLanguage();
  const { counts, existing, title, problems, canImport } = dryRun;
  return (
    <Section title={title ? localised(title) : file.name} note={t('import.nothingYet')} look="sand">
      <div className={classes.stack}>
        <ul className={classes.counts}>
          {(['modules', 'lessons', 'translated', 'scenarios', 'media'] as const).map((name) => (
            <li key={name}>{t(`import.counts.${name}`, { count: counts[name] })}</li>
          ))}
        </ul>
        <ProblemList problems={problems} />
        {existing && (
          <p>
            <strong>{t(existing.state === 'in-review' ? 'import.inReview' : 'import.replaces')}</strong>
          </p>
        )}
        {canImport ? (
          <div className={classes.buttons}>
            <Button size="lg" loading={pending} onClick={onConfirm}>
              {t(existing ? 'import.confirmReplace' : 'import.confirm')}
            </Button>
          </div>
        ) : (
          <p>
            <strong>{t('import.cannot')}</strong>
          </p>
        )}
      </div>
    </Section>
  );
}
