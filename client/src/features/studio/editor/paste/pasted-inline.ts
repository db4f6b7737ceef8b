import type { DocMark, DocNode } from '../model/doc-node.js';
import { isSafeAddress } from '../model/safe-address.js';
import { type HtmlElement, type HtmlNode, isBlockTag, styleOf } from './html-tree.js';

/** What shows nothing, or nothing that a lesson's text can hold. */
const SILENT =
  /^(style|script|meta|link|title|head|xml|template|noscript|img|picture|svg|object|iframe|canvas|video|audio|input|button|select|textarea|[a-z]+:.+)$/;

/** Elements of Word for its own purposes, and what a page hides. */
export function isSilent(element: HtmlElement): boolean {
  if (SILENT.test(element.tag)) return true;
  const style = styleOf(element);
  return style.get('display') === 'none' || style.get('mso-hide') === 'all' || isListMarker(element);
}

/** The bullet or number that Word writes into a paragraph which it shows as an item of a list. */
export const isListMarker = (element: HtmlElement): boolean => styleOf(element).get('mso-list') === 'ignore';

/** Running text of an element with the marks that a lesson knows. */
export function inlineOf(node: HtmlNode, marks: readonly DocMark[] = []): DocNode[] {
  if (typeof node === 'string') return textNode(node, marks);
  if (isSilent(node)) return [];
  if (node.tag === 'br') return styleOf(node).has('page-break-before') ? [] : [{ type: 'hardBreak' }];
  const own = marksOf(node).filter(({ type }) => !marks.some((one) => one.type === type));
  const kept = marks.filter(({ type }) => !unsets(node).includes(type));
  const inner = node.children.flatMap((child) => inlineOf(child, [...kept, ...own]));
  // Where blocks become one line, their words do not run together.
  return isBlockTag(node.tag) ? [SPACE, ...inner, SPACE] : inner;
}

const SPACE: DocNode = { type: 'text', text: ' ' };

function textNode(value: string, marks: readonly DocMark[]): DocNode[] {
  // Word and the web hold words together and apart by characters that Markdown has no use for. Joiners of Urdu stay.
  const text = value.replace(/[\u00ad\ufeff\u200b]/g, '').replace(/[\s\u00a0]+/g, ' ');
  return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }];
}

const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  tt: 'code',
  kbd: 'code',
};

const isHeavy = (weight: string | undefined): boolean =>
  weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
const isLight = (weight: string | undefined): boolean => weight === 'normal' || Number(weight) < 600;

function marksOf(element: HtmlElement): DocMark[] {
  const style = styleOf(element);
  const named = TAGS[element.tag];
  const types = new Set<string>();
  // Google wraps all that is copied in a <b> of normal weight.
  if (named && !(named === 'bold' && isLight(style.get('font-weight')))) types.add(named);
  if (isHeavy(style.get('font-weight'))) types.add('bold');
  if (style.get('font-style') === 'italic') types.add('italic');
  if (/line-through/.test(style.get('text-decoration') ?? '')) types.add('strike');
  const href = element.tag === 'a' ? (element.attributes.href ?? '') : '';
  const link =
    isSafeAddress(href) && !href.startsWith('#') ? [{ type: 'link', attrs: { href, title: null } }] : [];
  return [...link, ...[...types].map((type) => ({ type }))];
}

function unsets(element: HtmlElement): string[] {
  const style = styleOf(element);
  return [
    ...(isLight(style.get('font-weight')) ? ['bold'] : []),
    ...(style.get('font-style') === 'normal' ? ['italic'] : []),
  ];
}

/** Paragraphs of running text: an empty line in it begins the next one, and spaces at the ends go. */
export function paragraphsOf(nodes: readonly DocNode[]): DocNode[][] {
  const paragraphs: DocNode[][] = [[]];
  for (const [index, node] of nodes.entries()) {
    const isGap = node.type === 'hardBreak' && nodes[index + 1]?.type === 'hardBreak';
    if (isGap) paragraphs.push([]);
    else paragraphs.at(-1)?.push(node);
  }
  return paragraphs.map(trimmed).filter((paragraph) => paragraph.length > 0);
}

const isBlank = ({ type, text }: DocNode): boolean => type === 'hardBreak' || (text ?? '').trim() === '';

function trimmed(nodes: readonly DocNode[]): DocNode[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const last = nodes.findLastIndex((node) => !isBlank(node));
  return first < 0 ? [] : withoutDoubleSpaces(nodes.slice(first, last + 1));
}

/** One space where the end of one stretch and the beginning of the next both have one; none at the ends. */
function withoutDoubleSpaces(nodes: readonly DocNode[]): DocNode[] {
  const all: DocNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const before = all.at(-1);
    const opensLine = !before || before.type === 'hardBreak' || before.text?.endsWith(' ');
    const closesLine = index === nodes.length - 1 || nodes[index + 1]?.type === 'hardBreak';
    const text = (node.text ?? '')
      .replace(opensLine ? /^ / : /(?!)/, '')
      .replace(closesLine ? / $/ : /(?!)/, '');
    if (node.type === 'hardBreak') all.push(node);
    else if (text !== '') all.push({ ...node, text });
  }
  return all;
}
