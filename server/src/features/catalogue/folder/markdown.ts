import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

export type Root = ReturnType<typeof parser.parse>;
export type RootContent = Root['children'][number];
type Parent = { children: unknown[] };
type TextDirective = Extract<RootContent, { type: 'textDirective' }>;
type Phrase = TextDirective['children'][number];

/** A lesson's Markdown as a tree. `word:word` in running text stays the text that it is. */
export function parseMarkdown(text: string): Root {
  const root = parser.parse(text);
  restoreColons(root, text);
  return root;
}

/** Line of a node; 1 is the first. */
export const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;

/**
 * remark-directive reads the `:word` of "9:thirty" or "note:this" as a directive inside the text. The course format
 * has none of these, so each is put back as it was written.
 */
function restoreColons(parent: Parent, text: string): void {
  parent.children = parent.children.flatMap((child) => {
    const node = child as RootContent;
    const pieces: RootContent[] = node.type === 'textDirective' ? literal(node, text) : [node];
    for (const piece of pieces) if ('children' in piece) restoreColons(piece as Parent, text);
    return pieces;
  });
}

/** `:name[label]{attributes}` as text, with whatever its label holds still in place. */
function literal(node: TextDirective, text: string): Phrase[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return [{ type: 'text', value: text.slice(start, end) }];
  return [
    { type: 'text', value: text.slice(start, first) },
    ...node.children,
    { type: 'text', value: text.slice(last, end) },
  ];
}
