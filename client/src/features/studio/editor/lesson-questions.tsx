import type { DraftParts, Language } from '@academy/shared';
import type { Editor } from '@tiptap/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOfFile } from '../media/media-files.js';
import { BlockDialog } from './block-dialog.js';
import type { Insertable } from './block-names.js';
import type { Asking } from './desk-context.js';
import {
  blockOf,
  changeBlock,
  detailsOf,
  indexForBlock,
  insertBlock,
  insertPlain,
  removeBlock,
} from './insert-block.js';
import { InsertDialog } from './insert-dialog.js';
import { LinkDialog } from './link-dialog.js';
import { MediaDialog } from './media-dialog.js';
import { type DocNode, mediaKinds, oneOf } from './model/doc-node.js';
import { changedTwin, isBlank, type MediaAttrs, placeInOther, twinOf } from './model/media-twin.js';
import type { RichLessonHandle } from './rich-lesson-handle.js';

interface LessonQuestionsProps {
  readonly editor: Editor;
  readonly asking: Asking;
  readonly draftId: string;
  readonly parts: DraftParts | null;
  readonly lang: Language;
  readonly ask: (asking: Asking | null) => void;
  readonly other: RefObject<RichLessonHandle | null>;
  /** Says what happened beyond what can be seen here. */
  readonly tell: (note: string) => void;
}

type AboutBlock = Extract<Asking, { what: 'block' }>;

/** What is asked above the editor; the caret goes back into the text afterwards. */
export function LessonQuestions(props: LessonQuestionsProps) {
  const { editor, asking, parts, ask } = props;
  /** The dialog gives the focus back when it goes; what is done comes after that. */
  const after = (act: () => void): void => {
    ask(null);
    setTimeout(() => {
      editor.view.focus();
      act();
    });
  };
  const close = (): void => after(() => undefined);
  if (asking.what === 'link') return <LinkDialog editor={editor} onClose={close} />;
  if (asking.what === 'insert') {
    const choose = (name: Insertable): void => {
      const kind = detailsOf(name);
      if (kind) ask({ what: 'block', kind, attrs: {}, pos: null });
      else after(() => insertPlain(editor, name));
    };
    const giveUp = (): void =>
      after(() => {
        if (asking.bySlash) editor.view.dispatch(editor.state.tr.insertText('/'));
      });
    return <InsertDialog onChoose={choose} onClose={giveUp} />;
  }
  const { kind, attrs, pos, dropped } = asking;
  // Each of several files is asked about in a dialog of its own.
  const key = `${kind} ${dropped?.length ?? 0}`;
  if (oneOf(mediaKinds, kind)) return <AboutMedia key={key} {...props} {...{ asking, after }} />;
  return (
    <BlockDialog
      key={key}
      {...{ kind, attrs, parts }}
      isNew={pos === null}
      onDone={(given) =>
        after(() =>
          pos === null ? insertBlock(editor, blockOf(kind, given)) : changeBlock(editor, pos, given),
        )
      }
      onRemove={() => after(() => pos !== null && removeBlock(editor, pos))}
      onClose={close}
    />
  );
}

interface AboutMediaProps extends LessonQuestionsProps {
  readonly asking: AboutBlock;
  readonly after: (act: () => void) => void;
}

/** A picture or recording goes into both languages of a lesson at once: each block stands in both. */
function AboutMedia({ editor, asking, draftId, parts, lang, ask, other, tell, after }: AboutMediaProps) {
  const { t } = useTranslation('lesson-editor');
  const { kind, attrs, pos, dropped = [] } = asking;
  const [twin] = useState(() => findTwin(editor, asking, other.current));
  const [first = null, ...rest] = dropped;
  const insert = (own: MediaAttrs, translated: MediaAttrs | null): void => {
    const blocks = blocksIn(editor);
    const index = indexForBlock(editor);
    insertBlock(editor, blockOf(asking.kind, { ...own }));
    const there = other.current;
    if (!translated || !there) return;
    there.insertAt(placeInOther(blocks, index, there.blocks()), blockOf(asking.kind, { ...translated }));
    tell(t(`media.inserted.${lang === 'en' ? 'ur' : 'en'}`));
  };
  const change = (at: number, own: MediaAttrs, translated: MediaAttrs | null): void => {
    changeBlock(editor, at, { ...own });
    const there = other.current;
    const block = twin && there?.blocks()[twin.index];
    if (!translated || !twin || !block || !there) return;
    there.changeAt(twin.index, { ...changedTwin({ type: 'media', attrs }, block, translated, own) });
  };
  const askNext = (): void => {
    const next = rest[0] && kindOfFile(rest[0].file.name);
    if (next && next !== 'captions') ask({ what: 'block', kind: next, attrs: {}, pos: null, dropped: rest });
  };
  return (
    <MediaDialog
      {...{ draftId, attrs, parts, lang, twin }}
      kind={kind as (typeof mediaKinds)[number]}
      isNew={pos === null}
      dropped={first}
      more={rest.length}
      onDone={(own, translated) =>
        after(() => {
          if (pos === null) insert(own, translated);
          else change(pos, own, translated);
          askNext();
        })
      }
      onRemove={() => after(() => pos !== null && removeBlock(editor, pos))}
      onClose={() => after(() => undefined)}
    />
  );
}

const blocksIn = ({ state }: Editor): DocNode[] => state.doc.children.map((node) => node.toJSON() as DocNode);

/** Where the block stands in the other language and what it says there; null where it has no place there. */
function findTwin(
  editor: Editor,
  { pos }: AboutBlock,
  there: RichLessonHandle | null,
): { readonly index: number; readonly alt: string } | null {
  const others = there?.blocks() ?? [];
  if (isBlank(others)) return null;
  if (pos === null) return { index: -1, alt: '' };
  const index = twinOf(blocksIn(editor), editor.state.doc.resolve(pos).index(0), others);
  return index < 0 ? null : { index, alt: String(others[index]?.attrs?.alt ?? '') };
}
