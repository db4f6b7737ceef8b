import type { Attempt, Enrolment } from '@academy/shared';
import { IconBookmarks, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useAttempt } from '../../features/assessment/api/attempt.js';
import { AwaitingGrade } from '../../features/assessment/components/awaiting-grade.js';
import { ExplainedQuestions } from '../../features/assessment/components/explained-questions.js';
import { ResultHead } from '../../features/assessment/components/result-head.js';
import { ThemeStrengths } from '../../features/assessment/components/theme-strengths.js';
import { usePublication } from '../../features/catalogue/api/get-publication.js';
import { useLessonsCiting } from '../../features/catalogue/api/lessons-citing.js';
import { useIssuedCertificate } from '../../features/certification/api/issued-certificate.js';
import { CertificateReady } from '../../features/certification/components/certificate-ready.js';
import { useEnrolment } from '../../features/learning/api/get-enrolment.js';
import { useSeenResult } from '../../features/learning/hooks/use-seen-result.js';
import { useMyRecords } from '../../features/register/api/my-records.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './result.module.css';

export default function ResultPage() {
  const { t } = useTranslation('test');
  const { attemptId = '' } = useParams();
  const attempt = useAttempt(attemptId);
  const { enrolmentId, workshopId, kind, state } = attempt.data ?? {};
  const enrolment = useEnrolment(enrolmentId ?? undefined);
  if (workshopId)
    return <Navigate replace to={paths.workshopTest(workshopId, kind === 'final' ? 'post' : 'pre')} />;
  if (enrolmentId && state === 'open') return <Navigate replace to={paths.test(enrolmentId, attemptId)} />;
  if (attempt.data?.result && enrolment.data) {
    return <Result attempt={attempt.data} result={attempt.data.result} enrolment={enrolment.data} />;
  }
  if (attempt.data?.state === 'awaiting-grading' && enrolment.data)
    return <Awaiting attempt={attempt.data} enrolment={enrolment.data} />;
  const error = attempt.error ?? enrolment.error;
  const retry = () => void (attempt.error ? attempt.refetch() : enrolment.refetch());
  return (
    <Page title={t('result.title.failed')} titleHidden width="reading">
      {error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonLines title lines={8} />}
    </Page>
  );
}

/** Handed in, and without a result until a person has graded what was written. */
function Awaiting({ attempt, enrolment }: { attempt: Attempt; enrolment: Enrolment }) {
  const { t } = useTranslation('test');
  const { localised, langOf } = useLanguage();
  return (
    <Page
      width="reading"
      title={t('awaiting.title')}
      eyebrow={<span {...langOf(enrolment.courseTitle)}>{localised(enrolment.courseTitle)}</span>}
    >
      <AwaitingGrade attempt={attempt} />
      <div className={classes.buttons}>
        <ButtonLink to={paths.learning}>{t('awaiting.toLearning')}</ButtonLink>
        <ButtonLink to={paths.course(enrolment.courseSlug)} variant="default">
          {t('after.course')}
        </ButtonLink>
      </div>
    </Page>
  );
}

interface ResultProps {
  readonly attempt: Attempt;
  readonly result: NonNullable<Attempt['result']>;
  readonly enrolment: Enrolment;
}

function Result({ attempt, result, enrolment }: ResultProps) {
  const { t } = useTranslation('test');
  const { localised, langOf } = useLanguage();
  const publication = usePublication(enrolment.publicationId);
  useSeenResult(enrolment, attempt.id);
  const verdict = result.passed === null ? 'pretest' : result.passed ? 'passed' : 'failed';
  return (
    <Page
      width="reading"
      title={t(`result.title.${verdict}`)}
      eyebrow={<span {...langOf(enrolment.courseTitle)}>{localised(enrolment.courseTitle)}</span>}
    >
      <ResultHead attempt={attempt} result={result} />
      {verdict === 'passed' && <Finish enrolment={enrolment} />}
      {verdict === 'failed' && <WhatNext result={result} enrolment={enrolment} />}
      {verdict === 'pretest' && (
        <Section look="sand" title={t('result.pretest.title')}>
          <p className={classes.text}>{t('result.pretest.text')}</p>
          <ButtonLink to={paths.resume(enrolment.id)} size="lg">
            {t('result.toLessons')}
          </ButtonLink>
        </Section>
      )}
      {result.byTheme.length > 0 && (
        <Section title={t('result.themes')} note={t('result.themesNote')}>
          <ThemeStrengths themes={result.byTheme} names={publication.data?.themes} />
        </Section>
      )}
      {result.questions.length === 0 && attempt.rule.explain === 'last-attempt' && verdict === 'failed' && (
        <Section title={t('result.explainedLater')}>
          <p className={classes.text}>{t('result.explainedLaterText')}</p>
        </Section>
      )}
      {result.questions.length > 0 && (
        <Section title={t('result.questions')} note={t('result.questionsNote')}>
          <ExplainedQuestions questions={attempt.questions} graded={result.questions} />
        </Section>
      )}
    </Page>
  );
}

