/** As much of a node of a Markdown tree as is needed here; trees of `mdast` are of this shape. */
interface MarkdownNode {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
  children?: MarkdownNode[];
  value?: string;
}

interface Point {
  readonly offset?: number | undefined;
}

/**
 * remark-directive reads the `:word` of "9:thirty" or "note:this" as a directive inside the text. The course format
 * has none of these, so each is put back as it was written. Whoever reads and whoever writes lessons does this alike, or
 * one of them would change what the other means.
 * @param tree of `text`, with positions; it is changed in place
 */
export function restoreColons(tree: { children: unknown[] }, text: string): void {
  tree.children = (tree.children as MarkdownNode[]).flatMap((node) => {
    const pieces = node.type === 'textDirective' ? literal(node, text) : [node];
    for (const piece of pieces) if (hasChildren(piece)) restoreColons(piece, text);
    return pieces;
  });
}

/** `:name[label]{attributes}` as text, with whatever its label holds still in place. */
function literal({ children = [], position }: MarkdownNode, text: string): MarkdownNode[] {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  const first = children[0]?.position?.start.offset;
  const last = children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return [{ type: 'text', value: text.slice(start, end) }];
  return [
    { type: 'text', value: text.slice(start, first) },
    ...children,
    { type: 'text', value: text.slice(last, end) },
  ];
}

const hasChildren = (node: MarkdownNode): node is MarkdownNode & { children: MarkdownNode[] } =>
  node.children !== undefined;
