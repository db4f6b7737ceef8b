import { inLanguage } from '@academy/shared';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { mediaAddress } from '../api/media.js';
import { blockIcons, blockName } from './block-names.js';
import classes from './block-views.module.css';
import { type DetailedKind, useDesk } from './desk-context.js';
import { GapView } from './gap-view.js';
import { AsWritten, Box, Exercise, Gap, Media } from './model/schema.js';

/** The name of a block with its icon, in the reader's language, and a way to its details. */
function BlockHead({ view, about }: { view: NodeViewProps; about?: ReactNode }) {
  const { t } = useTranslation('lesson-editor');
  const { language } = useLanguage();
  const { ask, readOnly } = useDesk();
  const { kind, tone, id } = view.node.attrs as Record<string, unknown>;
  const name = blockName(kind, tone);
  const Icon = blockIcons[name];
  const label = t(`block.${name}`);
  const open = (): void => {
    const pos = view.getPos();
    if (pos !== undefined) ask({ what: 'block', kind: kind as DetailedKind, attrs: view.node.attrs, pos });
  };
  return (
    <div className={classes.head} contentEditable={false} lang={language} dir={dirOf(language)}>
      <span className={classes.label}>
        <Icon aria-hidden size={20} />
        {label}
        {about}
        {typeof id === 'string' && <bdi className={classes.id}>#{id}</bdi>}
      </span>
      {!readOnly && kind !== undefined && (
        <button
          type="button"
          className={classes.change}
          onClick={open}
          aria-label={t('change.label', { block: label })}
        >
          {t('change.button')}
        </button>
      )}
    </div>
  );
}

/** A box whose text is written in it. */
function BoxView(view: NodeViewProps) {
  const { kind, tone, ref } = view.node.attrs as Record<string, unknown>;
  return (
    <NodeViewWrapper className={classes.box} data-look={blockName(kind, tone)}>
      <BlockHead view={view} about={typeof ref === 'string' && <bdi className={classes.ref}>{ref}</bdi>} />
      <NodeViewContent className={classes.body} />
    </NodeViewWrapper>
  );
}

/** A practice question or scenario: what it asks, or that the course has none of this name. */
function ExerciseView(view: NodeViewProps) {
  const { t } = useTranslation(['lesson-editor', 'scenario-editor']);
  const { language } = useLanguage();
  const { draftId, parts, readOnly } = useDesk();
  const { kind, ref } = view.node.attrs as Record<string, unknown>;
  const known: readonly { readonly id: string }[] | undefined =
    kind === 'check' ? parts?.questions : parts?.scenarios;
  const isMissing = known !== undefined && !known.some(({ id }) => id === ref);
  const text =
    kind === 'check'
      ? parts?.questions.find(({ id }) => id === ref)?.stem
      : parts?.scenarios.find(({ id }) => id === ref)?.title;
  return (
    <NodeViewWrapper className={classes.leaf} data-look={String(kind)}>
      <BlockHead view={view} about={<bdi className={classes.ref}>{String(ref ?? '')}</bdi>} />
      {text && (
        <p contentEditable={false} dir="auto">
          {inLanguage(text, language)}
        </p>
      )}
      {isMissing && <Missing>{t(`missing.${kind === 'check' ? 'question' : 'scenario'}`)}</Missing>}
      {kind === 'scenario' && known !== undefined && (
        <p contentEditable={false} lang={language} dir={dirOf(language)} className={classes.onward}>
          {!isMissing ? (
            <Link to={paths.draftScenario(draftId, String(ref))}>{t('scenario-editor:inLesson.open')}</Link>
          ) : (
            !readOnly && <Link to={paths.newScenario(draftId)}>{t('scenario-editor:inLesson.new')}</Link>
          )}
        </p>
      )}
    </NodeViewWrapper>
  );
}

const Missing = ({ children }: { children: ReactNode }) => (
  <p contentEditable={false} className={classes.missing}>
    {children}
  </p>
);

/** A picture or recording as readers have it, and what it shows in words; what it lacks stays marked until it is there. */
function MediaView(view: NodeViewProps) {
  const { t } = useTranslation('lesson-editor');
  const { draftId, parts } = useDesk();
  const { kind, src, alt, captions } = view.node.attrs as Record<string, unknown>;
  const isThere = (path: unknown): boolean => parts === null || parts.media.includes(String(path ?? ''));
  return (
    <NodeViewWrapper className={classes.leaf} data-look="media">
      <BlockHead view={view} about={<bdi className={classes.ref}>{String(src ?? '')}</bdi>} />
      {typeof src === 'string' && isThere(src) && (
        <Shown kind={kind} address={mediaAddress(draftId, src)} alt={String(alt ?? '')} />
      )}
      {typeof alt === 'string' && alt.trim() !== '' ? (
        <p contentEditable={false} dir="auto">
          {alt}
        </p>
      ) : (
        <Missing>{t('missing.alt')}</Missing>
      )}
      {!isThere(src) && <Missing>{t('missing.file')}</Missing>}
      {kind !== 'figure' &&
        (typeof captions !== 'string' ? (
          <Missing>{t('missing.captions')}</Missing>
        ) : (
          !isThere(captions) && <Missing>{t('missing.captionsFile')}</Missing>
        ))}
    </NodeViewWrapper>
  );
}

function Shown({ kind, address, alt }: { kind: unknown; address: string; alt: string }) {
  const player = { src: address, controls: true, preload: 'none', 'aria-label': alt } as const;
  return (
    <div contentEditable={false} className={classes.shown}>
      {kind === 'audio' ? (
        <audio {...player} />
      ) : kind === 'video' ? (
        <video {...player} preload="metadata" />
      ) : (
        <img src={address} alt={alt} loading="lazy" draggable={false} />
      )}
    </div>
  );
}

/** What the editor does not know: to be seen, and kept letter for letter. */
function AsWrittenView(view: NodeViewProps) {
  const { t } = useTranslation('lesson-editor');
  return (
    <NodeViewWrapper className={classes.leaf} data-look="asWritten">
      <BlockHead view={view} />
      <pre contentEditable={false} dir="auto">
        {String(view.node.attrs.source)}
      </pre>
      <p contentEditable={false} className={classes.note}>
        {t('asWritten')}
      </p>
    </NodeViewWrapper>
  );
}

/** The blocks of the course format as they are shown and changed in the editor. */
export const shownBlocks = [
  Box.extend({ addNodeView: () => ReactNodeViewRenderer(BoxView) }),
  Exercise.extend({ addNodeView: () => ReactNodeViewRenderer(ExerciseView) }),
  Media.extend({ addNodeView: () => ReactNodeViewRenderer(MediaView) }),
  Gap.extend({ addNodeView: () => ReactNodeViewRenderer(GapView) }),
  AsWritten.extend({ addNodeView: () => ReactNodeViewRenderer(AsWrittenView) }),
];
