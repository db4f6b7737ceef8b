import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { treeOf } from './html-tree.js';
import { type Pasted, pastedBlocks } from './pasted-blocks.js';

/** What the editor itself has copied carries its own blocks along. */
const OWN = /data-pm-slice/;

/**
 * Pastes what another program has put on the clipboard, cleaned to the blocks of a lesson; null where the editor's own
 * way is to take its course: with plain text, and with what was copied in an editor.
 */
export function pasteInto(view: EditorView, clipboard: DataTransfer | null): Pasted | null {
  const html = clipboard?.getData('text/html') ?? '';
  if (html.trim() === '' || OWN.test(html)) return null;
  const pasted = pastedBlocks(treeOf(new DOMParser().parseFromString(html, 'text/html').body));
  const { schema, tr } = view.state;
  const fragment = Fragment.fromJSON(schema, pasted.blocks as unknown[]);
  if (fragment.size > 0) {
    tr.replaceSelection(Slice.maxOpen(fragment, true));
    view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  }
  return pasted;
}
