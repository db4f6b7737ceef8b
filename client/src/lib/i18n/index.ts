export { i18nReady, loadNamespaces, loadUrduFonts, switchLanguage } from './i18n.js';
export { dirOf, useDocumentTitle, useLanguage } from './use-language.js';
export { useLetters } from './use-letters.js';
