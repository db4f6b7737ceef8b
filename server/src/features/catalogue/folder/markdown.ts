import { restoreColons } from '@academy/shared';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

export type Root = ReturnType<typeof parser.parse>;
export type RootContent = Root['children'][number];

/** A lesson's Markdown as a tree. `word:word` in running text stays the text that it is. */
export function parseMarkdown(text: string): Root {
  const root = parser.parse(text);
  restoreColons(root, text);
  return root;
}

/** Line of a node; 1 is the first. */
export const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;
