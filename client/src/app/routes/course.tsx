import type { Course, Enrolment } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useCourse } from '../../features/catalogue/api/get-course.js';
import { usePublication } from '../../features/catalogue/api/get-publication.js';
import { BookList } from '../../features/catalogue/components/book-list.js';
import { CourseNeeds } from '../../features/catalogue/components/course-needs.js';
import { Outline, OutlineRow } from '../../features/catalogue/components/outline.js';
import { useMyCertificates } from '../../features/certification/api/my-certificates.js';
import { enrolmentsQuery } from '../../features/learning/api/list-enrolments.js';
import { CohortNotice } from '../../features/learning/components/cohorts/cohort-notice.js';
import { CourseAction } from '../../features/learning/components/course-action.js';
import { useLessonStates } from '../../features/learning/hooks/use-lesson-states.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { expectsSignedIn, useCan, useMe } from '../../lib/session.js';
import { Page } from '../../ui/page.js';
import { ProgressLine } from '../../ui/progress-line.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { UntranslatedTexts } from '../../ui/untranslated.js';
import classes from './course.module.css';

export default function CoursePage() {
  const { t } = useTranslation('learn');
  const { slug = '' } = useParams();
  const current = useCourse(slug);
  const { enrolment, waiting } = useMyEnrolment(slug);
  // A learner under way keeps the publication they started.
  const isOlder = enrolment && current.data && enrolment.publicationId !== current.data.publicationId;
  const started = usePublication(isOlder ? enrolment.publicationId : undefined);
  const course = isOlder ? started.data : current.data;
  const error = current.error ?? started.error;
  if (!course) {
    const retry = () => void (current.error ? current.refetch() : started.refetch());
    return (
      <Page title={t('course.title')} titleHidden>
        {error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonLines title lines={8} />}
      </Page>
    );
  }
  return <CourseView course={course} enrolment={enrolment} waiting={waiting} />;
}

/** The enrolment in this course, the one under way before one that is completed. */
function useMyEnrolment(slug: string): { enrolment: Enrolment | undefined; waiting: boolean } {
  const { data: me } = useMe();
  const enrolments = useQuery({ ...enrolmentsQuery, enabled: Boolean(me) });
  const mine = enrolments.data?.items.filter(({ courseSlug }) => courseSlug === slug) ?? [];
  const waiting = me ? enrolments.isPending : me === undefined && expectsSignedIn();
  return { enrolment: mine.find(({ state }) => state === 'active') ?? mine[0], waiting };
}

interface CourseViewProps {
  readonly course: Course;
  readonly enrolment: Enrolment | undefined;
  readonly waiting: boolean;
}

