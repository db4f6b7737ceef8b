import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { type DocNode, textAttribute } from './doc-node.js';
import { writeInline } from './write-inline.js';

type Inner = BlockContent | DefinitionContent;

/** One block of the document as a Markdown tree; null for one that says nothing, and for one that is kept as written. */
export function writeBlock(node: DocNode): RootContent | null {
  switch (node.type) {
    case 'box':
      return writeBox(node);
    case 'exercise':
      return leafDirective(String(node.attrs?.kind), { id: textAttribute(node, 'ref') });
    case 'gap':
      return leafDirective('untranslated', {});
    case 'media': {
      const { src = null, alt = null, captions = null, id = null } = node.attrs ?? {};
      return leafDirective(String(node.attrs?.kind), { id, src, alt, captions });
    }
    case 'paragraph':
    case 'heading':
      return writeText(node, textAttribute(node, 'id'));
    default:
      return writeInner(node);
  }
}

function writeText(node: DocNode, id: string | null): Inner | null {
  const children = writeInline(node.content, { breaks: node.type === 'paragraph', id });
  if (children.length === 0) return null;
  if (node.type === 'paragraph') return { type: 'paragraph', children };
  const level = Number(node.attrs?.level);
  return { type: 'heading', depth: level === 3 || level === 4 ? level : 2, children };
}

function writeInner(node: DocNode): Inner | null {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return writeText(node, null);
    case 'bulletList':
    case 'orderedList':
      return writeList(node);
    case 'blockquote': {
      const children = writeAll(node.content);
      return children.length > 0 ? { type: 'blockquote', children } : null;
    }
    case 'table':
      return writeTable(node);
    case 'horizontalRule':
      return { type: 'thematicBreak' };
    default:
      return null;
  }
}

const writeAll = (content: readonly DocNode[] = []): Inner[] =>
  content.flatMap((child) => writeInner(child) ?? []);

/** An item that says nothing is left out, as an empty paragraph is. */
function writeList(node: DocNode): List | null {
  const items = (node.content ?? [])
    .map((item): ListItem => ({ type: 'listItem', spread: false, children: writeAll(item.content) }))
    .filter(({ children }) => children.length > 0);
  if (items.length === 0) return null;
  const loose =
    (node.attrs?.loose === true && (items.length > 1 || items.some(({ children }) => children.length > 1))) ||
    items.some(({ children }) => children.some((child, index) => standsApart(children[index - 1], child)));
  const isOrdered = node.type === 'orderedList';
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? Number(node.attrs?.start ?? 1) : null,
    spread: loose,
    children: items.map((item) => ({ ...item, spread: loose && item.children.length > 1 })),
  };
}

/** Whether only an empty line keeps these two blocks of an item apart, which makes the whole list a loose one. */
function standsApart(left: Inner | undefined, right: Inner): boolean {
  if (!left) return false;
  if (left.type === 'blockquote' && right.type === 'blockquote') return true;
  if (right.type === 'paragraph') return endOf(left).type === 'paragraph';
  if (left.type !== 'paragraph') return false;
  if (right.type !== 'list') return right.type === 'thematicBreak';
  return beginsElsewhere(right);
}

/** A list that begins with another number than 1, or with an item that begins with such a list, is no list below text. */
function beginsElsewhere(list: List): boolean {
  if (list.ordered && list.start !== 1) return true;
  const first = list.children[0]?.children[0];
  return first?.type === 'list' && beginsElsewhere(first);
}

/** The last thing within lists and quotations. */
function endOf(node: Inner | ListItem): Inner | ListItem {
  const isNest = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  const last = isNest ? node.children.at(-1) : undefined;
  return last ? endOf(last as Inner | ListItem) : node;
}

function writeTable(node: DocNode): Table | null {
  const rows = (node.content ?? []).map((row) => row.content ?? []);
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  if (columns === 0) return null;
  const align = Array.from({ length: columns }, (_, column) => alignOf(rows[0]?.[column]));
  return { type: 'table', align, children: rows.map((cells) => writeRow(cells, columns)) };
}

const alignOf = (cell: DocNode | undefined) => {
  const align = cell?.attrs?.align;
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
};

const writeRow = (cells: readonly DocNode[], columns: number): TableRow => ({
  type: 'tableRow',
  children: Array.from({ length: columns }, (_, column) => ({
    type: 'tableCell',
    children: writeCell(cells[column]),
  })),
});

/** A cell is one line of text. Code in it can hold neither a bar nor a backslash, so that there it is plain text. */
const writeCell = (cell: DocNode | undefined): PhrasingContent[] =>
  writeInline(
    (cell?.content ?? []).flatMap((paragraph, index) => [
      ...(index > 0 ? [{ type: 'text', text: ' ' }] : []),
      ...(paragraph.content ?? []).map((node) => (/[|\\]/.test(node.text ?? '') ? withoutCode(node) : node)),
    ]),
    { breaks: false },
  );

const withoutCode = ({ marks = [], ...node }: DocNode): DocNode => ({
  ...node,
  marks: marks.filter(({ type }) => type !== 'code'),
});

function writeBox(node: DocNode): RootContent {
  const attributes = { id: node.attrs?.id, ref: node.attrs?.ref, kind: node.attrs?.tone };
  return {
    type: 'containerDirective',
    name: String(node.attrs?.kind),
    attributes: given(attributes),
    children: writeAll(node.content),
  };
}

const leafDirective = (name: string, attributes: Record<string, unknown>): RootContent => ({
  type: 'leafDirective',
  name,
  attributes: given(attributes),
  children: [],
});

const given = (attributes: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