/** What was issued and what was recorded, and where. */
function Finish({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useTranslation('test');
  const isCompleted = enrolment.state === 'completed';
  const issued = useIssuedCertificate(enrolment.id, isCompleted);
  if (!isCompleted) {
    return (
      <Section look="sand" title={t('result.unfinished.title')}>
        <p className={classes.text}>{t('result.unfinished.text')}</p>
        <ButtonLink to={paths.resume(enrolment.id)}>{t('result.toLessons')}</ButtonLink>
      </Section>
    );
  }
  return (
    <>
      {issued.certificate ? (
        <CertificateReady certificate={issued.certificate} />
      ) : issued.error ? (
        <ErrorState error={issued.error} onRetry={() => void issued.refetch()} />
      ) : (
        <p role="status" className={classes.making}>
          {t('certificate.making')}
        </p>
      )}
      <Recorded enrolmentId={enrolment.id} />
    </>
  );
}

function Recorded({ enrolmentId }: { enrolmentId: string }) {
  const { t } = useTranslation('test');
  const { day } = useLanguage();
  const records = useMyRecords();
  const record = records.data?.items.find(({ sourceId }) => sourceId === enrolmentId);
  if (records.error) return <ErrorState error={records.error} onRetry={() => void records.refetch()} />;
  if (!record) return null;
  return (
    <Section look="card" title={t('recorded.title')}>
      <p className={classes.record}>
        <IconBookmarks aria-hidden size={24} className={classes.icon} />
        <span>{t('recorded.record', { day: day(record.completedOn) })}</span>
      </p>
      <p className={classes.record}>
        <IconInfoCircle aria-hidden size={24} className={classes.icon} />
        <span>{t(record.counted ? 'recorded.counted' : 'recorded.demonstration')}</span>
      </p>
    </Section>
  );
}

/** After a failed test: when it may be tried again, and what to read until then. */
function WhatNext({ result, enrolment }: Omit<ResultProps, 'attempt'>) {
  const { t } = useTranslation('test');
  const { moment, localised, langOf } = useLanguage();
  const { finalTest } = enrolment;
  const missed = result.questions.filter((question) => !question.correct);
  const refs = missed.flatMap((question) => question.cites.map(({ ref }) => ref));
  const lessons = useLessonsCiting(enrolment.publicationId, refs);
  const state = finalTest.passed
    ? 'passed'
    : finalTest.attemptsLeft === 0
      ? 'none'
      : finalTest.nextAttemptAt
        ? 'wait'
        : 'open';
  return (
    <Section look="sand" title={t('after.title')}>
      <p className={classes.text}>
        {t(`after.${state}`, {
          count: finalTest.attemptsLeft,
          moment: finalTest.nextAttemptAt ? moment(finalTest.nextAttemptAt) : '',
        })}
      </p>
      {lessons.length > 0 && (
        <>
          <p className={classes.strong}>{t('after.read')}</p>
          <ul className={classes.lessons}>
            {lessons.map((lesson) => (
              <li key={lesson.key}>
                <Link to={paths.lesson(enrolment.id, lesson.key)} className={classes.lesson}>
                  <span {...langOf(lesson.title)}>{localised(lesson.title)}</span>
                  <IconChevronRight aria-hidden size={20} className={classes.turn} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.buttons}>
        {state === 'open' && (
          <ButtonLink to={paths.testRules(enrolment.id, 'final')}>{t('after.again')}</ButtonLink>
        )}
        {lessons.length === 0 && (
          <ButtonLink to={paths.course(enrolment.courseSlug)} variant="default">
            {t('after.course')}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}