function CourseView({ course, enrolment, waiting }: CourseViewProps) {
  const { t } = useTranslation('learn');
  const { language, localised, langOf } = useLanguage();
  const isDraft = course.review.status !== 'approved';
  return (
    <Page
      title={localised(course.title)}
      heading={<span {...langOf(course.title)}>{localised(course.title)}</span>}
      eyebrow={t('course.eyebrow')}
      lead={<span {...langOf(course.summary)}>{localised(course.summary)}</span>}
    >
      <div className={classes.columns}>
        <aside aria-label={t('course.facts')} className={classes.card}>
          <ActionCard course={course} enrolment={enrolment} waiting={waiting} />
        </aside>
        <div className={classes.main}>
          <UntranslatedTexts texts={[course.title, course.summary, ...course.outcomes]} language={language} />
          {isDraft && (
            <div className={classes.draft}>
              <StatusBadge tone="warm">{t('course.draft')}</StatusBadge>
              {course.review.note && <p {...langOf(course.review.note)}>{localised(course.review.note)}</p>}
            </div>
          )}
          <Section title={t('course.outcomes')}>
            <ul className={classes.outcomes}>
              {course.outcomes.map((outcome) => (
                <li key={outcome.en} {...langOf(outcome)}>
                  {localised(outcome)}
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('course.outline')} note={enrolment ? undefined : t('course.locked')}>
            <CourseOutline course={course} enrolment={enrolment} />
          </Section>
          {course.laws.length > 0 && (
            <Section title={t('course.laws')}>
              <ul className={classes.laws}>
                {course.laws.map((law) => (
                  <li key={law.id}>
                    <span {...langOf(law.title)}>{localised(law.title)}</span>
                    <span lang="en" dir="ltr" className={classes.act}>
                      {law.act}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <AsBook publicationId={course.publicationId} />
        </div>
      </div>
    </Page>
  );
}

/** For whoever has signed in, and may learn. */
function AsBook({ publicationId }: { publicationId: string }) {
  const { t } = useTranslation('book');
  if (!useCan('learning.study')) return null;
  return (
    <Section title={t('title')} note={t('note')}>
      <BookList subject={{ kind: 'publication', id: publicationId }} />
    </Section>
  );
}

function ActionCard({ course, enrolment, waiting }: CourseViewProps) {
  const { t } = useTranslation('learn');
  const { data: me } = useMe();
  return (
    <>
      {enrolment && <Progress enrolment={enrolment} />}
      {enrolment && <CohortNotice enrolment={enrolment} />}
      {enrolment?.state === 'completed' ? (
        <FinishedAction course={course} enrolment={enrolment} />
      ) : (
        <CourseAction
          slug={course.slug}
          enrolment={enrolment}
          certificateNumber={undefined}
          isSignedIn={Boolean(me)}
          waiting={waiting}
        />
      )}
      <h2 className={classes.needs}>{t('needs.title')}</h2>
      <CourseNeeds course={course} />
    </>
  );
}

function FinishedAction({ course, enrolment }: { course: Course; enrolment: Enrolment }) {
  const certificates = useMyCertificates();
  const mine = certificates.data?.items.find(({ enrolmentId }) => enrolmentId === enrolment.id);
  return (
    <CourseAction
      slug={course.slug}
      enrolment={enrolment}
      certificateNumber={mine?.facts.number}
      isSignedIn
      waiting={certificates.isPending}
    />
  );
}

function Progress({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useTranslation('learn');
  const { day, duration } = useLanguage();
  const { completedLessons: done, requiredLessons: of, completedAt, minutesLeft } = enrolment;
  return (
    <div className={classes.progress}>
      <ProgressLine value={done} of={of} label={t('course.progress')} />
      <p>
        {completedAt
          ? t('course.completedOn', { day: day(completedAt) })
          : t('outline.done', { done, count: of })}
        {!completedAt && minutesLeft > 0 && ` · ${t('course.left', { time: duration(minutesLeft) })}`}
      </p>
    </div>
  );
}

/** The lessons between the pre-test and the final test. */
function CourseOutline({ course, enrolment }: { course: Course; enrolment: Enrolment | undefined }) {
  const { t } = useTranslation('learn');
  const { duration } = useLanguage();
  const states = useLessonStates(enrolment);
  const facts = (rule: { draw: number; minutes: number }) =>
    `${t('outline.questions', { count: rule.draw })} · ${duration(rule.minutes)}`;
  const final = enrolment?.finalTest;
  const isOpen = final && !final.lessonsFirst && !final.awaiting && enrolment.state === 'active';
  return (
    <Outline
      course={course}
      states={enrolment ? states : null}
      {...(enrolment ? { hrefOf: (key: string) => paths.lesson(enrolment.id, key) } : {})}
      before={
        course.pretest && (
          <OutlineRow
            state={pretestState(enrolment)}
            href={enrolment?.pretest?.available ? paths.testRules(enrolment.id, 'pretest') : undefined}
            title={t('outline.pretest')}
            facts={facts(course.pretest)}
            marks={[t('outline.pretestNote')]}
          />
        )
      }
      after={
        <OutlineRow
          state={final?.passed ? 'completed' : isOpen ? 'new' : 'locked'}
          href={isOpen ? paths.testRules(enrolment.id, 'final') : undefined}
          title={t('outline.final')}
          facts={facts(course.test)}
          marks={[t(`outline.${finalMark(final, isOpen === true)}`)]}
        />
      }
    />
  );
}

function finalMark(
  final: Enrolment['finalTest'] | undefined,
  isOpen: boolean,
): 'passed' | 'awaiting' | 'open' | 'finalLocked' {
  if (final?.passed) return 'passed';
  if (final?.awaiting) return 'awaiting';
  return isOpen ? 'open' : 'finalLocked';
}

function pretestState(enrolment: Enrolment | undefined): 'locked' | 'new' | 'completed' {
  if (enrolment?.pretest?.score != null) return 'completed';
  return enrolment?.pretest?.available ? 'new' : 'locked';
}
