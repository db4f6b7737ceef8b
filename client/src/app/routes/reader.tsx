import type { Course, Enrolment, Lesson } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { PracticeQuestion } from '../../features/assessment/components/practice-question.js';
import { prefetchLesson, useLesson } from '../../features/catalogue/api/get-lesson.js';
import { usePublication } from '../../features/catalogue/api/get-publication.js';
import { recordingAddress } from '../../features/catalogue/api/recording-address.js';
import { LessonBlocks } from '../../features/catalogue/components/lesson-blocks.js';
import { LessonSources } from '../../features/catalogue/components/lesson-sources.js';
import { Outline } from '../../features/catalogue/components/outline.js';
import { languageIn } from '../../features/catalogue/lesson-language.js';
import { type LessonPlace, lessonsOf, placeOf } from '../../features/catalogue/outline.js';
import { useEnrolment } from '../../features/learning/api/get-enrolment.js';
import { useNotes } from '../../features/learning/api/notes.js';
import { BlockTools } from '../../features/learning/components/block-tools.js';
import { ContentNote } from '../../features/learning/components/content-note.js';
import { ContentsSheet } from '../../features/learning/components/contents-sheet.js';
import { ReaderFoot } from '../../features/learning/components/reader-foot.js';
import { ReadingBar } from '../../features/learning/components/reading-bar.js';
import { TextSizeChoice } from '../../features/learning/components/text-size-choice.js';
import { useContentNote } from '../../features/learning/hooks/use-content-note.js';
import { useLessonStates } from '../../features/learning/hooks/use-lesson-states.js';
import { usePlaceKeeper } from '../../features/learning/hooks/use-place-keeper.js';
import { useReachedEnd } from '../../features/learning/hooks/use-reached-end.js';
import { useTextSize } from '../../features/learning/hooks/use-text-size.js';
import { dirOf, loadNamespaces, useLanguage } from '../../lib/i18n/index.js';
import { outbox } from '../../lib/outbox/index.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { SyncState } from '../../ui/sync-state.js';
import classes from './reader.module.css';

/** A course has one lesson or two with a scenario: the others do not wait for its player. */
const ScenarioPlayer = lazy(async () => {
  const [module] = await Promise.all([
    import('../../features/assessment/components/scenario-player.js'),
    loadNamespaces(['scenario']),
  ]);
  return module;
});

export default function ReaderPage() {
  const { t } = useTranslation('learn');
  const { enrolmentId = '', lessonKey = '' } = useParams();
  const enrolment = useEnrolment(enrolmentId);
  const publication = usePublication(enrolment.data?.publicationId);
  const place = publication.data && placeOf(publication.data, lessonKey);
  if (enrolment.data && publication.data && place) {
    return <Reader key={lessonKey} enrolment={enrolment.data} course={publication.data} place={place} />;
  }
  const error = enrolment.error ?? publication.error;
  const retry = () => void (enrolment.error ? enrolment.refetch() : publication.refetch());
  return (
    <Page title={t('reader.title')} titleHidden width="reading">
      {publication.data && !place ? (
        <EmptyState
          title={t('reader.missing')}
          action={<ButtonLink to={paths.resume(enrolmentId)}>{t('course.continue')}</ButtonLink>}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <SkeletonLines title lines={10} />
      )}
    </Page>
  );
}

interface ReaderProps {
  readonly enrolment: Enrolment;
  readonly course: Course;
  readonly place: LessonPlace;
}

function Reader({ enrolment, course, place }: ReaderProps) {
  const { t } = useTranslation('learn');
  const { language, localised, langOf } = useLanguage();
  const lesson = useLesson(enrolment.publicationId, place.lesson.key, language);
  const states = useLessonStates(enrolment);
  const [size, setSize] = useTextSize();
  const contentNote = useContentNote(enrolment.id, place.lesson.key, lesson.data?.contentNote ?? null);
  const end = useRef<HTMLDivElement>(null);
  const isShown = lesson.data !== undefined && !contentNote.isAsking;
  const reachedEnd = useReachedEnd(end, isShown);
  const finish = useFinish({ enrolment, course, place, states });
  usePrefetch(enrolment.publicationId, place);
  const isCompleted = states.get(place.lesson.key) === 'completed';
  const outline = (
    <Outline
      course={course}
      states={states}
      level={2}
      currentKey={place.lesson.key}
      hrefOf={(key) => paths.lesson(enrolment.id, key)}
    />
  );
  const title = lesson.data?.title ?? localised(place.lesson.title);
  const titleLanguage = lesson.data ? languageIn(lesson.data, 'title') : langOf(place.lesson.title).lang;
  return (
    <div className={classes.frame}>
      <ReadingBar />
      <aside aria-label={t('reader.contents')} className={classes.outline}>
        <Link to={paths.course(course.slug)} className={classes.course} {...langOf(course.title)}>
          {localised(course.title)}
        </Link>
        {outline}
      </aside>
      <Page
        width="reading"
        title={title}
        heading={
          <span lang={titleLanguage} dir={dirOf(titleLanguage)}>
            {title}
          </span>
        }
        eyebrow={t('reader.place', {
          number: place.number,
          of: place.of,
          module: localised(place.module.title),
        })}
      >
        <div className={classes.tools}>
          <SyncState />
          <TextSizeChoice size={size} onChange={setSize} />
        </div>
        {lesson.data ? (
          contentNote.isAsking ? (
            <ContentNote
              note={lesson.data.contentNote ?? ''}
              language={languageIn(lesson.data, 'contentNote')}
              backHref={paths.course(course.slug)}
              onRead={contentNote.accept}
            />
          ) : (
            <LessonText lesson={lesson.data} enrolment={enrolment} size={size} />
          )
        ) : lesson.error ? (
          <ErrorState error={lesson.error} onRetry={() => void lesson.refetch()} />
        ) : (
          <SkeletonLines lines={12} />
        )}
        <div ref={end} className={classes.end} role="status">
          {isShown && reachedEnd && !isCompleted && t('reader.end')}
        </div>
        {course.review.status !== 'approved' && <p className={classes.draft}>{t('common:draft')}</p>}
        <ReaderFoot
          previousHref={place.previous ? paths.lesson(enrolment.id, place.previous.key) : null}
          nextHref={place.next ? paths.lesson(enrolment.id, place.next.key) : null}
          step={isCompleted ? 'next' : reachedEnd ? 'finish' : 'pass'}
          onFinish={finish}
        >
          <ContentsSheet>{outline}</ContentsSheet>
        </ReaderFoot>
      </Page>
    </div>
  );
}

