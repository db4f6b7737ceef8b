import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const reader = unified().use(rehypeParse, { fragment: true });

/** HTML of the converter, as a tree. */
export type Tree = ReturnType<typeof reader.parse>;
export type Node = Tree['children'][number];
export type Element = Extract<Node, { type: 'element' }>;

export const readHtml = (html: string): Tree => reader.parse(html);

export function textOf(node: Node): string {
  const pieces: string[] = [];
  visit(node, 'text', ({ value }) => {
    pieces.push(value);
  });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
