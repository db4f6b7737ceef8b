import { percentOf, type RecordEvidence } from '@academy/shared';
import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber, formatPercent } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { SkeletonLines } from '../../../ui/states.js';
import { scanAddress } from '../api/person-evidence.js';
import classes from './record-card.module.css';

/** Few open it: its chunk comes when somebody does. */
const AttemptAnswers = lazy(() => import('./attempt-answers.js'));

/** Enrolment, final test and certificate behind a record, or the workshop and what was attended of it. */
export function RecordRests({ record }: { record: RecordEvidence }) {
  const [open, setOpen] = useState(false);
  if (record.workshop) {
    const attemptId = record.workshop.postTest?.postAttemptId;
    return (
      <>
        <div className={classes.rests}>
          <WorkshopRest workshop={record.workshop} open={open} onToggle={() => setOpen(!open)} />
          <ScansRest record={record} />
        </div>
        {open && attemptId && (
          <Suspense fallback={<SkeletonLines lines={6} />}>
            <AttemptAnswers attemptId={attemptId} />
          </Suspense>
        )}
      </>
    );
  }
  if (record.outside) {
    return (
      <div className={classes.rests}>
        <OutsideRest outside={record.outside} />
        <ScansRest record={record} />
      </div>
    );
  }
  return (
    <>
      <div className={classes.rests}>
        <EnrolmentRest enrolment={record.enrolment} />
        <AttemptRest attempt={record.attempt} open={open} onToggle={() => setOpen(!open)} />
        <CertificateRest certificate={record.certificate} />
      </div>
      {open && record.attempt && (
        <Suspense fallback={<SkeletonLines lines={6} />}>
          <AttemptAnswers attemptId={record.attempt.id} />
        </Suspense>
      )}
    </>
  );
}

const Rest = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={classes.rest}>
    <p className={classes.restTitle}>{title}</p>
    {children}
  </div>
);

