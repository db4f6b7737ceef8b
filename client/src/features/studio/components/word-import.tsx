import { type Language, languages, WORD_MAX_BYTES } from '@academy/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ChooseFile } from '../../../ui/choose-file.js';
import { Segmented } from '../../../ui/segmented.js';
import { type SeenWord, useTryWord } from '../api/word-import.js';
import classes from './studio.module.css';
import { WordOutline } from './word-outline.js';

interface WordImportProps {
  /** The draft that the lessons go into; left out where they make a new one. */
  readonly draft: string | undefined;
  readonly onDone: (id: string) => void;
}

/** A Word document: chosen, looked at lesson by lesson, and then kept. */
export function WordImport({ draft, onDone }: WordImportProps) {
  const { t } = useTranslation('word');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [seen, setSeen] = useState<SeenWord | null>(null);
  const attempt = useTryWord();
  return (
    <div className={classes.stack}>
      <Segmented
        legend={t('language.legend')}
        name="word-language"
        value={language}
        note={t(`language.note.${draft ? 'into' : 'new'}.${language}`)}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(value) => {
          setSeen(null);
          setLanguage(value);
        }}
      />
      <ChooseFile
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        maxBytes={WORD_MAX_BYTES}
        words={{
          choose: t('choose'),
          drop: t('drop'),
          hint: t('hint'),
          sending: (name) => t('sending', { name }),
          sent: (percent) => t('sent', { percent }),
          checking: t('checking'),
        }}
        send={async ({ id, file, onProgress }) => {
          setSeen(null);
          const dryRun = await attempt.mutateAsync({ language, draft, file, onProgress });
          setSeen({ id, file, dryRun, language, draft });
        }}
      />
      <p role="status">{seen && t('read', { name: seen.file.name })}</p>
      {seen && <WordOutline key={seen.id} seen={seen} onDone={onDone} />}
    </div>
  );
}
