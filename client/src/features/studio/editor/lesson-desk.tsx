import type { CourseProblemView, DraftText, Language } from '@academy/shared';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/segmented.js';
import { useDraftParts } from '../api/parts.js';
import { useForgetTranslations } from '../api/review.js';
import { useNoStrayDrops } from '../hooks/use-no-stray-drops.js';
import classes from './lesson-desk.module.css';
import { keepMode, keptMode, type LessonMode, lessonModes } from './lesson-mode.js';
import { LessonSide } from './lesson-side.js';
import type { Standpoint } from './model/placing.js';
import type { RichLessonHandle } from './rich-lesson-handle.js';

interface LessonDeskProps {
  readonly draftId: string;
  readonly english: DraftText;
  readonly urdu: DraftText;
  readonly readOnly: boolean;
  readonly onSaved: (problems: readonly CourseProblemView[]) => void;
}

interface Standing extends Standpoint {
  readonly lang: Language;
}

/**
 * A lesson in both languages: beside each other on a desk, by turns on a phone. The block in which somebody stands is
 * marked in the other language.
 */
export default function LessonDesk({ draftId, english, urdu, readOnly, onSaved }: LessonDeskProps) {
  // With the words of every dialog: waiting for some would take the editors off the page meanwhile.
  const { t } = useTranslation(['lesson-editor', 'studio', 'gaps', 'draft-media']);
  useNoStrayDrops();
  const { data: parts } = useDraftParts(draftId);
  const [mode, setMode] = useState<LessonMode>(keptMode);
  const [shown, setShown] = useState<Language>('en');
  const [standing, setStanding] = useState<Standing | null>(null);
  const [inEnglish, inUrdu] = [useRef<RichLessonHandle>(null), useRef<RichLessonHandle>(null)];
  // Not a state: each language is written without the other being drawn anew with every key.
  const texts = useRef({ en: english.text, ur: urdu.text });
  const [desk] = useState(() => ({
    keepEnglish: (en: string) => {
      texts.current.en = en;
    },
    keepUrdu: (ur: string) => {
      texts.current.ur = ur;
    },
    english: () => texts.current.en,
    urdu: () => texts.current.ur,
  }));
  const forget = useForgetTranslations(draftId);
  const saved = (problems: readonly CourseProblemView[]): void => {
    forget();
    onSaved(problems);
  };
  const stand = (lang: Language) => (standpoint: Standpoint) =>
    setStanding((before) =>
      before?.lang === lang && before.number === standpoint.number && before.id === standpoint.id
        ? before
        : { ...standpoint, lang },
    );
  const besideOf = (lang: Language): Standpoint | null =>
    standing && standing.lang !== lang ? standing : null;
  const change = (next: LessonMode): void => {
    keepMode(next);
    setMode(next);
  };
  const common = { draftId, mode, readOnly, parts: parts ?? null, onSaved: saved };
  return (
    <>
      <div className={classes.choices}>
        <Segmented
          legend={t('mode.legend')}
          legendHidden
          name="mode"
          value={mode}
          onChange={change}
          options={lessonModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
        <div className={classes.turns}>
          <Segmented
            legend={t('turns')}
            legendHidden
            name="side"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'ur', label: 'اردو', lang: 'ur' },
            ]}
          />
        </div>
      </div>
      <div className={classes.sides}>
        <LessonSide
          {...common}
          standing={english}
          label={t('studio:edit.english')}
          lang="en"
          isShown={shown === 'en'}
          rich={inEnglish}
          other={inUrdu}
          begin={{ label: t('gaps:editor.copyUrdu'), text: desk.urdu }}
          beside={besideOf('en')}
          onStand={stand('en')}
          onText={desk.keepEnglish}
          otherText={desk.urdu}
        />
        <LessonSide
          {...common}
          standing={urdu}
          label={t('studio:edit.urdu')}
          lang="ur"
          isShown={shown === 'ur'}
          rich={inUrdu}
          other={inEnglish}
          begin={{ label: t('studio:edit.copyEnglish'), text: desk.english }}
          beside={besideOf('ur')}
          onStand={stand('ur')}
          onText={desk.keepUrdu}
          otherText={desk.english}
        />
      </div>
      <details className={classes.figures}>
        <summary>{t('reading.how')}</summary>
        <p>{t('reading.howTime')}</p>
        <p>{t('reading.howLix')}</p>
      </details>
    </>
  );
}
