import type { CourseProblemView, DraftParts, DraftText } from '@academy/shared';
import { Button } from '@mantine/core';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { loadUrduFonts } from '../../../lib/i18n/index.js';
import { SaveMark } from '../components/save-mark.js';
import { SaverTrouble } from '../components/text-conflict.js';
import textClasses from '../components/text-editor.module.css';
import { useTextSaver } from '../hooks/use-text-saver.js';
import { FactsForm } from './facts-form.js';
import { GapBar } from './gap-bar.js';
import classes from './lesson-desk.module.css';
import type { LessonMode } from './lesson-mode.js';
import { joinLesson, splitLesson } from './model/lesson-file.js';
import type { Standpoint } from './model/placing.js';
import { ReadingLine } from './reading-line.js';
import { RichLesson } from './rich-lesson.js';
import type { RichLessonHandle } from './rich-lesson-handle.js';

interface LessonSideProps {
  readonly draftId: string;
  readonly standing: DraftText;
  readonly label: string;
  readonly lang: 'en' | 'ur';
  readonly mode: LessonMode;
  readonly readOnly: boolean;
  readonly parts: DraftParts | null;
  /** Seen on a phone, where the two languages take turns. */
  readonly isShown: boolean;
  /** With what a text can begin that is not there yet. */
  readonly begin?: { readonly label: string; readonly text: () => string };
  readonly beside: Standpoint | null;
  readonly onStand: (standpoint: Standpoint) => void;
  readonly onText: (text: string) => void;
  /** The other language, as it stands now. */
  readonly otherText: () => string;
  /** The editors of this language and of the other one. */
  readonly rich: RefObject<RichLessonHandle | null>;
  readonly other: RefObject<RichLessonHandle | null>;
  readonly onSaved: (problems: readonly CourseProblemView[]) => void;
}

/** One language of a lesson: its facts, and its text as blocks or as it is written. Both save by themselves. */
export function LessonSide(props: LessonSideProps) {
  const { draftId, standing, label, lang, mode, readOnly, parts, isShown, begin, beside } = props;
  const { onStand, onText, rich, other, onSaved, otherText } = props;
  const { t } = useTranslation('lesson-editor');
  const areaId = useId();
  const { saver, view } = useTextSaver(draftId, standing, onSaved);
  const { front, body } = splitLesson(view.text);
  const { area, held } = useCarriedCaret(rich, mode, front.length);
  useEffect(() => {
    if (lang === 'ur') loadUrduFonts();
  }, [lang]);
  useEffect(() => onText(view.text), [onText, view.text]);
  /** Each part is put beside the other one as that stands now. */
  const writeBody = (written: string): void =>
    saver.write(joinLesson({ front: splitLesson(saver.current().text).front, body: written }));
  const writeFront = (written: string): void =>
    saver.write(joinLesson({ front: written, body: splitLesson(saver.current().text).body }));
  return (
    <section aria-label={label} className={textClasses.editor} data-shown={isShown || undefined}>
      <div className={textClasses.head}>
        <h2 className={classes.language}>
          {mode === 'text' ? <label htmlFor={areaId}>{t('textOf', { language: label })}</label> : label}
        </h2>
        {!readOnly && <SaveMark state={view.state} />}
      </div>
      {view.text === '' && begin && !readOnly && (
        <div>
          <Button variant="default" onClick={() => saver.write(begin.text())}>
            {begin.label}
          </Button>
        </div>
      )}
      {/* Above the text, so that a choice between two texts is not missed below a long lesson. */}
      <SaverTrouble path={standing.path} saver={saver} view={view} />
      {lang === 'ur' && !readOnly && view.text !== '' && (
        <GapBar
          draftId={draftId}
          lesson={standing.path.replace(/\.ur\.md$/, '')}
          body={body}
          isSaved={view.state === 'saved'}
          onBody={writeBody}
        />
      )}
      {mode === 'editor' && (
        <FactsForm
          front={front}
          lang={lang}
          laws={parts?.laws ?? null}
          readOnly={readOnly}
          onFront={writeFront}
        />
      )}
      <RichLesson
        ref={rich}
        {...{ draftId, body, lang, label, readOnly, parts, beside, other, onStand }}
        otherText={otherText}
        path={standing.path}
        isActive={mode === 'editor'}
        onBody={writeBody}
        onBlur={() => void saver.flush()}
        onFocus={() => {
          held.current = true;
        }}
      />
      {mode === 'text' && (
        <textarea
          ref={area}
          id={areaId}
          className={textClasses.area}
          lang={lang}
          dir={lang === 'ur' ? 'rtl' : 'ltr'}
          readOnly={readOnly}
          value={view.text}
          onChange={(event) => saver.write(event.currentTarget.value)}
          onFocus={() => {
            held.current = true;
          }}
          onBlur={() => void saver.flush()}
        />
      )}
      <ReadingLine body={body} lang={lang} />
    </section>
  );
}

/** Carries the caret along when the view of a text is changed; `held` says that somebody has been in this one. */
function useCarriedCaret(rich: RefObject<RichLessonHandle | null>, mode: LessonMode, frontLength: number) {
  const area = useRef<HTMLTextAreaElement>(null);
  const held = useRef(false);
  const before = useRef(mode);
  const caret = useRef(0);
  // While the text is still there: its place is lost with it.
  useLayoutEffect(() => {
    const box = area.current;
    return () => {
      if (box) caret.current = Math.max(0, box.selectionStart - frontLength);
    };
  });
  useEffect(() => {
    if (before.current === mode) return;
    before.current = mode;
    if (!held.current) return;
    if (mode === 'text') {
      const place = frontLength + (rich.current?.caret() ?? 0);
      area.current?.setSelectionRange(place, place);
      scrollToCaret(area.current, place);
    } else rich.current?.putCaret(caret.current);
  }, [rich, mode, frontLength]);
  return { area, held };
}

/** A browser scrolls to the caret of a text only when somebody types. */
function scrollToCaret(area: HTMLTextAreaElement | null, place: number): void {
  if (!area) return;
  const part = place / Math.max(1, area.value.length);
  area.scrollTop = Math.max(0, part * area.scrollHeight - area.clientHeight / 2);
}
