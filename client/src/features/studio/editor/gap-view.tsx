import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import classes from './block-views.module.css';
import { useDesk } from './desk-context.js';
import type { DocNode } from './model/doc-node.js';
import { standpointAt } from './model/placing.js';

/** The place of a block that this language lacks: what readers see there, and a way to begin its translation. */
export function GapView({ editor, getPos }: NodeViewProps) {
  const { t } = useTranslation('gaps');
  const { language } = useLanguage();
  const { readOnly, counterpart } = useDesk();
  const pos = getPos();
  const blocks = editor.state.doc.children.map((node) => node.toJSON() as DocNode);
  const index = pos === undefined ? -1 : editor.state.doc.resolve(pos).index(0);
  const there = index < 0 ? null : counterpart(standpointAt(blocks, index));
  /** The original, to be written over: as long as nobody has, it is a gap like the mark. */
  const translate = (): void => {
    if (!there || pos === undefined) return;
    const node = editor.schema.nodeFromJSON(there.block);
    editor
      .chain()
      .insertContentAt({ from: pos, to: pos + 1 }, node.toJSON(), { updateSelection: false })
      .setTextSelection({ from: pos + 1, to: Math.max(pos + 1, pos + node.nodeSize - 1) })
      .focus()
      .run();
  };
  return (
    <NodeViewWrapper className={classes.leaf} data-look="gap">
      <div className={classes.head} contentEditable={false} lang={language} dir={dirOf(language)}>
        <span className={classes.label}>{t('editor.label')}</span>
        {!readOnly && there && (
          <button
            type="button"
            className={classes.change}
            title={t('editor.translateHint')}
            onClick={translate}
          >
            {t('editor.translate')}
          </button>
        )}
      </div>
      <p contentEditable={false} className={classes.note} lang={language} dir={dirOf(language)}>
        {t(there ? 'editor.shown' : 'editor.nothing')}
      </p>
      {there && (
        <pre contentEditable={false} dir="auto">
          {there.source}
        </pre>
      )}
    </NodeViewWrapper>
  );
}
