import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { type TimedAttempt, useAttempt } from '../features/assessment/api/attempt.js';
import { QuestionMap } from '../features/assessment/components/question-map.js';
import { QuestionView } from '../features/assessment/components/question-view.js';
import { ReviewView } from '../features/assessment/components/review-view.js';
import { TimeLeft } from '../features/assessment/components/time-left.js';
import { TimeOver } from '../features/assessment/components/time-over.js';
import { useAnswers } from '../features/assessment/hooks/use-answers.js';
import { useDrafts } from '../features/assessment/hooks/use-drafts.js';
import { useFlags } from '../features/assessment/hooks/use-flags.js';
import { useSubmission } from '../features/assessment/hooks/use-submission.js';
import { useTimeLeft } from '../features/assessment/hooks/use-time-left.js';
import { Page } from '../ui/page.js';
import { ErrorState, SkeletonLines } from '../ui/states.js';
import classes from './test-run.module.css';

const FRESH_MS = 5_000;

interface TestRunPageProps {
  readonly attemptId: string;
  /** What the test is called; without it, as its course calls it. */
  readonly title?: string;
  /** Where its result is shown. */
  readonly resultAt: string;
}

/** An attempt under way, one question a screen; where it is closed, its result. */
export function TestRunPage({ attemptId, title, resultAt }: TestRunPageProps) {
  const { t } = useTranslation('test');
  const { data, error, refetch, dataUpdatedAt, isFetchedAfterMount } = useAttempt(attemptId);
  // What was given on another device must be known before the first answer is taken here.
  const isKnown = isFetchedAfterMount || Date.now() - dataUpdatedAt < FRESH_MS;
  if (data && data.state !== 'open') return <Navigate replace to={resultAt} />;
  if (data && isKnown)
    return (
      <TestRun
        key={attemptId}
        attempt={data}
        title={title ?? t(`title.${data.kind}`)}
        reload={() => void refetch()}
      />
    );
  return (
    <Page title={title ?? t('title.final')} width="reading">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines title lines={8} />
      )}
    </Page>
  );
}

/** A text is sent when its writer pauses, and not with each letter. */
const pauseFor = ({ kind }: TimedAttempt['questions'][number]): number => (kind === 'essay' ? 1_200 : 0);

interface TestRunProps {
  readonly attempt: TimedAttempt;
  readonly title: string;
  readonly reload: () => void;
}

function TestRun({ attempt, title, reload }: TestRunProps) {
  const { t } = useTranslation('test');
  const [{ answers, states, waiting, isClosed }, saver] = useAnswers(attempt);
  const [flags, toggleFlag] = useFlags(attempt.id);
  const [drafts, keepDraft] = useDrafts(attempt.id);
  const seconds = useTimeLeft(attempt.endsAt);
  const submission = useSubmission(attempt.id, () => saver.flush());
  const { place, hrefOf } = usePlace(attempt.questions.length);
  const isOver = seconds === 0;
  const { submitNow } = submission;
  useEffect(() => {
    if (isOver) submitNow();
  }, [isOver, submitNow]);
  useEffect(() => {
    if (isClosed) reload();
  }, [isClosed, reload]);
  const keys = attempt.questions.map(({ key }) => key);
  const isAnswered = (key: string) => (answers[key]?.length ?? 0) > 0;
  const question = place === 'review' ? undefined : attempt.questions[place];
  if (isOver) {
    return (
      <Page title={t('over.title')} width="reading">
        <TimeOver
          saved={keys.filter(isAnswered).length - waiting}
          of={keys.length}
          error={submission.error}
          onRetry={submitNow}
        />
      </Page>
    );
  }
  return (
    <Page title={title} titleHidden>
      <div className={classes.frame}>
        <div className={classes.main}>
          <div className={classes.top}>
            <p className={classes.kind}>{title}</p>
            <TimeLeft seconds={seconds} />
          </div>
          {question && place !== 'review' ? (
            <QuestionView
              key={question.key}
              question={question}
              number={place + 1}
              of={keys.length}
              chosen={answers[question.key] ?? []}
              state={states[question.key]}
              draft={drafts[question.key] ?? null}
              isFlagged={flags.has(question.key)}
              onChoose={(answer) => saver.choose(question.key, answer, pauseFor(question))}
              onDraft={(draft) => keepDraft(question.key, draft)}
              onFlag={() => toggleFlag(question.key)}
              hrefOf={hrefOf}
            />
          ) : (
            <ReviewView
              questions={attempt.questions}
              isAnswered={isAnswered}
              isFlagged={(key) => flags.has(key)}
              hrefOf={hrefOf}
              waiting={waiting}
              submission={submission}
            />
          )}
        </div>
        <aside aria-label={t('map.label')} className={classes.map}>
          <QuestionMap
            keys={keys}
            current={place === 'review' ? -1 : place}
            isAnswered={isAnswered}
            isFlagged={(key) => flags.has(key)}
            hrefOf={hrefOf}
          />
        </aside>
      </div>
    </Page>
  );
}

/** The question on the screen is in the address, so that "back" goes to the one before. */
function usePlace(count: number): {
  place: number | 'review';
  hrefOf: (number: number | 'review') => string;
} {
  const [search] = useSearchParams();
  const asked = search.get('q');
  const number = Math.min(Math.max(1, Number(asked) || 1), count);
  return {
    place: asked === 'review' ? 'review' : number - 1,
    hrefOf: (wanted) => `?q=${wanted}`,
  };
}
