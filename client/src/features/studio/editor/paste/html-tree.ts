/** HTML as a tree without a browser: what is pasted is cleaned by rules that a test can run. */
export type HtmlNode = HtmlElement | string;

export interface HtmlElement {
  /** In small letters. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** The tree of what a browser has parsed; comments are left out. */
export function treeOf(element: Element): HtmlElement {
  const children = [...element.childNodes].flatMap((child): HtmlNode[] => {
    if (child instanceof Element) return [treeOf(child)];
    return child.nodeType === Node.TEXT_NODE ? [child.nodeValue ?? ''] : [];
  });
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  return { tag: element.localName.toLowerCase(), attributes, children };
}

/** `font-weight:700; mso-list:l0 level1 lfo1` by name. */
export function styleOf({ attributes }: HtmlElement): ReadonlyMap<string, string> {
  const entries = (attributes.style ?? '').split(';').flatMap((rule): [string, string][] => {
    const colon = rule.indexOf(':');
    return colon < 0
      ? []
      : [
          [
            rule.slice(0, colon).trim().toLowerCase(),
            rule
              .slice(colon + 1)
              .trim()
              .toLowerCase(),
          ],
        ];
  });
  return new Map(entries);
}

export const textOf = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

const BLOCKS =
  /^(address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** Whether an element of this name stands on lines of its own. */
export const isBlockTag = (tag: string): boolean => BLOCKS.test(tag);
