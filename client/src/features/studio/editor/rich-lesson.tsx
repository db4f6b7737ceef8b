import type { DraftParts } from '@academy/shared';
import type { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { NodeSelection } from '@tiptap/pm/state';
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
import { kindOfFile, sortDropped } from '../media/media-files.js';
import { shownBlocks } from './block-views.js';
import { type Asking, DeskContext, type DetailedKind } from './desk-context.js';
import { changeBlockAt, detailedAround, insertBlockAt } from './insert-block.js';
import { LessonDocument } from './lesson-document.js';
import { lessonKeys } from './lesson-keys.js';
import { LessonQuestions } from './lesson-questions.js';
import { counterpartIn } from './model/counterpart.js';
import { splitLesson } from './model/lesson-file.js';
import { type Standpoint, standpointAt } from './model/placing.js';
import { lessonSchema } from './model/schema.js';
import { droppedFiles, pastedFiles } from './paste/files.js';
import { pasteInto } from './paste/paste-into.js';
import classes from './rich-lesson.module.css';
import type { RichLessonHandle } from './rich-lesson-handle.js';
import { markStandpoint, StandpointMark } from './standpoint-plugin.js';
import { Toolbar } from './toolbar.js';
import { translateGap } from './translate-gap.js';

interface RichLessonProps {
  readonly draftId: string;
  /** Of the lesson's text, in the draft. */
  readonly path: string;
  /** The lesson's text without its front matter. */
  readonly body: string;
  /** The lesson in the other language, as it stands now. */
  readonly otherText: () => string;
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
  /** The same lesson in the other language. */
  readonly other: RefObject<RichLessonHandle | null>;
  readonly ref: Ref<RichLessonHandle>;
}

/** A lesson's text as the blocks that it is made of. The text stays the truth: this reads it and writes it. */
export function RichLesson(props: RichLessonProps) {
  const { draftId, body, otherText, lang, label, readOnly, isActive, parts, beside, other, ref } = props;
  const { t } = useTranslation('lesson-editor');
  const hintId = useId();
  const bar = useRef<HTMLDivElement>(null);
  const [held] = useState(() => new LessonDocument(body));
  const [asking, ask] = useState<Asking | null>(null);
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const editor = useLessonEditor(held, { ...props, hintId, placeholder: t('placeholder') }, latest, {
    ...{ ask, bar },
    tell: ({ pictures = 0, refused: files = [] }) => {
      setNote(pictures > 0 ? t('paste.pictures', { count: pictures }) : '');
      setRefused(files);
    },
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
      blocks: () => held.blocksOf(editor.state.doc),
      insertAt: (index, block) => insertBlockAt(editor, index, block),
      changeAt: (index, attrs) => changeBlockAt(editor, index, attrs),
    }),
    [held, editor],
  );
  const desk = useMemo(
    () => ({
      ...{ draftId, parts, readOnly, ask },
      counterpart: (place: Standpoint) => counterpartIn(splitLesson(otherText()).body, place),
    }),
    [draftId, parts, readOnly, otherText],
  );
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
        <p role="status">{note}</p>
        {refused.map((name) => (
          <p key={name} role="alert" className={classes.refused}>
            {t('media.refused', { name })}
          </p>
        ))}
      </div>
      {asking && <LessonQuestions {...{ editor, asking, draftId, parts, lang, ask, other }} tell={setNote} />}
    </DeskContext>
  );
}

interface Surroundings {
  readonly ask: (asking: Asking) => void;
  readonly bar: RefObject<HTMLDivElement | null>;
  /** What of something pasted or dropped was left out. */
  readonly tell: (left: { pictures?: number; refused?: readonly string[] }) => void;
}

function useLessonEditor(
  held: LessonDocument,
  { lang, label, readOnly, hintId, placeholder }: RichLessonProps & { hintId: string; placeholder: string },
  latest: RefObject<RichLessonProps>,
  { ask, bar, tell }: Surroundings,
): Editor {
  const doors = useRef({ ask, tell });
  useLayoutEffect(() => {
    doors.current = { ask, tell };
  });
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
        const { selection } = editor.state;
        if (selection instanceof NodeSelection && selection.node.type.name === 'gap')
          translateGap(editor, selection.from, (place) =>
            counterpartIn(splitLesson(latest.current.otherText()).body, place),
          );
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
        const files = pastedFiles(event.clipboardData, latest.current.path);
        if (files.length > 0) return takeFiles(files, doors.current);
        const pasted = pasteInto(view, event.clipboardData);
        if (pasted) doors.current.tell(pasted);
        return pasted !== null;
      },
      handleDrop: (view: EditorView, event: DragEvent) => {
        const files = droppedFiles(view, event);
        return files.length > 0 && takeFiles(files, doors.current);
      },
    }),
    [label, lang, readOnly, hintId, latest],
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

/** Asks for what the files need that were pasted or dropped; those that cannot stand in a lesson are named. */
function takeFiles(files: readonly File[], { ask, tell }: Pick<Surroundings, 'ask' | 'tell'>): true {
  const { dropped, refused } = sortDropped(files);
  tell({ refused: refused.map(({ name }) => name) });
  const kind = dropped[0] && kindOfFile(dropped[0].file.name);
  if (kind && kind !== 'captions') ask({ what: 'block', kind, attrs: {}, pos: null, dropped });
  return true;
}
