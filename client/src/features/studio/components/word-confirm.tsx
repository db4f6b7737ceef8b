import { importWord } from '@academy/shared';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/form.js';
import { TitleFields } from '../../../ui/title-fields.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { type SeenWord, useImportWord } from '../api/word-import.js';
import { AUDIENCES } from '../audiences.js';
import classes from './studio.module.css';

/** What a new course still has to be told, and the button that keeps the lessons. */
export function WordConfirm({ seen, onDone }: { seen: SeenWord; onDone: (id: string) => void }) {
  const { t } = useTranslation(['word', 'studio', 'errors']);
  const [audience, setAudience] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const faultId = useId();
  const { id, language, draft, dryRun } = seen;
  const isNew = draft === undefined;
  const title = dryRun.title ?? '';
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: importWord.query,
    initialValues: { titleEn: language === 'en' ? title : '', titleUr: language === 'ur' ? title : '' },
    toBody: ({ titleEn, titleUr }) => ({
      ...{ id, language, draft, digest: dryRun.digest },
      ...(isNew && titleEn ? { titleEn } : {}),
      ...(isNew && titleUr ? { titleUr } : {}),
      ...(isNew && audience.length > 0 ? { audience: audience.join(',') } : {}),
    }),
    submit: useImportWord(seen.file),
    onDone: (made) => onDone(made.id),
  });
  const toggle = (key: string): void => {
    setMissing(false);
    setAudience((chosen) => (chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]));
  };
  return (
    <Form
      onSubmit={(event) => {
        setMissing(isNew && audience.length === 0);
        onSubmit(event);
      }}
      problem={problem}
      buttons={
        <Button type="submit" loading={submitting}>
          {t(isNew ? 'confirm' : 'confirmInto')}
        </Button>
      }
    >
      {isNew && (
        <>
          <TitleFields field={field} />
          <fieldset className={classes.choices} aria-describedby={isMissing ? faultId : undefined}>
            <legend>{t('studio:new.audience')}</legend>
            {AUDIENCES.map((key) => (
              <label key={key} className={classes.choice}>
                <input type="checkbox" checked={audience.includes(key)} onChange={() => toggle(key)} />
                {t(`studio:audience.${key}`)}
              </label>
            ))}
          </fieldset>
          {isMissing && (
            <p id={faultId} role="alert" className={classes.fault}>
              {t('studio:new.audienceMissing')}
            </p>
          )}
        </>
      )}
    </Form>
  );
}
