import { Parser } from 'htmlparser2';
import type { Notes } from './draft.js';

/** How a text of another system is to be read. `moodle`: plain, but with tags where it has some. */
export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

/** What our own format takes of one text. */
export const TEXT_LIMIT = 4000;
/** Markup beyond this is no text that somebody wrote. */
const MARKUP_LIMIT = 10 * TEXT_LIMIT;

/** `asked`: the question and its answers, which nobody understands without their pictures. `told`: what is said of an answer. */
type Part = 'asked' | 'told';

/** A text as our format has it: plain, trimmed, with what was lost noted. */
export function plainText(written: string, format: TextFormat, part: Part, notes: Notes): string {
  if (written.length > MARKUP_LIMIT) {
    notes.refuse('too-long', String(TEXT_LIMIT));
    return '';
  }
  const isMarkup = format === 'html' || (format === 'moodle' && /<\/?[a-z][^<]*>|&#?\w+;/i.test(written));
  const text = readable(isMarkup ? withoutTags(written, part, notes) : written, notes).trim();
  if (format === 'markdown' && /[*_`#[\]]|^\s*- /m.test(text)) notes.remark('markdown-kept');
  if (text.length > TEXT_LIMIT) notes.refuse('too-long', String(TEXT_LIMIT));
  return text.slice(0, TEXT_LIMIT);
}

/** Control characters, halves of pairs, and signs that turn the direction of what follows by force. */
const UNREADABLE = /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u202d\u202e]/gu;

function readable(text: string, notes: Notes): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  return lines.replace(UNREADABLE, (sign) => {
    if (sign === '\n' || sign === '\t') return sign;
    notes.remark('characters-lost');
    return '';
  });
}

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** They change nothing that a reader would miss. */
const SILENT = new Set('html head body p div span br font small wbr a'.split(' '));
const MEDIA = new Set('img audio video object embed iframe svg canvas picture source applet math'.split(' '));
/** What stands for a tag in plain text. */
const BEFORE: Readonly<Record<string, string>> = { li: '• ', td: ' | ', th: ' | ', sup: '^', sub: '_' };
const UNSEEN = new Set('script style template noscript title'.split(' '));

/** Tags are read one by one and no tree is built, so that nesting costs nothing. */
function withoutTags(html: string, part: Part, notes: Notes): string {
  const pieces: string[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      if (MEDIA.has(name)) leaveOut(part, notes);
      else if (!SILENT.has(name) && !UNSEEN.has(name)) notes.remark('formatting-lost');
      if (name === 'a' && attributes.href) {
        if (attributes.href.includes('@@PLUGINFILE@@')) leaveOut(part, notes);
        else notes.remark('link-lost');
      }
      if (name === 'br' || BLOCKS.has(name)) pieces.push('\n');
      pieces.push(BEFORE[name] ?? '');
    },
    ontext(words) {
      if (unseen === 0) pieces.push(words.replace(/[\s\u00a0]/g, ' '));
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      if (BLOCKS.has(name)) pieces.push('\n');
    },
  });
  parser.end(html);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim().replace(/^\| /, ''))
    .filter(Boolean)
    .join('\n');
}

function leaveOut(part: Part, notes: Notes): void {
  if (part === 'asked') notes.refuse('picture');
  else notes.remark('media-lost');
}
