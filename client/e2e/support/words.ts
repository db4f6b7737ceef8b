import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '@academy/shared';
import { createInstance } from 'i18next';

export const LANGUAGES: readonly Language[] = ['en', 'ur'];

/** The words of a key such as `learn:course.start.button`, as a visitor reads them. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

const folder = (language: Language): URL =>
  new URL(`../../src/lib/i18n/locales/${language}/`, import.meta.url);

/** What the pages say in a language. A key that has no words is an error: a journey must not look for the key itself. */
export function sayIn(language: Language): Say {
  const files = readdirSync(folder(language)).filter((file) => file.endsWith('.json'));
  const resources = Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8')),
    ]),
  );
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!i18n.exists(key, values)) throw new Error(`There are no words for ${key} in ${language}`);
    const words = i18n.t(key, values);
    if (words.includes('{{')) throw new Error(`A value is missing in ${key}: ${words}`);
    return words;
  };
}
