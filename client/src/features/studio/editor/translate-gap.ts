import type { Editor } from '@tiptap/core';
import type { Desk } from './desk-context.js';
import type { DocNode } from './model/doc-node.js';
import { standpointAt } from './model/placing.js';

/** What stands in the other language where a gap is; null where nothing does. */
export function originalOf(
  editor: Editor,
  pos: number,
  counterpart: Desk['counterpart'],
): ReturnType<Desk['counterpart']> {
  const { doc } = editor.state;
  const blocks = doc.children.map((node) => node.toJSON() as DocNode);
  return counterpart(standpointAt(blocks, doc.resolve(pos).index(0)));
}

/**
 * Puts the original into the place of a gap, selected, to be written over: as long as nobody has, it is a gap like the
 * mark, so that a translation that is left half done is no error.
 */
export function translateGap(editor: Editor, pos: number, counterpart: Desk['counterpart']): void {
  const there = originalOf(editor, pos, counterpart);
  if (!there) return;
  const node = editor.schema.nodeFromJSON(there.block);
  editor
    .chain()
    .insertContentAt({ from: pos, to: pos + 1 }, node.toJSON(), { updateSelection: false })
    .setTextSelection({ from: pos + 1, to: Math.max(pos + 1, pos + node.nodeSize - 1) })
    .focus()
    .run();
}
