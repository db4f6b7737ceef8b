import { importWord } from '@academy/shared';
import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/form.js';
import { TitleFields } from '../../../ui/title-fields.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { type SeenWord, useImportWord } from '../api/word-import.js';
import { AUDIENCES } from '../audiences.js';
import classes from './studio.module.css';
import { WordPictures } from './word-pictures.js';

/** Words for its pictures, what a new course still has to be told, and the button that keeps the lessons. */
export function WordConfirm({ seen, onDone }: { seen: SeenWord; onDone: (id: string) => void }) {
  const { t } = useTranslation(['word', 'studio', 'errors']);
  const [audience, setAudience] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const faultId = useId();
  const { id, language, draft, dryRun } = seen;
  const isNew = draft === undefined;
  const keep = useImportWord(seen.file);
  const [alts, setAlts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(dryRun.pictures.map(({ src, alt }) => [src, alt])),
  );
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const isUndescribed = Object.values(alts).some((alt) => alt.trim() === '');
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
    submit: (query) => keep(query, { alts }),
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
        setTried(true);
        if (!isUndescribed) {
          onSubmit(event);
          return;
        }
        event.preventDefault();
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      }}
      problem={problem}
      buttons={
        <Button type="submit" loading={submitting}>
          {t(isNew ? 'confirm' : 'confirmInto')}
        </Button>
      }
    >
      {dryRun.pictures.length > 0 && (
        <div ref={form}>
          <WordPictures
            pictures={dryRun.pictures}
            {...{ language, alts, isTried }}
            onChange={(src, alt) => setAlts((before) => ({ ...before, [src]: alt }))}
          />
        </div>
      )}
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
