import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { DocNode } from './model/doc-node.js';
import { blockAt, type Standpoint } from './model/placing.js';

const key = new PluginKey<Standpoint | null>('standpoint');

/** Marks the block in which somebody stands in the other language. */
export const StandpointMark = Extension.create({
  name: 'standpointMark',
  addProseMirrorPlugins: () => [
    new Plugin<Standpoint | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, standing) => {
          const put = tr.getMeta(key) as { standpoint: Standpoint | null } | undefined;
          return put ? put.standpoint : standing;
        },
      },
      props: {
        decorations: (state) => {
          const standpoint = key.getState(state);
          if (!standpoint) return DecorationSet.empty;
          const blocks = state.doc.children.map((node) => node.toJSON() as DocNode);
          const index = blockAt(blocks, standpoint);
          const node = state.doc.maybeChild(index);
          if (!node) return DecorationSet.empty;
          const from = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
          return DecorationSet.create(state.doc, [
            Decoration.node(from, from + node.nodeSize, { 'data-beside': '' }),
          ]);
        },
      },
    }),
  ],
});

/** Marks that block, or none. */
export function markStandpoint({ state, view }: Editor, standpoint: Standpoint | null): void {
  if (key.getState(state) === standpoint) return;
  view.dispatch(state.tr.setMeta(key, { standpoint }).setMeta('addToHistory', false));
}
