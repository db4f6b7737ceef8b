import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import {
  type Body,
  readBody,
  type WrittenBlock,
  type WrittenBlocks,
  writeBody,
  writeOne,
} from './model/body.js';
import { CARET, caretInBlocks, caretInText } from './model/caret.js';
import type { DocNode } from './model/doc-node.js';

/** A lesson's text and the document that an editor shows of it, each written from the other. */
export class LessonDocument {
  /** With which an editor begins. */
  readonly first: Body['blocks'];
  private written: WrittenBlocks;
  /** The text that the document stands for. */
  private body: string;
  /** Nodes that nobody changed stay the same objects, so each is turned into text once. */
  private readonly json = new WeakMap<DocumentNode, DocNode>();
  private readonly keys = new WeakMap<DocNode, string>();

  constructor(body: string) {
    const { blocks, written } = readBody(body);
    this.first = blocks;
    this.written = written;
    this.body = body;
  }

  blocksOf(doc: DocumentNode): DocNode[] {
    return doc.children.map((node) => {
      const known = this.json.get(node) ?? (node.toJSON() as DocNode);
      this.json.set(node, known);
      return known;
    });
  }

  /** The text of the document where it has become another one; null where nothing of it has changed. */
  changed(doc: DocumentNode): string | null {
    const { text } = this.write(doc);
    if (text === this.body) return null;
    this.body = text;
    return text;
  }

  /**
   * Takes over a text that was written elsewhere: in the text view, or by somebody else. Only blocks that differ are
   * replaced, in one step that can be undone.
   */
  adopt(editor: Editor, body: string): void {
    if (body === this.body) return;
    const { blocks, written } = readBody(body, this.written);
    this.written = written;
    this.body = body;
    const { state, view } = editor;
    const next = blocks.map((block) => state.schema.nodeFromJSON(block));
    const old = state.doc.children;
    const ahead = countWhile(Math.min(old.length, next.length), (at) => same(old[at], next[at]));
    const most = Math.min(old.length, next.length) - ahead;
    const behind = countWhile(most, (at) => same(old[old.length - 1 - at], next[next.length - 1 - at]));
    const sizeOf = (nodes: readonly DocumentNode[]): number =>
      nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    const from = sizeOf(old.slice(0, ahead));
    const to = state.doc.content.size - sizeOf(old.slice(old.length - behind));
    if (from === to && ahead + behind === next.length) return;
    view.dispatch(closeHistory(state.tr).replaceWith(from, to, next.slice(ahead, next.length - behind)));
  }

  /** Where the caret of the editor stands in the text. */
  caretOf({ state }: Editor): number {
    const { $head } = state.selection;
    const index = $head.index(0);
    const { places } = this.write(state.doc);
    const place = places.findLast((one) => one.index <= index);
    if (!place) return 0;
    if (place.index !== index) return place.start + place.text.length;
    if (!$head.parent.isTextblock) return place.start;
    const marked = state.tr.insertText(CARET, $head.pos).doc.child(index).toJSON() as DocNode;
    return place.start + caretInText(writeOne(marked), place.text);
  }

  /** Puts the caret of the editor where it stood in the text. */
  putCaret({ state, view }: Editor, offset: number): void {
    const { index, marked } = caretInBlocks(this.body, offset);
    if (index >= state.doc.childCount) return;
    const before = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    const within = marked ? placeOfCaret(state.schema.nodeFromJSON(marked)) : null;
    const node = state.doc.child(index);
    const at = Math.min(before + 1 + (within ?? 0), before + node.nodeSize);
    const selection = node.isAtom
      ? NodeSelection.create(state.doc, before)
      : TextSelection.near(state.doc.resolve(at));
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  }

  private write(doc: DocumentNode): { text: string; places: readonly WrittenBlock[] } {
    return writeBody(this.blocksOf(doc), this.written, (block) => {
      const key = this.keys.get(block) ?? writeOne(block);
      this.keys.set(block, key);
      return key;
    });
  }
}

const same = (one: DocumentNode | undefined, other: DocumentNode | undefined): boolean =>
  one !== undefined && other !== undefined && one.eq(other);

function countWhile(most: number, test: (at: number) => boolean): number {
  let count = 0;
  while (count < most && test(count)) count += 1;
  return count;
}

/** Where in the content of a node the sign of the caret stands. */
function placeOfCaret(node: DocumentNode): number | null {
  let place: number | null = null;
  node.descendants((child, pos) => {
    const at = child.text?.indexOf(CARET) ?? -1;
    if (at >= 0) place ??= pos + at;
  });
  return place;
}
