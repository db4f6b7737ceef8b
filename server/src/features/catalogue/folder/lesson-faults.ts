import type { LessonSource } from './block.js';
import { isSafeAddress } from './html.js';
import { lineOf, type Root, type RootContent } from './markdown.js';
import type { Fault } from './problems.js';

/** Reports what a lesson's Markdown may not hold, wherever it stands in it. */
export function reportFaults(root: Root, source: LessonSource): void {
  for (const node of root.children) examine(node, source, true);
}

function examine(node: RootContent, source: LessonSource, isTop: boolean): void {
  const fault = faultOf(node, isTop, source.text);
  if (fault) source.report.error({ file: source.file, line: lineOf(node) }, ...fault);
  if ('children' in node) for (const child of node.children) examine(child as RootContent, source, false);
}

function faultOf(node: RootContent, isTop: boolean, text: string): Fault | null {
  switch (node.type) {
    case 'html':
      return ['raw-html'];
    case 'image':
    case 'imageReference':
      return ['picture-inline'];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return ['footnote'];
    case 'heading':
      return node.depth >= 2 && node.depth <= 4 ? null : ['heading-level'];
    case 'listItem':
      return typeof node.checked === 'boolean' ? ['tick-box'] : null;
    case 'link':
    case 'definition':
      return isSafeAddress(node.url) ? null : ['link-unsafe'];
    case 'containerDirective':
    case 'leafDirective':
      return isTop ? null : ['directive-inside', { name: node.name }];
    case 'paragraph':
      return isStrayColons(sourceOf(node, text)) ? ['stray-colons'] : null;
    default:
      return null;
  }
}

const sourceOf = (node: RootContent, text: string): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** `::: `, `:::note {kind="tip"}` and the like, which Markdown takes for text. */
const isStrayColons = (paragraph: string): boolean => /^\s*:{2,}/m.test(paragraph);
