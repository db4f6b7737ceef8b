import type { PhrasingContent } from 'mdast';
import type { DocMark, DocNode } from './doc-node.js';

/** Running text with its marks; null where it holds what the editor does not know. */
export function readInline(
  children: readonly PhrasingContent[],
  marks: readonly DocMark[] = [],
): DocNode[] | null {
  const nodes: DocNode[] = [];
  for (const child of children) {
    const read = readPhrase(child, marks);
    if (!read) return null;
    nodes.push(...read);
  }
  return nodes;
}

function readPhrase(child: PhrasingContent, marks: readonly DocMark[]): DocNode[] | null {
  switch (child.type) {
    case 'text':
      return textWith(child.value.replace(/[ \t]*\r?\n[ \t]*/g, ' '), marks);
    case 'inlineCode':
      return textWith(child.value, [...marks, { type: 'code' }]);
    case 'break':
      return [marked({ type: 'hardBreak' }, marks)];
    case 'strong':
      return readInline(child.children, [...marks, { type: 'bold' }]);
    case 'emphasis':
      return readInline(child.children, [...marks, { type: 'italic' }]);
    case 'delete':
      return readInline(child.children, [...marks, { type: 'strike' }]);
    case 'link':
      return readInline(child.children, [
        ...marks,
        { type: 'link', attrs: { href: child.url, title: child.title ?? null } },
      ]);
    default:
      return null;
  }
}

const textWith = (text: string, marks: readonly DocMark[]): DocNode[] =>
  text === '' ? [] : [marked({ type: 'text', text }, marks)];

const marked = (node: DocNode, marks: readonly DocMark[]): DocNode =>
  marks.length > 0 ? { ...node, marks } : node;
