import type { BlockContent, DefinitionContent, List, RootContent, Table } from 'mdast';
import { boxKinds, type DocNode, exerciseKinds, mediaKinds, oneOf } from './doc-node.js';
import { readInline } from './read-inline.js';
import { isLoose } from './shape.js';

type Directive = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>;
type Inner = BlockContent | DefinitionContent | RootContent;

/** What each directive may say of itself; see the course format. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  law: ['ref', 'id'],
  case: ['id'],
  do: ['id'],
  dont: ['id'],
  note: ['kind', 'id'],
  check: ['id'],
  scenario: ['id'],
  figure: ['src', 'alt', 'id'],
  audio: ['src', 'alt', 'captions', 'id'],
  video: ['src', 'alt', 'captions', 'id'],
  untranslated: [],
};

/** One block of a lesson as the editor has it; null for what it does not know. `source` is the block as written. */
export function readBlock(node: RootContent, source: string): DocNode | null {
  if (node.type === 'containerDirective') return readBox(node, source);
  if (node.type === 'leafDirective') return readLeaf(node);
  if (node.type !== 'paragraph' && node.type !== 'heading') return readInner(node);
  const { children, id } = takeId(node);
  const read = readInner({ ...node, children } as RootContent);
  return read && id !== null ? { ...read, attrs: { ...read.attrs, id } } : read;
}

/** `{#id}` at the end of a paragraph or heading. */
function takeId(node: Extract<RootContent, { type: 'heading' | 'paragraph' }>) {
  const last = node.children.at(-1);
  const found = last?.type === 'text' ? /\s*\{#([^{}\s]+)\}\s*$/.exec(last.value) : null;
  if (!found || last?.type !== 'text') return { children: node.children, id: null };
  const text = { ...last, value: last.value.slice(0, found.index) };
  return { children: [...node.children.slice(0, -1), text], id: found[1] ?? null };
}

function readInner(node: Inner): DocNode | null {
  switch (node.type) {
    case 'paragraph': {
      const content = readInline(node.children);
      return content && { type: 'paragraph', ...filled(content) };
    }
    case 'heading': {
      const content = node.depth >= 2 && node.depth <= 4 ? readInline(node.children) : null;
      return content && { type: 'heading', attrs: { level: node.depth }, ...filled(content) };
    }
    case 'list':
      return readList(node);
    case 'blockquote': {
      const content = readAll(node.children);
      return content && content.length > 0 ? { type: 'blockquote', content } : null;
    }
    case 'table':
      return readTable(node);
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    default:
      return null;
  }
}

const filled = (content: DocNode[]): { content?: DocNode[] } => (content.length > 0 ? { content } : {});

function readAll(children: readonly Inner[]): DocNode[] | null {
  const nodes: DocNode[] = [];
  for (const child of children) {
    const read = readInner(child);
    if (!read) return null;
    nodes.push(read);
  }
  return nodes;
}

function readList(list: List): DocNode | null {
  const items: DocNode[] = [];
  for (const item of list.children) {
    const content = typeof item.checked === 'boolean' ? null : readAll(item.children);
    if (!content) return null;
    // An item begins with a paragraph in the editor, if with an empty one.
    const opening = content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' }];
    items.push({ type: 'listItem', content: [...opening, ...content] });
  }
  const loose = isLoose(list);
  if (!list.ordered) return { type: 'bulletList', attrs: { loose }, content: items };
  return { type: 'orderedList', attrs: { start: list.start ?? 1, loose }, content: items };
}

function readTable(table: Table): DocNode | null {
  const columns = table.children[0]?.children.length ?? 0;
  const rows: DocNode[] = [];
  for (const [index, row] of table.children.entries()) {
    const type = index === 0 ? 'tableHeader' : 'tableCell';
    const cells: DocNode[] = [];
    for (let column = 0; column < Math.max(columns, row.children.length); column += 1) {
      const content = readInline(row.children[column]?.children ?? []);
      if (!content) return null;
      const attrs = { align: table.align?.[column] ?? null };
      cells.push({ type, attrs, content: [{ type: 'paragraph', ...filled(content) }] });
    }
    rows.push({ type: 'tableRow', content: cells });
  }
  return { type: 'table', content: rows };
}

function attributesOf(directive: Directive): Record<string, string> | null {
  const known = Object.hasOwn(ATTRIBUTES, directive.name) ? ATTRIBUTES[directive.name] : undefined;
  const given = Object.entries(directive.attributes ?? {});
  if (!known || given.some(([name]) => !known.includes(name))) return null;
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? '']));
}

function readBox(
  directive: Extract<Directive, { type: 'containerDirective' }>,
  source: string,
): DocNode | null {
  const attributes = attributesOf(directive);
  const { name } = directive;
  // What is never closed swallows the rest of the lesson.
  const isClosed = /\n[ \t]*:{3,}[ \t]*$/.test(source);
  if (!attributes || !isClosed || !oneOf(boxKinds, name)) return null;
  if (directive.children.some(({ data }) => data && 'directiveLabel' in data)) return null;
  const tone = attributes.kind ?? null;
  if (tone !== null && tone !== 'tip' && tone !== 'warning') return null;
  const content = readAll(directive.children);
  if (!content) return null;
  const attrs = { kind: name, ref: attributes.ref ?? null, tone, id: attributes.id ?? null };
  return { type: 'box', attrs, content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function readLeaf(directive: Extract<Directive, { type: 'leafDirective' }>): DocNode | null {
  const attributes = attributesOf(directive);
  const { name } = directive;
  if (!attributes || directive.children.length > 0) return null;
  if (name === 'untranslated') return { type: 'gap' };
  if (oneOf(exerciseKinds, name))
    return { type: 'exercise', attrs: { kind: name, ref: attributes.id ?? null } };
  if (!oneOf(mediaKinds, name)) return null;
  const { src = null, alt = null, captions = null, id = null } = attributes;
  return { type: 'media', attrs: { kind: name, src, alt, captions, id } };
}