interface LessonTextProps {
  readonly lesson: Lesson;
  readonly enrolment: Enrolment;
  readonly size: string;
}

/** The lesson on the screen: opened, and its place kept. */
function LessonText({ lesson, enrolment, size }: LessonTextProps) {
  const { t } = useTranslation('learn');
  const article = useRef<HTMLElement>(null);
  const notes = useNotes(enrolment.id);
  const [startAt] = useState(() => placeToStart(enrolment, lesson.key));
  usePlaceKeeper(article, { enrolmentId: enrolment.id, lessonKey: lesson.key, startAt, text: lesson });
  useEffect(() => {
    outbox.add(enrolment.id, { type: 'lesson-opened', lessonKey: lesson.key });
  }, [enrolment.id, lesson.key]);
  const { publicationId } = enrolment;
  return (
    <>
      {lesson.language !== lesson.asked && (
        <p className={classes.untranslated}>{t(`reader.untranslated.${lesson.language}`)}</p>
      )}
      <article
        ref={article}
        lang={lesson.language}
        dir={dirOf(lesson.language)}
        data-size={size}
        className={classes.lesson}
      >
        <LessonBlocks
          lesson={lesson}
          mediaAddress={(name) => recordingAddress(publicationId, name)}
          renderCheck={(question) => (
            <PracticeQuestion publicationId={publicationId} question={question} language={lesson.language} />
          )}
          renderScenario={(scenario) => (
            <Suspense fallback={<SkeletonLines lines={6} />}>
              <ScenarioPlayer publicationId={publicationId} scenario={scenario} language={lesson.language} />
            </Suspense>
          )}
          renderTools={(block, number) => (
            <BlockTools
              place={{ enrolmentId: enrolment.id, lessonKey: lesson.key, blockKey: block.key }}
              number={number}
              note={notes.data?.items.find(
                (note) => note.lessonKey === lesson.key && note.blockKey === block.key,
              )}
            />
          )}
        />
        <LessonSources lesson={lesson} />
      </article>
    </>
  );
}

/** The block to begin at: what this device has not sent yet is newer than what the server knows. */
function placeToStart(enrolment: Enrolment, lessonKey: string): string | null {
  const waiting = outbox
    .pendingFor(enrolment.id)
    .filter((event) => event.type === 'position' && event.lessonKey === lessonKey)
    .at(-1);
  if (waiting?.blockKey) return waiting.blockKey;
  return enrolment.resume?.lessonKey === lessonKey ? enrolment.resume.blockKey : null;
}

function usePrefetch(publicationId: string, { next }: LessonPlace): void {
  const client = useQueryClient();
  const { language } = useLanguage();
  const key = next?.key;
  useEffect(() => {
    if (key) prefetchLesson(client, publicationId, key, language);
  }, [client, publicationId, key, language]);
}

interface FinishFacts extends ReaderProps {
  readonly states: ReadonlyMap<string, string>;
}

/** Marks the lesson as completed and goes on: to the next lesson, the final test, or what is left to read. */
function useFinish({ enrolment, course, place, states }: FinishFacts): () => void {
  const navigate = useNavigate();
  return () => {
    const { key } = place.lesson;
    if (states.get(key) !== 'completed') {
      outbox.add(enrolment.id, { type: 'lesson-completed', lessonKey: key });
    }
    if (place.next) return void navigate(paths.lesson(enrolment.id, place.next.key));
    const left = lessonsOf(course).find(
      (lesson) => lesson.required && lesson.key !== key && states.get(lesson.key) !== 'completed',
    );
    const isTestNext = !left && enrolment.state === 'active';
    return void navigate(isTestNext ? paths.testRules(enrolment.id, 'final') : paths.course(course.slug));
  };
}
