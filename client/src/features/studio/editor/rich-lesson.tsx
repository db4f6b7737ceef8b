import type { DraftParts } from '@academy/shared';
import type { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import {
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { BlockDialog } from './block-dialog.js';
import type { Insertable } from './block-names.js';
import { shownBlocks } from './block-views.js';
import { type Asking, DeskContext, type DetailedKind } from './desk-context.js';
import {
  blockOf,
  changeBlock,
  detailedAround,
  detailsOf,
  insertBlock,
  insertPlain,
  removeBlock,
} from './insert-block.js';
import { InsertDialog } from './insert-dialog.js';
import { LessonDocument } from './lesson-document.js';
import { lessonKeys } from './lesson-keys.js';
import { LinkDialog } from './link-dialog.js';
import { type Standpoint, standpointAt } from './model/placing.js';
import { lessonSchema } from './model/schema.js';
import { pasteInto } from './paste/paste-into.js';
import classes from './rich-lesson.module.css';
import { markStandpoint, StandpointMark } from './standpoint-plugin.js';
import { Toolbar } from './toolbar.js';

export interface RichLessonHandle {
  /** Where the caret stands in the lesson's text, without its front matter. */
  readonly caret: () => number;
  readonly putCaret: (offset: number) => void;
  readonly focus: () => void;
}

interface RichLessonProps {
  readonly draftId: string;
  /** The lesson's text without its front matter. */
  readonly body: string;
  readonly lang: 'en' | 'ur';
  readonly label: string;
  readonly readOnly: boolean;
  /** False while the text is written in another view. */
  readonly isActive: boolean;
  readonly parts: DraftParts | null;
  /** The block in which somebody stands in the other language. */
  readonly beside: Standpoint | null;
  readonly onBody: (body: string) => void;
  readonly onStand: (standpoint: Standpoint) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly ref: Ref<RichLessonHandle>;
}

/** A lesson's text as the blocks that it is made of. The text stays the truth: this reads it and writes it. */
export function RichLesson(props: RichLessonProps) {
  const { draftId, body, lang, label, readOnly, isActive, parts, beside, ref } = props;
  const { t } = useTranslation('lesson-editor');
  const hintId = useId();
  const bar = useRef<HTMLDivElement>(null);
  const [held] = useState(() => new LessonDocument(body));
  const [asking, ask] = useState<Asking | null>(null);
  const [pictures, setPictures] = useState(0);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const editor = useLessonEditor(held, { ...props, hintId, placeholder: t('placeholder') }, latest, {
    ...{ ask, bar, setPictures },
  });
  useEffect(() => {
    if (isActive) held.adopt(editor, body);
  }, [held, editor, body, isActive]);
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useEffect(() => markStandpoint(editor, beside), [editor, beside]);
  useImperativeHandle(
    ref,
    () => ({
      caret: () => held.caretOf(editor),
      putCaret: (offset) => held.putCaret(editor, offset),
      focus: () => editor.view.focus(),
    }),
    [held, editor],
  );
  const desk = useMemo(() => ({ draftId, parts, readOnly, ask }), [draftId, parts, readOnly]);
  return (
    <DeskContext value={desk}>
      <div className={classes.rich} hidden={!isActive}>
        {!readOnly && (
          <Toolbar editor={editor} label={t('toolbar', { language: label })} ask={ask} bar={bar} />
        )}
        <EditorContent editor={editor} className={classes.paper} />
        {!readOnly && (
          <p id={hintId} className={classes.hint}>
            {t('hint')}
          </p>
        )}
        <p role="status">{pictures > 0 ? t('paste.pictures', { count: pictures }) : ''}</p>
      </div>
      {asking && <Questions editor={editor} asking={asking} parts={parts} lang={lang} ask={ask} />}
    </DeskContext>
  );
}

interface Surroundings {
  readonly ask: (asking: Asking) => void;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly setPictures: (count: number) => void;
}

function useLessonEditor(
  held: LessonDocument,
  { lang, label, readOnly, hintId, placeholder }: RichLessonProps & { hintId: string; placeholder: string },
  latest: RefObject<RichLessonProps>,
  { ask, bar, setPictures }: Surroundings,
): Editor {
  const stand = (editor: Editor): void => {
    const index = editor.state.selection.$head.index(0);
    latest.current.onStand(standpointAt(held.blocksOf(editor.state.doc), index));
  };
  const [extensions] = useState(() => [
    ...lessonSchema,
    ...shownBlocks,
    StandpointMark,
    Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
    lessonKeys({
      insert: () => ask({ what: 'insert', bySlash: true }),
      details: (editor) => {
        const around = detailedAround(editor);
        if (around) {
          const { node, pos } = around;
          ask({ what: 'block', kind: node.attrs.kind as DetailedKind, attrs: node.attrs, pos });
        }
      },
      toolbar: () => bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    }),
  ]);
  const [content] = useState(() => ({ type: 'doc', content: [...held.first] as never }));
  // The same object until something of it changes: another one would be set in the editor with each key.
  const editorProps = useMemo(
    () => ({
      attributes: {
        ...{
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-readonly': String(readOnly),
        },
        ...(readOnly ? {} : { 'aria-describedby': hintId }),
        ...{ lang, dir: lang === 'ur' ? 'rtl' : 'ltr', class: classes.text ?? '', tabindex: '0' },
      },
      handlePaste: (view: EditorView, event: ClipboardEvent) => {
        const pasted = pasteInto(view, event.clipboardData);
        if (pasted) setPictures(pasted.pictures);
        return pasted !== null;
      },
    }),
    [label, lang, readOnly, hintId, setPictures],
  );
  return useEditor({
    extensions,
    content,
    editorProps,
    editable: !readOnly,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    onUpdate: ({ editor }) => {
      if (latest.current.readOnly || !latest.current.isActive) return;
      const changed = held.changed(editor.state.doc);
      if (changed !== null) latest.current.onBody(changed);
    },
    onSelectionUpdate: ({ editor }) => {
      if (editor.isFocused) stand(editor);
    },
    onFocus: ({ editor }) => {
      latest.current.onFocus();
      stand(editor);
    },
    onBlur: () => latest.current.onBlur(),
  });
}

interface QuestionsProps {
  readonly editor: Editor;
  readonly asking: Asking;
  readonly parts: DraftParts | null;
  readonly lang: 'en' | 'ur';
  readonly ask: (asking: Asking | null) => void;
}

/** What is asked above the editor; the caret goes back into the text afterwards. */
function Questions({ editor, asking, parts, lang, ask }: QuestionsProps) {
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
  const { kind, attrs, pos } = asking;
  return (
    <BlockDialog
      key={kind}
      {...{ kind, attrs, parts, lang }}
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
