import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import classes from './block-views.module.css';
import { useDesk } from './desk-context.js';
import { originalOf, translateGap } from './translate-gap.js';

/** The place of a block that this language lacks: what readers see there, and a way to begin its translation. */
export function GapView({ editor, getPos }: NodeViewProps) {
  const { t } = useTranslation('gaps');
  const { language } = useLanguage();
  const { readOnly, counterpart } = useDesk();
  const pos = getPos();
  const there = pos === undefined ? null : originalOf(editor, pos, counterpart);
  const translate = (): void => {
    // Blocks above it may have come and gone since it was drawn.
    const now = getPos();
    if (now !== undefined) translateGap(editor, now, counterpart);
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
