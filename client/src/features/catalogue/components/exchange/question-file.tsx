import { type Language, languages, QUESTIONS_MAX_BYTES } from '@academy/shared';
import { IconFileText } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { ChooseFile } from '../../../../ui/choose-file.js';
import { Section } from '../../../../ui/section.js';
import { Segmented } from '../../../../ui/segmented.js';
import { type LookedAt, lookAtQuestions, questionTemplateAddress } from '../../api/question-exchange.js';
import classes from './exchange.module.css';
import { FoundQuestions } from './found-questions.js';

const ACCEPT = '.gift,.txt,.xml,.xlsx,.csv,text/plain,text/xml,text/csv';

/**
 * A file of questions is looked at as soon as it is chosen: what becomes of each is shown, and nothing is kept. The page
 * says into what questions can be taken.
 */
export function QuestionFile({ renderInto }: { renderInto: (seen: LookedAt) => ReactNode }) {
  const { t } = useTranslation('question-exchange');
  const { language } = useLanguage();
  const [written, setWritten] = useState<Language>('en');
  const [seen, setSeen] = useState<LookedAt | null>(null);
  const change = (wanted: Language): void => {
    setWritten(wanted);
    // What was shown was said of the other language.
    setSeen(null);
  };
  return (
    <>
      <Section title={t('import.title')} look="card">
        <div className={classes.stack}>
          <Segmented
            legend={t('import.written')}
            name="written"
            value={written}
            options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
            onChange={change}
          />
          <ChooseFile
            accept={ACCEPT}
            maxBytes={QUESTIONS_MAX_BYTES}
            words={{
              choose: t('import.file'),
              drop: t('import.drop'),
              hint: t('import.hint'),
              sending: (name) => t('import.sending', { name }),
              sent: (percent) => t('import.sent', { percent }),
              checking: t('import.checking'),
            }}
            icon={<IconFileText aria-hidden size={40} stroke={1.5} />}
            send={async ({ file, onProgress }) => {
              setSeen(null);
              setSeen(await lookAtQuestions(file, written, onProgress));
            }}
          />
          <p className={classes.template}>
            <a href={questionTemplateAddress(language)} download>
              {t('import.template')}
            </a>
            <span>{t('import.templateHint')}</span>
          </p>
        </div>
      </Section>
      {seen && (
        <FoundQuestions
          key={`${seen.file.name} ${seen.file.lastModified}`}
          seen={seen}
          into={renderInto(seen)}
        />
      )}
    </>
  );
}
