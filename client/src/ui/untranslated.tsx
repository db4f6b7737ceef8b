import { type Language, type Localised, languageOf } from '@academy/shared';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../lib/i18n/index.js';
import classes from './untranslated.module.css';

interface UntranslatedProps {
  /** The language that is shown instead. */
  readonly shown: Language;
  /** Only some of what follows is in it. */
  readonly isPartly?: boolean;
}

/** Says in the reader's own language that what follows is not there in it yet. */
export function Untranslated({ shown, isPartly = false }: UntranslatedProps) {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  return (
    <p className={classes.mark} lang={language} dir={dirOf(language)}>
      <IconLanguage aria-hidden size={18} />
      {t(`untranslated.${isPartly ? 'partly' : 'whole'}.${shown}`)}
    </p>
  );
}

interface UntranslatedTextsProps {
  readonly texts: readonly (Localised | null | undefined)[];
  readonly language: Language;
}

/** The same of texts that stand together, once for all of them; nothing where each is there in the language. */
export function UntranslatedTexts({ texts, language }: UntranslatedTextsProps) {
  const shown = texts.flatMap((text) => (text ? [languageOf(text, language)] : []));
  const other = shown.find((one) => one !== language);
  if (!other) return null;
  return <Untranslated shown={other} isPartly={shown.some((one) => one === language)} />;
}
