import type { DocNode } from '../model/doc-node.js';
import { type FakeItem, listsOf, typedItem, wordItem } from './fake-lists.js';
import { type HtmlElement, type HtmlNode, isBlockTag } from './html-tree.js';
import { inlineOf, isSilent, paragraphsOf } from './pasted-inline.js';
import { pastedTable } from './pasted-table.js';

/** What came out of a paste: blocks of a lesson, or paragraphs that may be items of a list. */
type Piece = { readonly node: DocNode } | { readonly item: FakeItem; readonly isSure: boolean };

export interface Pasted {
  readonly blocks: readonly DocNode[];
  /** Pictures are blocks of their own with words for them, and not taken from a paste. */
  readonly pictures: number;
}

/** HTML of Word, Google or a page as blocks of a lesson. Only what the course format has is left of it. */
export function pastedBlocks(root: HtmlElement): Pasted {
  const levels = headingLevels(root);
  const top = levels.length > 0 ? Math.min(...levels) : 2;
  return { blocks: grouped(piecesOf(root.children, top)), pictures: picturesIn(root) };
}

const picturesIn = (node: HtmlNode): number => {
  if (typeof node === 'string') return 0;
  if (/^(img|v:imagedata)$/.test(node.tag)) return 1;
  return node.children.reduce((sum, child) => sum + picturesIn(child), 0);
};

const isBlock = (node: HtmlNode): node is HtmlElement =>
  typeof node !== 'string' && !isSilent(node) && (isBlockTag(node.tag) || node.children.some(isBlock));

function headingLevel(element: HtmlElement): number | null {
  const { tag, attributes } = element;
  const named = /^h([1-6])$/.exec(tag)?.[1];
  const told = attributes.role === 'heading' ? attributes['aria-level'] : undefined;
  if (/\bMsoTitle\b/i.test(attributes.class ?? '')) return 1;
  const level = Number(named ?? told);
  return level >= 1 ? level : null;
}

const headingLevels = (node: HtmlNode): number[] =>
  typeof node === 'string' ? [] : [headingLevel(node) ?? [], node.children.flatMap(headingLevels)].flat();

/** The pieces of some children; running text between blocks is a paragraph of its own. */
function piecesOf(children: readonly HtmlNode[], top: number): Piece[] {
  const pieces: Piece[] = [];
  let loose: HtmlNode[] = [];
  const settle = (): void => {
    pieces.push(...paragraphs(loose.flatMap((node) => inlineOf(node))));
    loose = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      settle();
      pieces.push(...blockPieces(child, top));
    } else loose.push(child);
  }
  settle();
  return pieces;
}

const paragraphs = (inline: readonly DocNode[]): Piece[] =>
  paragraphsOf(inline).map((content) => {
    const { isSure, ...item } = typedItem(content) ?? { isSure: false, content };
    return 'level' in item ? { item, isSure } : { node: { type: 'paragraph', content } };
  });

function blockPieces(element: HtmlElement, top: number): Piece[] {
  const level = headingLevel(element);
  if (level !== null) return heading(element, Math.min(4, Math.max(2, level - top + 2)));
  switch (element.tag) {
    case 'ul':
    case 'ol':
      return [{ node: list(element, top) }].filter(({ node }) => (node.content ?? []).length > 0);
    case 'table':
      return tablePieces(element, top);
    case 'blockquote': {
      const content = grouped(piecesOf(element.children, top));
      return content.length > 0 ? [{ node: { type: 'blockquote', content } }] : [];
    }
    case 'hr':
      return [{ node: { type: 'horizontalRule' } }];
    case 'pre':
      return [element].flatMap(({ children }) => paragraphs(lines(children)));
    default:
      return paragraphPieces(element, top);
  }
}

/** Lines of preformatted text. */
const lines = (children: readonly HtmlNode[]): DocNode[] =>
  children.flatMap((child) =>
    typeof child === 'string'
      ? child
          .split('\n')
          .flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...inlineOf(line)])
      : inlineOf(child),
  );

/** Headings are bold by themselves. */
function heading(element: HtmlElement, level: number): Piece[] {
  const inline = element.children
    .flatMap((child) => inlineOf(child))
    .map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : withoutBold(node)));
  return paragraphsOf(inline).map((content) => ({ node: { type: 'heading', attrs: { level }, content } }));
}

function withoutBold(node: DocNode): DocNode {
  const { marks, ...plain } = node;
  const kept = (marks ?? []).filter(({ type }) => type !== 'bold');
  return kept.length > 0 ? { ...plain, marks: kept } : plain;
}

function paragraphPieces(element: HtmlElement, top: number): Piece[] {
  const item = wordItem(element);
  if (!item) return piecesOf(element.children, top);
  const content = paragraphsOf(element.children.flatMap((child) => inlineOf(child))).flat();
  return content.length > 0 ? [{ item: { ...item, content }, isSure: true }] : [];
}

function list(element: HtmlElement, top: number): DocNode {
  const items: DocNode[] = [];
  for (const child of element.children) {
    if (typeof child === 'string' || isSilent(child)) continue;
    // Some write a list within a list without an item around it.
    const isInner = child.tag === 'ul' || child.tag === 'ol';
    const content = isInner ? [list(child, top)] : grouped(piecesOf(child.children, top), true);
    const last = items.at(-1);
    if (isInner && last)
      items[items.length - 1] = { ...last, content: [...(last.content ?? []), ...content] };
    else if (content.length > 0) items.push({ type: 'listItem', content: opened(content) });
  }
  const start = Number(element.attributes.start ?? 1);
  return element.tag === 'ol'
    ? {
        type: 'orderedList',
        attrs: { start: Number.isInteger(start) && start >= 0 ? start : 1 },
        content: items,
      }
    : { type: 'bulletList', content: items };
}

const opened = (content: readonly DocNode[]): DocNode[] =>
  content[0]?.type === 'paragraph' ? [...content] : [{ type: 'paragraph' }, ...content];

/** A table of one cell is a frame around text, as Word draws them. */
function tablePieces(element: HtmlElement, top: number): Piece[] {
  const table = pastedTable(element);
  if (!table) return [];
  return 'only' in table ? piecesOf(table.only.children, top) : [{ node: table }];
}

/**
 * Paragraphs that follow each other as items make a list. One that merely begins with a dash or number is an item only
 * beside another; within a real item (`isItem`) none is.
 */
function grouped(pieces: readonly Piece[], isItem = false): DocNode[] {
  const blocks: DocNode[] = [];
  let items: { item: FakeItem; isSure: boolean }[] = [];
  const settle = (): void => {
    const isList = !isItem && (items.length > 1 || items.some(({ isSure }) => isSure));
    if (isList) blocks.push(...listsOf(items.map(({ item }) => item)));
    else for (const { item } of items) blocks.push(asTyped(item));
    items = [];
  };
  for (const piece of pieces) {
    if ('item' in piece) items.push(piece);
    else {
      settle();
      blocks.push(piece.node);
    }
  }
  settle();
  return blocks;
}

/** It was no list after all: the sign that was taken off comes back. */
const asTyped = ({ sign = '', content }: FakeItem): DocNode => ({
  type: 'paragraph',
  content: [...(sign === '' ? [] : [{ type: 'text', text: sign }]), ...content],
});
