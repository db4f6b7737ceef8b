export { i18n, i18nReady, loadNamespaces, loadUrduFonts, switchLanguage } from './i18n.js';
export { dirOf, type LanguageTools, useDocumentTitle, useLanguage } from './use-language.js';
