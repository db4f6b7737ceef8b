import { inLanguage, type Language, type Localised, languageOf } from '@academy/shared';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { durationKey, formatDay, formatMoment } from '../formats.js';
import { switchLanguage } from './i18n.js';

export interface LanguageTools {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  setLanguage(language: Language): Promise<void>;
  /** The text in the reader's language, or in English where it has not been translated. */
  localised(text: Localised): string;
  /** `lang` and `dir` for an element that holds such a text: English text on an Urdu page must say so. */
  langOf(text: Localised): { lang: Language; dir: 'ltr' | 'rtl' };
  /** A day or instant as `05 Jul 2026`. */
  day(dayOrInstant: string): string;
  moment(instant: string): string;
  /** A length of time in words. */
  duration(minutes: number): string;
}

export const dirOf = (language: Language): 'ltr' | 'rtl' => (language === 'ur' ? 'rtl' : 'ltr');

export function useLanguage(): LanguageTools {
  const { i18n, t } = useTranslation('common');
  const language = i18n.language as Language;
  const setLanguage = useCallback((next: Language) => switchLanguage(next), []);
  return useMemo(
    () => ({
      language,
      dir: dirOf(language),
      setLanguage,
      localised: (text) => inLanguage(text, language),
      langOf: (text) => {
        const lang = languageOf(text, language);
        return { lang, dir: dirOf(lang) };
      },
      day: (value) => formatDay(value, language),
      moment: (value) => formatMoment(value, language),
      duration: (minutes) => {
        const { key, values } = durationKey(minutes);
        return t(key, values);
      },
    }),
    [language, setLanguage, t],
  );
}

/** The document's title, `Page · Academy`. */
export function useDocumentTitle(title: string, academy: string): void {
  useEffect(() => {
    document.title = title && title !== academy ? `${title} · ${academy}` : academy;
  }, [title, academy]);
}
