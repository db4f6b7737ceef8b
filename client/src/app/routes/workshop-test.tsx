import { type Attempt, inLanguage, type OwnTest } from '@academy/shared';
import { Button } from '@mantine/core';
import {
  IconChecklist,
  IconClock,
  IconClockPlus,
  IconCloudCheck,
  IconInfoCircle,
  IconRefresh,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { ExplainedQuestions } from '../../features/assessment/components/explained-questions.js';
import { ResultHead } from '../../features/assessment/components/result-head.js';
import { ThemeStrengths } from '../../features/assessment/components/theme-strengths.js';
import { useOwnTest, useStartOwnTest } from '../../features/workshops/api/tests.js';
import { IcsLink } from '../../features/workshops/components/ics-link.js';
import { formatPercent } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, ProblemNotice, SkeletonLines } from '../../ui/states.js';
import { testKindIn } from '../workshop-test-kind.js';
import classes from './test-rules.module.css';

/** Where the QR code of a workshop's test leads: to its rules, the test itself, or what one reached. */
export default function WorkshopTestPage() {
  const { t } = useTranslation('workshop-tests');
  const { language } = useLanguage();
  const { id = '', which } = useParams();
  const kind = testKindIn(which);
  const { data, error, refetch } = useOwnTest(id, kind);
  const title = data && {
    en: data.workshop.titleEn,
    ...(data.workshop.titleUr ? { ur: data.workshop.titleUr } : {}),
  };
  return (
    <Page width="reading" title={t(`own.title.${kind}`)} eyebrow={title && inLanguage(title, language)}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Found test={data} />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </Page>
  );
}

function Found({ test }: { test: OwnTest }) {
  const { t } = useTranslation('workshop-tests');
  const { attempt, state } = test;
  if (attempt?.result) return <Result test={test} attempt={attempt} result={attempt.result} />;
  if (!attempt && state !== 'open')
    return (
      <div role="status">
        <EmptyState title={t(`own.${state}.title`)} action={<IcsLink workshopId={test.workshop.id} />}>
          {t(`own.${state}.text`)}
        </EmptyState>
      </div>
    );
  return <Rules test={test} />;
}

function Rules({ test }: { test: OwnTest }) {
  const { t } = useTranslation(['workshop-tests', 'test']);
  const { duration } = useLanguage();
  const { which, questions, minutes, extraTimePercent } = test;
  const facts = [
    { Icon: IconChecklist, text: t('test:rules.questions', { count: questions }) },
    { Icon: IconClock, text: t('test:rules.time', { time: duration(minutes) }) },
    ...(extraTimePercent > 0
      ? [
          {
            Icon: IconClockPlus,
            text: t('test:rules.extraTime', { percent: formatPercent(extraTimePercent) }),
          },
        ]
      : []),
    { Icon: IconRefresh, text: t('own.once') },
    { Icon: IconInfoCircle, text: t(`own.counts.${which}`) },
    { Icon: IconCloudCheck, text: t('test:rules.line') },
  ];
  return (
    <>
      <ul className={classes.facts}>
        {facts.map(({ Icon, text }) => (
          <li key={text}>
            <Icon aria-hidden size={24} className={classes.icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Section look="sand" title={t('test:rules.how.title')}>
        <ul className={classes.how}>
          {(['language', 'order', 'map'] as const).map((key) => (
            <li key={key}>{t(`test:rules.how.${key}`)}</li>
          ))}
          <li>{t('own.end')}</li>
        </ul>
      </Section>
      <Entrance test={test} />
    </>
  );
}

function Entrance({ test: { workshop, which, attempt } }: { test: OwnTest }) {
  const { t } = useTranslation('test');
  const navigate = useNavigate();
  const start = useStartOwnTest(workshop.id, which);
  const way = attempt ? 'resume' : 'start';
  const begin = () => {
    if (start.isPending) return;
    start.mutate(undefined, {
      onSuccess: ({ id }) => void navigate(paths.workshopTestRun(workshop.id, which, id)),
    });
  };
  return (
    <div className={classes.entrance}>
      <ProblemNotice error={start.error} />
      <Button size="lg" onClick={begin} loading={start.isPending}>
        {t(`rules.${way}.${which === 'pre' ? 'pretest' : 'final'}`)}
      </Button>
      <p className={classes.note}>{t(attempt ? 'rules.clockRuns' : 'rules.clock')}</p>
    </div>
  );
}

interface ResultProps {
  readonly test: OwnTest;
  readonly attempt: Attempt;
  readonly result: NonNullable<Attempt['result']>;
}

function Result({ test, attempt, result }: ResultProps) {
  const { t } = useTranslation(['workshop-tests', 'test']);
  return (
    <>
      <ResultHead attempt={attempt} result={result} words={t(`own.verdict.${test.which}`)} />
      {result.byTheme.length > 0 && (
        <Section title={t('test:result.themes')} note={t('test:result.themesNote')}>
          <ThemeStrengths themes={result.byTheme} names={test.themes} />
        </Section>
      )}
      {result.questions.length > 0 ? (
        <Section title={t('test:result.questions')} note={t('test:result.questionsNote')}>
          <ExplainedQuestions questions={attempt.questions} graded={result.questions} />
        </Section>
      ) : (
        <Section look="sand" title={t('own.later.title')}>
          <p>{t('own.later.text')}</p>
        </Section>
      )}
    </>
  );
}
