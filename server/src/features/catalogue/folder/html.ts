import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Root, RootContent } from './markdown.js';

type SafeRoot = ReturnType<ReturnType<typeof rehypeSanitize>>;

/** Everything that a lesson's text may hold; no classes, ids, styles or pictures. */
const SAFE = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
    ...['strong', 'em', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href', 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  strip: ['script', 'style'],
  clobber: [],
};

/** Addresses that a link of a lesson may lead to. */
export const isSafeAddress = (url: string): boolean =>
  /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(url) && !/[\0-\x20]/.test(url);

/** After sanitising: links cannot reach back, wide tables scroll by themselves, heads of columns say so. */
const finish = () => (tree: SafeRoot) => {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'a') element.properties.rel = ['noopener', 'noreferrer'];
    if (element.tagName === 'th') element.properties.scope = 'col';
    if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
    visit(element, 'element', (cell) => {
      if (cell.tagName === 'th') cell.properties.scope = 'col';
    });
    const properties = { className: ['table-scroll'], tabIndex: 0 };
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [element] };
    return [SKIP, index + 1];
  });
};

const renderer = unified().use(remarkRehype).use(rehypeSanitize, SAFE).use(finish).use(rehypeStringify);

/** Parts of a lesson as safe HTML. `definitions` are the lesson's link definitions, wherever they stand. */
export function renderHtml(
  children: readonly RootContent[],
  definitions: readonly RootContent[] = [],
): string {
  const root: Root = { type: 'root', children: [...structuredClone(children), ...definitions] };
  return renderer.stringify(renderer.runSync(root)).trim();
}
