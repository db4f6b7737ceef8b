import type { Book } from '../book.js';

/**
 * Nastaliq comes with the Urdu book, because few devices have it (160 KB, a third of such a book); the English one is set
 * in the letters that its reader has chosen. Colours are left to the device, which may be dark.
 */
export const epubStyles = ({ lang }: Pick<Book, 'lang'>): string => `${lang === 'ur' ? NASTALIQ : ''}
.label, .number, .chapter-number { font-weight: bold; }
.box { margin: 1em 0; padding: 0.5em 0.8em; border: 1px solid; border-radius: 0.3em; }
.box.question { border-style: dashed; }
.box.law, .box.do { border-inline-start: 0.3em solid #2c7a4b; }
.box.case { border-inline-start: 0.3em solid #c9a755; }
.box.dont, .box.warning { border-inline-start: 0.3em solid #c0392b; }
.label { margin: 0 0 0.3em; font-size: 0.9em; }
.facts, .foot, .how { font-size: 0.85em; }
html[dir="rtl"] .law-cited .facts { text-align: right; }
.stem { font-weight: bold; }
.options { list-style: none; padding: 0; }
.blank .line { display: inline-block; width: 10em; border-bottom: 1px solid; }
.answer { margin-bottom: 0.8em; padding-bottom: 0.5em; border-bottom: 1px solid; }
.lesson { margin-top: 2.5em; }
.mark { border: 1px dashed; padding: 0.2em 0.6em; }
.code { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
th, td { padding: 0.3em 0.5em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
.figure { margin: 1em 0; text-align: center; }
.figure img, .figure svg { max-width: 100%; height: auto; }
`;

const NASTALIQ = `@font-face { font-family: "Academy Nastaliq"; src: url("fonts/nastaliq.woff2") format("woff2"); unicode-range: U+600-6FF, U+750-77F, U+8A0-8FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFC; }
html { font-family: "Academy Nastaliq", "Noto Nastaliq Urdu", serif; line-height: 2.2; }
[lang="en"] { font-family: serif; line-height: 1.5; }
`;
