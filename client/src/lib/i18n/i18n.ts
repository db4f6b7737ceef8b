import type { Language } from '@academy/shared';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLanguage, storedLanguage, storeLanguage } from './choose-language.js';
import { loadResource } from './resources.js';

const i18n: I18n = createInstance();

/** Urdu needs fonts of its own; the page is not held up by them. Called again it costs nothing. */
export function loadUrduFonts(): void {
  // Without them the device's own letters are shown: nothing to tell anyone.
  import('./urdu-fonts.js').catch(() => undefined);
}

function prepareFonts(language: Language): void {
  if (language === 'ur') loadUrduFonts();
}

function markDocument(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ur' ? 'rtl' : 'ltr';
}

async function start(): Promise<void> {
  const language = chooseLanguage(storedLanguage(), navigator.languages ?? [navigator.language]);
  prepareFonts(language);
  markDocument(language);
  await i18n
    .use({
      type: 'backend',
      init: () => undefined,
      read: (lng: string, namespace: string) => loadResource(lng as Language, namespace),
    })
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common', 'errors'],
      defaultNS: 'common',
      // React escapes already.
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Resolves when the first words are there. */
export const i18nReady: Promise<void> = start();

/** Loads namespaces beside a page's chunk rather than after it. */
export const loadNamespaces = (namespaces: readonly string[]): Promise<void> =>
  i18nReady.then(() => i18n.loadNamespaces([...namespaces]));

/** Switches the language in place; resolves when the new words are there. */
export async function switchLanguage(language: Language): Promise<void> {
  storeLanguage(language);
  prepareFonts(language);
  await i18n.changeLanguage(language);
  markDocument(language);
}
