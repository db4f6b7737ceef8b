import { type Course, type Enrolment, type TestRule, withExtraTime } from '@academy/shared';
import { Button } from '@mantine/core';
import {
  IconChecklist,
  IconClock,
  IconClockPlus,
  IconCloudCheck,
  IconRefresh,
  IconTargetArrow,
  IconWriting,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { type Admission, admissionOf, type TestKind } from '../../features/assessment/admission.js';
import { useStartAttempt } from '../../features/assessment/api/attempt.js';
import { usePublication } from '../../features/catalogue/api/get-publication.js';
import { useEnrolment } from '../../features/learning/api/get-enrolment.js';
import { formatPercent } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { outbox } from '../../lib/outbox/index.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ErrorState, ProblemNotice, SkeletonLines } from '../../ui/states.js';
import classes from './test-rules.module.css';

export default function TestRulesPage() {
  const { t } = useTranslation('test');
  const { localised, langOf } = useLanguage();
  const { enrolmentId = '' } = useParams();
  const [search] = useSearchParams();
  const kind: TestKind = search.get('kind') === 'pretest' ? 'pretest' : 'final';
  const isSent = useLessonsSent(enrolmentId);
  const enrolment = useEnrolment(enrolmentId);
  const publication = usePublication(enrolment.data?.publicationId);
  const error = enrolment.error ?? publication.error;
  const title = t(`rules.title.${kind}`);
  if (enrolment.data && publication.data && isSent) {
    const isOpen = isEntrance(admissionOf(kind, enrolment.data, new Date()));
    return (
      <Page
        width="reading"
        title={title}
        eyebrow={<span {...langOf(enrolment.data.courseTitle)}>{localised(enrolment.data.courseTitle)}</span>}
        {...(isOpen ? { lead: t(`rules.lead.${kind}`) } : {})}
      >
        <Rules kind={kind} enrolment={enrolment.data} course={publication.data} />
      </Page>
    );
  }
  const retry = () => void (enrolment.error ? enrolment.refetch() : publication.refetch());
  return (
    <Page width="reading" title={title}>
      {error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonLines lines={6} />}
    </Page>
  );
}

/** The last lesson may still be on its way to the server, which decides whether the test is open. */
function useLessonsSent(enrolmentId: string): boolean {
  const [isSent, setSent] = useState(() => outbox.pendingFor(enrolmentId).length === 0);
  useEffect(() => {
    if (!isSent) void outbox.flush().then(() => setSent(true));
  }, [isSent]);
  return isSent;
}

const isEntrance = ({ kind }: Admission): boolean => kind === 'start' || kind === 'resume';

interface RulesProps {
  readonly kind: TestKind;
  readonly enrolment: Enrolment;
  readonly course: Course;
}

function Rules({ kind, enrolment, course }: RulesProps) {
  const { t } = useTranslation('test');
  const { duration } = useLanguage();
  const { finalTest } = enrolment;
  const { extraTimePercent = 0 } = finalTest.rule;
  const rule: Pick<TestRule, 'draw' | 'minutes'> =
    kind === 'pretest' && course.pretest ? withExtraTime(course.pretest, extraTimePercent) : finalTest.rule;
  const facts = [
    { Icon: IconChecklist, text: t('rules.questions', { count: rule.draw }) },
    { Icon: IconClock, text: t('rules.time', { time: duration(rule.minutes) }) },
    ...(extraTimePercent > 0
      ? [{ Icon: IconClockPlus, text: t('rules.extraTime', { percent: formatPercent(extraTimePercent) }) }]
      : []),
    ...(kind === 'pretest'
      ? [{ Icon: IconTargetArrow, text: t('rules.noPassMark') }]
      : [
          { Icon: IconTargetArrow, text: t('rules.passMark', { pass: finalTest.rule.passMark }) },
          {
            Icon: IconRefresh,
            text: t('rules.attempts', { count: finalTest.rule.attempts, left: finalTest.attemptsLeft }),
          },
          ...(finalTest.rule.essays ? [{ Icon: IconWriting, text: t('rules.essays') }] : []),
        ]),
    { Icon: IconCloudCheck, text: t('rules.line') },
  ];
  const isOpen = isEntrance(admissionOf(kind, enrolment, new Date()));
  const entrance = <Entrance kind={kind} enrolment={enrolment} />;
  return (
    <>
      {!isOpen && entrance}
      <ul className={classes.facts}>
        {facts.map(({ Icon, text }) => (
          <li key={text}>
            <Icon aria-hidden size={24} className={classes.icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Section look="sand" title={t('rules.how.title')}>
        <ul className={classes.how}>
          {(['language', 'order', 'map', 'end'] as const).map((key) => (
            <li key={key}>{t(`rules.how.${key}`)}</li>
          ))}
        </ul>
      </Section>
      {isOpen && entrance}
    </>
  );
}

/** The way in, or in words why it is closed and what to do instead. */
function Entrance({ kind, enrolment }: { kind: TestKind; enrolment: Enrolment }) {
  const { t } = useTranslation('test');
  const { moment } = useLanguage();
  const navigate = useNavigate();
  const start = useStartAttempt(enrolment.id, kind);
  const admission = admissionOf(kind, enrolment, new Date());
  const open = () => {
    if (start.isPending) return;
    start.mutate(undefined, {
      onSuccess: (attempt) => void navigate(paths.test(enrolment.id, attempt.id)),
    });
  };
  if (admission.kind === 'start' || admission.kind === 'resume') {
    return (
      <div className={classes.entrance}>
        <ProblemNotice error={start.error} />
        <Button size="lg" onClick={open} loading={start.isPending}>
          {t(`rules.${admission.kind}.${kind}`)}
        </Button>
        {admission.kind === 'start' && <p className={classes.note}>{t('rules.clock')}</p>}
        {admission.kind === 'resume' && <p className={classes.note}>{t('rules.clockRuns')}</p>}
      </div>
    );
  }
  const { lastAttemptId } = enrolment.finalTest;
  const values = {
    moment: admission.kind === 'wait' ? moment(admission.until) : '',
    count: enrolment.requiredLessons - enrolment.completedLessons,
    score: (kind === 'pretest' ? enrolment.pretest?.score : enrolment.finalTest.bestScore) ?? 0,
  };
  return (
    <div className={classes.closed} role="status">
      <p className={classes.closedTitle}>{t(`rules.closed.${admission.kind}.title`, values)}</p>
      <p>{t(`rules.closed.${admission.kind}.text`, values)}</p>
      <div className={classes.buttons}>
        {kind === 'final' && admission.kind !== 'lessons' && lastAttemptId && (
          <ButtonLink to={paths.result(lastAttemptId)}>{t('rules.closed.result')}</ButtonLink>
        )}
        {admission.kind !== 'passed' && admission.kind !== 'awaiting' && (
          <ButtonLink
            to={paths.resume(enrolment.id)}
            variant={kind === 'final' && admission.kind !== 'lessons' ? 'default' : 'filled'}
          >
            {t('rules.closed.lessonsButton')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
