import type { Language, WordDryRun } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { dirOf } from '../../../lib/i18n/index.js';
import { AreaField } from '../../../ui/field.js';
import studio from './studio.module.css';
import classes from './word-pictures.module.css';

const MOST_SIGNS = 1000;

interface WordPicturesProps {
  readonly pictures: WordDryRun['pictures'];
  /** Of the document. */
  readonly language: Language;
  /** Words for each, by its path. */
  readonly alts: Readonly<Record<string, string>>;
  /** Somebody has tried to keep the lessons, so that what lacks is shown as a fault. */
  readonly isTried: boolean;
  readonly onChange: (src: string, alt: string) => void;
}

/** Each picture of a document, and what it shows in words: nothing is kept without. */
export function WordPictures({ pictures, language, alts, isTried, onChange }: WordPicturesProps) {
  const { t } = useTranslation('word');
  return (
    <fieldset className={classes.pictures}>
      <legend>{t('describe.legend')}</legend>
      <p className={studio.note}>{t('describe.note')}</p>
      <ul className={classes.list}>
        {pictures.map(({ src, lesson, near, preview }, index) => {
          const alt = alts[src] ?? '';
          return (
            <li key={src} className={classes.item}>
              <img src={preview} alt="" />
              <div>
                <AreaField
                  label={t(`describe.label.${language}`, { number: index + 1 })}
                  hint={
                    <>
                      <bdi>{lesson}</bdi>
                      {near !== lesson && near !== '' && (
                        <>
                          {' · '}
                          <bdi>«{near}»</bdi>
                        </>
                      )}
                    </>
                  }
                  lang={language}
                  dir={dirOf(language)}
                  rows={2}
                  maxLength={MOST_SIGNS}
                  value={alt}
                  error={isTried && alt.trim() === '' ? t('describe.missing') : undefined}
                  onChange={(event) => onChange(src, event.currentTarget.value)}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
