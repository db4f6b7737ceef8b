import { depthFault, faultIn, type MarkdownFault, restoreColons } from '@academy/shared';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

export type Root = ReturnType<typeof parser.parse>;
export type RootContent = Root['children'][number];

export interface ReadMarkdown {
  readonly root: Root;
  /** Why nothing was read; the tree is empty then. */
  readonly fault: MarkdownFault | null;
}

/** A lesson's Markdown as a tree. `word:word` in running text stays the text that it is. */
export function readMarkdown(text: string): ReadMarkdown {
  const unread = faultIn(text);
  if (unread) return { root: { type: 'root', children: [] }, fault: unread };
  const root = parser.parse(text);
  const tooDeep = depthFault(root);
  if (tooDeep) return { root: { type: 'root', children: [] }, fault: tooDeep };
  restoreColons(root, text);
  return { root, fault: null };
}

/** Line of a node; 1 is the first. */
export const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;
