import type { DocNode } from '../model/doc-node.js';
import { type HtmlElement, styleOf, textOf } from './html-tree.js';
import { isListMarker } from './pasted-inline.js';

/** An item of a list that was written as a paragraph. */
export interface FakeItem {
  /** 1 for the outermost list. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** The number that it shows; 1 where it shows none. */
  readonly number: number;
  /** As somebody typed it. */
  readonly sign?: string;
  readonly content: readonly DocNode[];
}

const NUMBER = /^\(?([0-9۰-۹]+|[a-z]|[ivxlc]+)[.)۔]/i;
const BULLET = /^[•·▪◦‣●○■□➢✓]\s*/;
const TYPED = /^(?:[-–—*]|([0-9۰-۹]+)[.)۔])\s+/;

/** What Word says of a paragraph that it shows as an item; null where it is none. */
export function wordItem(element: HtmlElement): Omit<FakeItem, 'content'> | null {
  const list = styleOf(element).get('mso-list') ?? '';
  const marker = markerIn(element);
  const level = /level(\d+)/.exec(list)?.[1];
  if (!level && marker === null) return null;
  const sign = (marker ?? '').replace(/[\s\u00a0]+/g, '');
  return { level: Number(level ?? 1), isOrdered: NUMBER.test(sign), number: numberOf(sign) };
}

function markerIn(element: HtmlElement): string | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (isListMarker(child)) return textOf(child);
    const deeper = markerIn(child);
    if (deeper !== null) return deeper;
  }
  return null;
}

const numberOf = (sign: string): number => {
  const digits = /[0-9۰-۹]+/
    .exec(sign)?.[0]
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  return digits ? Number(digits) : 1;
};

/** A paragraph that begins with a bullet or number which somebody typed; `isSure` where it can be nothing else. */
export function typedItem(content: readonly DocNode[]): (FakeItem & { readonly isSure: boolean }) | null {
  const [first, ...rest] = content;
  const text = first?.text ?? '';
  const bullet = BULLET.exec(text);
  const typed = bullet ?? TYPED.exec(text);
  if (!first || !typed) return null;
  const left = text.slice(typed[0].length);
  const digits = bullet ? undefined : typed[1];
  return {
    ...{ level: 1, isOrdered: digits !== undefined, number: numberOf(digits ?? ''), isSure: bullet !== null },
    sign: typed[0],
    content: left === '' ? rest : [{ ...first, text: left }, ...rest],
  };
}

/** Items one after the other as the lists that they make, those of deeper levels within the item above. */
export function listsOf(items: readonly FakeItem[]): DocNode[] {
  const lists: DocNode[] = [];
  let index = 0;
  while (index < items.length) {
    const head = items[index] as FakeItem;
    const end = items.findIndex((item, at) => at > index && item.level <= head.level);
    const below = items.slice(index + 1, end < 0 ? items.length : end);
    const item = {
      type: 'listItem',
      content: [paragraph(head.content), ...listsOf(below)],
    };
    const type = head.isOrdered ? 'orderedList' : 'bulletList';
    const last = lists.at(-1);
    if (last?.type === type) lists[lists.length - 1] = { ...last, content: [...(last.content ?? []), item] };
    else lists.push({ type, attrs: head.isOrdered ? { start: head.number } : {}, content: [item] });
    index += 1 + below.length;
  }
  return lists;
}

const paragraph = (content: readonly DocNode[]): DocNode => ({
  type: 'paragraph',
  ...(content.length > 0 ? { content } : {}),
});
