import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocumentNode, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { attrsOf, valuesOf } from './block-fields.js';
import type { Insertable } from './block-names.js';
import type { DetailedKind } from './desk-context.js';
import type { DocNode } from './model/doc-node.js';

/** What needs an answer before it can be inserted. */
const DETAILED: readonly Insertable[] = ['law', 'check', 'scenario', 'figure', 'audio', 'video'];

export const detailsOf = (name: Insertable): DetailedKind | null =>
  DETAILED.includes(name) ? (name as DetailedKind) : null;

/** Inserts a block that needs no details where the caret stands. */
export function insertPlain(editor: Editor, name: Insertable): void {
  switch (name) {
    case 'heading':
    case 'subheading':
    case 'smallHeading': {
      openLine(editor);
      const level = ({ heading: 2, subheading: 3, smallHeading: 4 } as const)[name];
      editor.chain().focus().setHeading({ level }).run();
      return;
    }
    case 'bulletList':
      openLine(editor);
      editor.chain().focus().toggleBulletList().run();
      return;
    case 'orderedList':
      openLine(editor);
      editor.chain().focus().toggleOrderedList().run();
      return;
    case 'quote':
      openLine(editor);
      editor.chain().focus().toggleBlockquote().run();
      return;
    case 'table':
      openLine(editor);
      editor.chain().focus().insertTable({ rows: 2, cols: 2, withHeaderRow: true }).run();
      return;
    case 'line':
      openLine(editor);
      editor.chain().focus().setHorizontalRule().run();
      return;
    case 'do':
    case 'dont':
      insertBlock(editor, { ...box(name, {}), content: [list] });
      return;
    case 'tip':
    case 'warning':
      insertBlock(editor, box('note', { tone: name }));
      return;
    case 'case':
      insertBlock(editor, box('case', {}));
      return;
    default:
      return;
  }
}

const paragraph: DocNode = { type: 'paragraph' };
const list: DocNode = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] };

const box = (kind: DetailedKind, attrs: Record<string, unknown>): DocNode => ({
  type: 'box',
  attrs: attrsOf(kind, valuesOf(attrs)),
  content: [paragraph],
});

/** A block with its details, as a node of the document. */
export function blockOf(kind: DetailedKind, attrs: Readonly<Record<string, unknown>>): DocNode {
  if (kind === 'check' || kind === 'scenario') return { type: 'exercise', attrs };
  if (kind === 'figure' || kind === 'audio' || kind === 'video') return { type: 'media', attrs };
  return { type: 'box', attrs, content: [paragraph] };
}

/** Where a block of the top level is to go: in place of the empty paragraph with the caret, or below what surrounds it. */
function placeFor({ state }: Editor): { readonly from: number; readonly to: number } {
  const { $to, to } = state.selection;
  if ($to.depth === 1 && isEmptyParagraph($to.parent)) return { from: $to.before(1), to: $to.after(1) };
  const at = $to.depth > 0 ? $to.after(1) : to;
  return { from: at, to: at };
}

/** The index among the blocks that the next one inserted would have. */
export const indexForBlock = (editor: Editor): number =>
  editor.state.doc.resolve(placeFor(editor).from).index(0);

/**
 * Inserts a block of the top level where the caret stands, as a step of its own to undo. The caret goes into the block, or
 * below one that holds no text.
 */
export function insertBlock(editor: Editor, block: DocNode): void {
  const { state, view } = editor;
  const node = state.schema.nodeFromJSON(block);
  const tr = closeHistory(state.tr);
  const { from, to } = placeFor(editor);
  tr.replaceWith(from, to, node);
  const end = from + node.nodeSize;
  if (node.isAtom) {
    if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, state.schema.node('paragraph'));
    tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1)));
  } else tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** Inserts a block before the one at an index, in an editor in which nobody is writing just now. */
export function insertBlockAt({ state, view }: Editor, index: number, block: DocNode): void {
  const before = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  view.dispatch(closeHistory(state.tr).insert(before, state.schema.nodeFromJSON(block)));
}

/** Changes the details of the block at a place, whatever it holds. */
export function changeBlock(
  { state, view }: Editor,
  pos: number,
  attrs: Readonly<Record<string, unknown>>,
): void {
  const node = state.doc.nodeAt(pos);
  if (!node) return;
  view.dispatch(closeHistory(state.tr).setNodeMarkup(pos, null, { ...node.attrs, ...attrs }));
}

/** As `changeBlock`, by the block's index. */
export function changeBlockAt(editor: Editor, index: number, attrs: Readonly<Record<string, unknown>>): void {
  const { children } = editor.state.doc;
  changeBlock(
    editor,
    children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0),
    attrs,
  );
}

/** Takes the block at a place out; undoing brings it back. */
export function removeBlock(editor: Editor, pos: number): void {
  const { state, view } = editor;
  const node = state.doc.nodeAt(pos);
  if (node) view.dispatch(state.tr.delete(pos, pos + node.nodeSize).scrollIntoView());
  view.focus();
}

const isEmptyParagraph = (node: DocumentNode): boolean =>
  node.type.name === 'paragraph' && node.content.size === 0;

/** Whether the caret stands in an empty paragraph, where a slash asks for a block. */
export const isOnEmptyLine = (editor: Editor): boolean => {
  const { empty, $from } = editor.state.selection;
  return empty && isEmptyParagraph($from.parent);
};

/** Begins an empty paragraph below what the caret stands in, unless it stands in one. */
function openLine(editor: Editor): void {
  if (isOnEmptyLine(editor)) return;
  const { state, view } = editor;
  const { $to, to } = state.selection;
  const depth = depthOfBlock($to);
  const at = depth > 0 ? $to.after(depth) : to;
  const tr = state.tr.insert(at, state.schema.node('paragraph'));
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
}

/** Of what surrounds the caret the piece that lies directly in the lesson or in a box. */
function depthOfBlock($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if (depth === 1 || $pos.node(depth - 1).type.name === 'box') return depth;
  return 0;
}

/** The block with details that the caret stands in, or that is selected. */
export function detailedAround(editor: Editor): { pos: number; node: DocumentNode } | null {
  const { selection } = editor.state;
  if (selection instanceof NodeSelection && hasDetails(selection.node))
    return { pos: selection.from, node: selection.node };
  const { $from } = selection;
  if ($from.depth === 0 || !hasDetails($from.node(1))) return null;
  return { pos: $from.before(1), node: $from.node(1) };
}

const hasDetails = ({ type }: DocumentNode): boolean => ['box', 'exercise', 'media'].includes(type.name);
