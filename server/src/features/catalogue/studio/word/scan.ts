import type { WordNoticeKind } from '@academy/shared';
import sax from 'sax';
import { AppError } from '../../../../platform/errors.js';
import type { Notices } from './notices.js';

/** By the name of an element without its prefix. What is inside a fallback stands there a second time. */
const KINDS: Readonly<Record<string, WordNoticeKind>> = {
  commentReference: 'comments',
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
  txbxContent: 'text-boxes',
  oMath: 'equations',
  object: 'objects',
  altChunk: 'objects',
  chart: 'charts',
  relIds: 'charts',
  headerReference: 'headers',
  footerReference: 'headers',
  gridSpan: 'merged-cells',
  vMerge: 'merged-cells',
};

/** Marks of Word that say which rows and fonts were changed; no text stands in them. */
const PROPERTIES = new Set(['rPr', 'trPr', 'pPr', 'numPr', 'cellIns', 'cellDel']);
/** Elements that hold words: ordinary ones, deleted ones; in a formula they are called `t`, too. */
const WORDS = new Set(['t', 'delText']);
const MOST_DEPTH = 300;
/** Of text, notes and cells together: three times the longest manual. Reading one takes most of a millisecond. */
const MOST_PARAGRAPHS = 6_000;

interface Seen {
  readonly kind: WordNoticeKind;
  /** Its own words: what was deleted, what a formula says, what somebody commented. */
  text: string;
}

interface OpenParagraph {
  text: string;
  readonly seen: Seen[];
}

/** A parser of what honest programs write. */
function strictParser(): sax.SAXParser {
  const parser = sax.parser(true);
  parser.onerror = () => {
    throw new AppError('word-unreadable');
  };
  parser.ondoctype = () => {
    throw new AppError('word-refused');
  };
  return parser;
}

/** What each comment of a document says, by its id. */
export function commentsIn(xml: string | null): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  if (xml === null) return comments;
  const parser = strictParser();
  const open: string[] = [];
  let id = '';
  parser.onopentag = ({ name, attributes }) => {
    const local = localOf(name);
    open.push(local);
    if (open.length > MOST_DEPTH) throw new AppError('word-unreadable');
    if (local === 'comment') id = idIn(attributes);
  };
  parser.ontext = (text) => {
    if (WORDS.has(open.at(-1) ?? '')) comments.set(id, (comments.get(id) ?? '') + text);
  };
  parser.onclosetag = () => void open.pop();
  parser.write(xml).close();
  return comments;
}

/** @throws AppError `too-large` where these parts together hold more than a document that is read while others wait */
export function requireReadable(parts: readonly string[]): void {
  const paragraphs = parts.reduce((sum, xml) => sum + (xml.match(/<(?:\w+:)?p[\s/>]/g)?.length ?? 0), 0);
  if (paragraphs > MOST_PARAGRAPHS) throw new AppError('too-large');
}

/**
 * Looks through a part of a document for what does not come along as it stands: beside which words it is, and what it says
 * itself.
 * @throws AppError `word-unreadable` where it is no well-formed XML, or is folded deeper than any document
 */
export function scanDocument(
  xml: string,
  notices: Notices,
  comments: ReadonlyMap<string, string> = new Map(),
): void {
  const parser = strictParser();
  /** What each open element began, if anything. */
  const open: { readonly local: string; readonly seen: Seen | null }[] = [];
  const paragraphs: OpenParagraph[] = [];
  let fallbacks = 0;
  parser.onopentag = ({ name, attributes }) => {
    const local = localOf(name);
    const isProperty = PROPERTIES.has(open.at(-1)?.local ?? '') && (local === 'ins' || local === 'del');
    if (open.length >= MOST_DEPTH) throw new AppError('word-unreadable');
    if (local === 'Fallback') fallbacks += 1;
    const inside = paragraphs.at(-1);
    if (local === 'p') paragraphs.push({ text: '', seen: [] });
    const kind = Object.hasOwn(KINDS, local) ? KINDS[local] : undefined;
    const isTold = kind !== undefined && fallbacks === 0 && !isProperty;
    const text = kind === 'comments' ? (comments.get(idIn(attributes)) ?? '') : '';
    const seen = isTold && inside ? { kind, text } : null;
    open.push({ local, seen });
    if (seen) inside?.seen.push(seen);
    else if (isTold) notices.add(kind);
  };
  parser.ontext = (text) => {
    const local = open.at(-1)?.local ?? '';
    if (!WORDS.has(local)) return;
    const inside = paragraphs.at(-1);
    const told = open.flatMap(({ seen }) => seen ?? []);
    for (const seen of told) seen.text += text;
    const isFormula = told.some(({ kind }) => kind === 'equations');
    if (inside && local === 't' && !isFormula) inside.text += text;
  };
  parser.onclosetag = () => {
    const local = open.pop()?.local;
    if (local === 'Fallback') fallbacks -= 1;
    if (local !== 'p') return;
    const closed = paragraphs.pop();
    for (const { kind, text } of closed?.seen ?? []) notices.add(kind, closed?.text, text);
  };
  parser.write(xml).close();
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

const idIn = (attributes: sax.Tag['attributes'] | sax.QualifiedTag['attributes']): string =>
  String(attributes['w:id'] ?? '');
