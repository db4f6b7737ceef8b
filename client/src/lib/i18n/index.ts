export { i18n, i18nReady, loadNamespaces, switchLanguage } from './i18n.js';
export { dirOf, type LanguageTools, useDocumentTitle, useLanguage } from './use-language.js';
