import { type Language, languages } from '@academy/shared';

const STORAGE_KEY = 'academy.language';

const isLanguage = (text: string | null | undefined): text is Language =>
  languages.includes(text as Language);

/** The language to begin with: what was chosen here before, else what the browser asks for, else English. */
export function chooseLanguage(stored: string | null, wanted: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (isLanguage(base)) return base;
  }
  return 'en';
}

export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is closed to us: the choice lasts for this visit only.
  }
}

/** Whether somebody chose a language on this device; the account's own language gives way to that. */
export const hasChosenLanguage = (): boolean => isLanguage(storedLanguage());
