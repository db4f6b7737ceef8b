import { inLanguage, isolateSections, type Language, type Localised, languageOf } from '@academy/shared';
import { dirOf } from '../lib/i18n/index.js';

interface SaidProps {
  readonly text: Localised;
  /** That of the page around it. */
  readonly language: Language;
}

/** A text in a language; where it has none in it, in the other one, and said to be in that. */
export function Said({ text, language }: SaidProps) {
  const lang = languageOf(text, language);
  const words = isolateSections(inLanguage(text, language));
  return lang === language ? (
    words
  ) : (
    <span lang={lang} dir={dirOf(lang)}>
      {words}
    </span>
  );
}
