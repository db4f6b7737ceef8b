import type { Book } from '../book.js';

interface RunningHead {
  /** The part's own name, a word of letters, digits and hyphens. */
  readonly part: string;
  readonly text: string;
}

const HEAD_LENGTH = 62;

/** A text between quotes in a style sheet, from which no sign can lead out. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"<>&\n\r\f\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

const cut = (text: string): string =>
  text.length > HEAD_LENGTH ? `${text.slice(0, HEAD_LENGTH - 1).trimEnd()}…` : text;

/** Each part has pages of its own, which is how a running head can name it; each begins on a new page by that alone. */
export function runningHeads({ title, dir }: Book, heads: readonly RunningHead[]): string {
  const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const look = `font: 8pt 'Academy Serif', 'Academy Naskh'; color: #555; direction: ${dir};`;
  const rules = heads.map(
    ({ part, text }) => `#part-${part} { page: ${part}; }
@page ${part} { @top-${start} { content: ${quoted(cut(title))}; ${look} } @top-${end} { content: ${quoted(cut(text))}; ${look} } }`,
  );
  return rules.join('\n');
}

/** How a book is set: A4, because that is the paper that offices have. */
export const bookStyles = `
@page { size: A4 portrait; margin: 24mm 27mm 22mm;
  @bottom-center { content: counter(page); font: 9pt 'Academy Serif'; color: #444; direction: ltr; } }
@page cover { margin: 0; @bottom-center { content: none; } }
* { box-sizing: border-box; }
html { font: 11pt/1.55 'Academy Serif', serif; color: #14201a; font-variant-numeric: lining-nums;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; }
:lang(ur) { font-family: 'Academy Serif', 'Academy Nastaliq', serif; line-height: 2.25; font-size: 12pt; }
:lang(ur) * { font-size: inherit; }
:lang(en) { font-family: 'Academy Serif', serif; }
html:lang(ur) [lang="en"] { font-size: 11pt; line-height: 1.55; }
p { margin: 0 0 0.7em; orphans: 3; widows: 3; text-wrap: pretty; }
/* Nastaliq reaches above its line. At the top of a page that would stand at the foot of the one before: every part of a text begins with room for it. */
:lang(ur) :is(p, li, h1, h2, h3, h4, h5) { padding-top: 0.7em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
:lang(ur) p { margin-bottom: 0; orphans: 2; widows: 2; }
:lang(ur) li { margin-bottom: 0; padding-top: 0.5em; }
ul, ol { margin: 0 0 0.7em; padding-inline-start: 1.4em; }
li { margin-bottom: 0.25em; orphans: 2; widows: 2; }
li > p, :lang(ur) li > p { margin: 0; padding-top: 0; }
a { color: inherit; text-decoration-color: #8a938e; }
.lesson a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { margin: 1.3em 0 0.4em; line-height: 1.25; break-after: avoid; break-inside: avoid; text-wrap: balance; color: #14532d; }
:lang(ur):is(h1, h2, h3, h4, h5), :lang(ur) :is(h1, h2, h3, h4, h5) { margin: 0.3em 0 0; line-height: 2.1; font-weight: 400; }
h1, :lang(ur) h1 { font-size: 21pt; }
h2, :lang(ur) h2 { font-size: 16pt; }
h3, :lang(ur) h3 { font-size: 13pt; }
h4, h5, :lang(ur) :is(h4, h5) { font-size: 11.5pt; }
:lang(ur) :is(strong, b) { font-weight: 400; color: #0b3d20; text-decoration: none; }
bdi, .number { unicode-bidi: isolate; }
.cover { page: cover; display: flex; flex-direction: column; justify-content: space-between; height: 297mm; padding: 24mm 27mm; background: #f5efe2; border-block-start: 14mm solid #14532d; border-block-end: 6mm solid #14532d; }
.cover p { margin: 0; }
.cover .by { display: flex; flex-direction: column; gap: 1mm; color: #14532d; font-size: 13pt; }
.cover .title { font-size: 34pt; line-height: 1.15; color: #14532d; font-weight: 700; text-wrap: balance; }
.cover:lang(ur) .title { font-weight: 400; line-height: 1.9; font-size: 32pt; }
.cover .beside { margin-top: 4mm; font-size: 16pt; color: #3d4a43; }
.cover .beside[lang="ur"] { text-align: left; line-height: 2.1; font-size: 17pt; }
html:lang(ur) .cover .beside[lang="en"] { text-align: right; font-size: 16pt; }
.cover .summary { margin-top: 9mm; padding-top: 6mm; border-top: 0.4mm solid #c9b98f; max-width: 135mm; font-size: 12pt; }
.cover .mark { display: inline-block; margin-bottom: 4mm; padding: 1mm 4mm; border: 0.4mm dashed #7a4b00; color: #7a4b00; font-weight: 700; }
.cover:lang(ur) .mark { font-weight: 400; }
.about { break-after: page; }
.about:lang(ur), .about:lang(ur) :is(p, li, div) { font-size: 11pt; line-height: 2; }
.about:lang(ur) :is(p, li) { padding-top: 0.1em; }
.about:lang(ur) dl { margin-top: 2mm; }
.about:lang(ur) dl div { padding: 0; }
.about h1, .contents h1 { margin-top: 0; }
.about dl { margin: 6mm 0 0; }
.about dl div { display: grid; grid-template-columns: 48mm 1fr; gap: 4mm; padding: 1.2mm 0; border-bottom: 0.2mm solid #d8d2c4; break-inside: avoid; }
.about dt { color: #555; }
.about dd { margin: 0; }
.about .code { overflow-wrap: anywhere; font-size: 9.5pt; }
html[dir="rtl"] .about .code { text-align: right; }
.contents { break-after: page; }
.contents a { display: flex; gap: 2mm; align-items: baseline; padding: 0.6mm 0; color: inherit; text-decoration: none; break-inside: avoid; }
.contents .entry-chapter, .contents .entry-end { margin-top: 3.5mm; font-weight: 700; color: #14532d; break-after: avoid; }
:lang(ur) .contents a { padding: 0.5em 0 0; }
:lang(ur) .contents a span { line-height: 1.6; }
:lang(ur) .contents .entry-chapter, :lang(ur) .contents .entry-end { font-weight: 400; margin-top: 1mm; }
.contents .number { flex: none; min-width: 9mm; direction: ltr; text-align: start; }
html[dir="rtl"] .contents .number { text-align: right; }
.contents .entry-lesson { padding-inline-start: 6mm; }
.contents .name { flex: 0 1 auto; }
.contents .dots { flex: 1; min-width: 6mm; border-bottom: 0.3mm dotted #8a938e; transform: translateY(-1mm); }
.contents .page { flex: none; width: 9mm; text-align: end; direction: ltr; font-variant-numeric: tabular-nums lining-nums; }
html[dir="rtl"] .contents .page { text-align: left; }
.opening { margin-bottom: 10mm; padding-bottom: 4mm; border-bottom: 0.6mm solid #14532d; }
.opening h1 { margin: 0; }
.opening .chapter-number { margin: 0; color: #7a5a12; font-weight: 700; }
:lang(ur) .opening .chapter-number { font-weight: 400; }
.lesson + .lesson, .answers { margin-top: 12mm; }
.lesson > h2, .answers > h2 { margin-top: 0; }
.lesson > h2 .number { color: #7a5a12; }
.facts { color: #555; font-size: 0.85em; break-after: avoid; }
.sources, .foot { color: #444; font-size: 0.82em; }
:lang(ur) :is(.sources, .foot) { font-family: 'Academy Serif', 'Academy Naskh', serif; line-height: 1.8; }
.sources { margin-top: 5mm; padding-top: 2mm; border-top: 0.2mm solid #c8c8c0; }
.box { margin: 3.5mm 0 4.5mm; padding: 3mm 5mm 3.5mm; border: 0.25mm solid #d0d4d1; border-inline-start: 1.2mm solid #8a938e; border-radius: 1.5mm; break-inside: avoid; }
.box > :last-child { margin-bottom: 0; }
.box .label { margin-bottom: 1mm; font-weight: 700; font-size: 0.9em; break-after: avoid; }
:lang(ur) .box .label { padding-top: 0; font-family: 'Academy Serif', 'Academy Naskh', serif; font-weight: 700; line-height: 1.7; }
.box .foot { margin-top: 2mm; padding-top: 1.2mm; border-top: 0.2mm solid #c8c8c0; }
.law { border-inline-start-color: #14532d; background: #eef4ef; }
.law .label, .do .label { color: #14532d; }
.case { break-inside: auto; box-decoration-break: clone; -webkit-box-decoration-break: clone; border-color: transparent; border-inline-start-color: #c9a755; background: #f7f1e3; }
.case .label, .tip .label, .scenario .label, .recording .label { color: #7a4b00; }
.do { border-inline-start-color: #14532d; }
.dont, .warning { border-inline-start-color: #a4262c; }
.warning { background: #fbf0ef; }
.dont .label, .warning .label { color: #a4262c; }
.do ul, .dont ul { padding-inline-start: 0; list-style: none; }
.do li, .dont li { position: relative; padding-inline-start: 6mm; }
.do li::before, .dont li::before { position: absolute; inset-inline-start: 0; }
.do li::before { content: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='11' height='11' viewBox='0 0 12 12'%3E%3Cpath d='M1 6.5 4.5 10 11 2' fill='none' stroke='%2314532d' stroke-width='2'/%3E%3C/svg%3E"); }
.dont li::before { content: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10' viewBox='0 0 12 12'%3E%3Cpath d='M2 2l8 8M10 2l-8 8' fill='none' stroke='%23a4262c' stroke-width='2'/%3E%3C/svg%3E"); }
.question { border-style: dashed; border-inline-start-style: solid; }
.question .stem { margin-bottom: 1.5mm; font-weight: 700; }
:lang(ur) .question .stem { font-weight: 400; }
.question .how { margin-bottom: 1mm; color: #555; font-size: 0.85em; }
.options { padding-inline-start: 0; list-style: none; }
.options li { display: flex; gap: 2mm; }
.options .letter { flex: none; min-width: 5mm; }
.blank .line { display: inline-block; width: 60mm; border-bottom: 0.3mm solid #555; }
.answer { margin-bottom: 3mm; padding-bottom: 2mm; border-bottom: 0.2mm solid #d8d2c4; break-inside: avoid; }
.answer p { margin-bottom: 0.2em; }
.answer .number { color: #7a5a12; margin-inline-end: 1.5mm; }
.table { margin: 3mm 0 4.5mm; }
table { width: 100%; border-collapse: collapse; font-size: 0.9em; }
:lang(ur) table { font-family: 'Academy Serif', 'Academy Naskh', serif; line-height: 1.75; font-size: 11pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.4mm 2.2mm; border-bottom: 0.2mm solid #c8c8c0; text-align: start; vertical-align: top; }
th { border-bottom: 0.5mm solid #14532d; color: #14532d; }
blockquote { margin-inline: 0; padding-inline-start: 4mm; border-inline-start: 0.8mm solid #c8c8c0; }
.figure { margin: 4mm auto; text-align: center; break-inside: avoid; }
.figure img { max-width: 100%; max-height: 190mm; }
.drawing svg { width: auto; max-width: 100%; max-height: 165mm; font-family: 'Academy Serif', serif; }
.drawing:lang(ur) svg, :lang(ur) .drawing svg { font-family: 'Academy Serif', 'Academy Naskh', serif; line-height: normal; }
.law-cited { margin-bottom: 7mm; }
.law-cited h2 { margin-bottom: 0; }
html[dir="rtl"] .law-cited .facts { text-align: right; }
.law-cited td:first-child { width: 55%; }
`;
