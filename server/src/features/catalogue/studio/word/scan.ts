import type { WordNoticeKind } from '@academy/shared';
import sax from 'sax';
import { AppError } from '../../../../platform/errors.js';
import type { Notices } from './notices.js';

/** By the name of an element without its prefix. What is inside a fallback stands there a second time. */
const KINDS: Readonly<Record<string, WordNoticeKind>> = {
  footnoteReference: 'footnotes',
  endnoteReference: 'footnotes',
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
const MOST_DEPTH = 300;

/**
 * Looks through a document for what does not come along as it stands, and beside which words it does.
 * @throws AppError `word-unreadable` where it is no well-formed XML, or is folded deeper than any document
 */
export function scanDocument(xml: string, notices: Notices): void {
  const parser = sax.parser(true);
  const open: string[] = [];
  const paragraphs: { text: string; kinds: WordNoticeKind[] }[] = [];
  let fallbacks = 0;
  parser.onerror = () => {
    throw new AppError('word-unreadable');
  };
  parser.ondoctype = () => {
    throw new AppError('word-refused');
  };
  parser.onopentag = ({ name }) => {
    const local = localOf(name);
    const isProperty = PROPERTIES.has(open.at(-1) ?? '') && (local === 'ins' || local === 'del');
    open.push(local);
    if (open.length > MOST_DEPTH) throw new AppError('word-unreadable');
    if (local === 'Fallback') fallbacks += 1;
    if (local === 'p') paragraphs.push({ text: '', kinds: [] });
    const kind = Object.hasOwn(KINDS, local) ? KINDS[local] : undefined;
    if (!kind || fallbacks > 0 || isProperty) return;
    const inside = paragraphs.at(-1);
    if (inside) inside.kinds.push(kind);
    else notices.add(kind);
  };
  parser.ontext = (text) => {
    const inside = paragraphs.at(-1);
    if (inside && open.at(-1) === 't') inside.text += text;
  };
  parser.onclosetag = () => {
    const local = open.pop();
    if (local === 'Fallback') fallbacks -= 1;
    if (local !== 'p') return;
    const closed = paragraphs.pop();
    for (const kind of closed?.kinds ?? []) notices.add(kind, closed?.text);
  };
  parser.write(xml).close();
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