interface WorkshopRestProps {
  readonly workshop: NonNullable<RecordEvidence['workshop']>;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function WorkshopRest({ workshop, open, onToggle }: WorkshopRestProps) {
  const { t } = useTranslation('reporting');
  const { moment } = useLanguage();
  const canOpen = useCan('workshops.read');
  const { id, venue, attended, sessions, thresholdPercent, postTest, confirmedAt, confirmedBy } = workshop;
  return (
    <Rest title={t('evidence.workshop')}>
      <p>
        {t('evidence.attended', { attended, of: sessions })}
        {' · '}
        {t('evidence.threshold', { percent: formatPercent(thresholdPercent) })}
      </p>
      {postTest && postTest.postScore !== null && (
        <p className="tabular">
          {t('evidence.postTest', {
            score: postTest.postScore,
            outOf: postTest.outOf,
            percent: formatPercent(percentOf(postTest.postScore, postTest.outOf)),
            pass: formatPercent(postTest.passPercent),
          })}
        </p>
      )}
      {postTest?.postAttemptId && (
        <Button variant="default" aria-expanded={open} onClick={onToggle}>
          {t('evidence.answers')}
        </Button>
      )}
      <p className={classes.soft}>
        <bdi>{venue}</bdi>
      </p>
      <p className={classes.soft}>
        {t('evidence.workshopConfirmed', { when: moment(confirmedAt), who: confirmedBy ?? '–' })}
      </p>
      {canOpen && <Link to={paths.workshop(id)}>{t('evidence.openWorkshop')}</Link>}
    </Rest>
  );
}

function OutsideRest({ outside }: { outside: NonNullable<RecordEvidence['outside']> }) {
  const { t } = useTranslation('reporting');
  const { moment } = useLanguage();
  const canOpen = useCan('completions.enter');
  const { id, title, provider, minutes, enteredAt, enteredBy, approvedAt, approvedBy } = outside;
  return (
    <Rest title={t('evidence.outside')}>
      <p>
        <bdi>{title}</bdi>
      </p>
      <p>
        <bdi>{provider}</bdi>
        {' · '}
        {t('evidence.hours', { hours: formatNumber(minutes / 60) })}
      </p>
      <p className={classes.soft}>
        {t('evidence.enteredBy', { when: moment(enteredAt), who: enteredBy ?? '–' })}
      </p>
      <p className={classes.soft}>
        {t('evidence.approvedBy', { when: moment(approvedAt), who: approvedBy ?? '–' })}
      </p>
      {canOpen && <Link to={paths.outsideCompletion(id)}>{t('evidence.openOutside')}</Link>}
    </Rest>
  );
}

/** The scans behind it; whoever may open the workshop or the training elsewhere may save them. */
function ScansRest({ record: { files, way, sourceId } }: { record: RecordEvidence }) {
  const { t } = useTranslation('reporting');
  const canOpen = useCan(way === 'workshop' ? 'workshops.read' : 'completions.enter');
  return (
    <Rest title={t(way === 'workshop' ? 'evidence.sheets' : 'evidence.papers')}>
      {files.length === 0 && <p>{t('evidence.noScan')}</p>}
      {files.map(({ id, name, sha256, withdrawnBecause }) => (
        <p key={id} className={classes.scan}>
          {canOpen ? (
            <a href={scanAddress(way, sourceId, id)} download>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
          <span className={classes.soft}>
            {' '}
            SHA-256 <bdi dir="ltr">{sha256.slice(0, 16)}…</bdi>
            {withdrawnBecause !== null && ` · ${t('evidence.scanWithdrawn', { reason: withdrawnBecause })}`}
          </span>
        </p>
      ))}
    </Rest>
  );
}

function EnrolmentRest({ enrolment }: { enrolment: RecordEvidence['enrolment'] }) {
  const { t } = useTranslation('reporting');
  const { moment } = useLanguage();
  if (!enrolment) return <Rest title={t('evidence.enrolment')}>{t('evidence.noEnrolment')}</Rest>;
  return (
    <Rest title={t('evidence.enrolment')}>
      <p>{t('evidence.lessons', { count: enrolment.lessonsCompleted })}</p>
      <p className={classes.soft}>{t('evidence.enrolled', { when: moment(enrolment.enrolledAt) })}</p>
    </Rest>
  );
}

interface AttemptRestProps {
  readonly attempt: RecordEvidence['attempt'];
  readonly open: boolean;
  readonly onToggle: () => void;
}

function AttemptRest({ attempt, open, onToggle }: AttemptRestProps) {
  const { t } = useTranslation('reporting');
  const { moment } = useLanguage();
  if (!attempt) return <Rest title={t('evidence.attempt')}>{t('evidence.noAttempt')}</Rest>;
  const { number, score, correct, of, submittedAt } = attempt;
  return (
    <Rest title={t('evidence.attempt')}>
      <p className="tabular">
        {t('evidence.attemptNumber', { number })}
        {score !== null && ` · ${t('evidence.score', { score, correct, of })}`}
      </p>
      {submittedAt && (
        <p className={classes.soft}>{t('evidence.submitted', { when: moment(submittedAt) })}</p>
      )}
      <Button variant="default" aria-expanded={open} onClick={onToggle}>
        {t('evidence.answers')}
      </Button>
    </Rest>
  );
}

function CertificateRest({ certificate }: { certificate: RecordEvidence['certificate'] }) {
  const { t } = useTranslation('reporting');
  if (!certificate) return <Rest title={t('evidence.certificate')}>{t('evidence.noCertificate')}</Rest>;
  return (
    <Rest title={t('evidence.certificate')}>
      <Link to={paths.verify(certificate.number)}>
        <bdi dir="ltr" className="tabular">
          {certificate.number}
        </bdi>
      </Link>
      <p className={classes.soft}>{t(`evidence.certificateStatus.${certificate.status}`)}</p>
    </Rest>
  );
}
