import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { ProgressLine } from '../../../ui/progress-line.js';
import type { EnrolledSoFar } from '../api/enrol-import.js';
import classes from './enrol-import.module.css';

interface EnrolledNewsProps {
  readonly soFar: EnrolledSoFar | null;
  readonly running: boolean;
  /** What the course or the cohort is called. */
  readonly into: string;
  readonly isCohort: boolean;
}

/** How far enrolling a list is, and what has become of its people. */
export function EnrolledNews({ soFar, running, into, isCohort }: EnrolledNewsProps) {
  const { t } = useTranslation(['after-import', 'cohorts']);
  if (!soFar) return <div role="status" />;
  const { enrolled, attached, already, leftOut } = soFar;
  const line = t('enrol.progress', { done: formatNumber(soFar.done), people: formatNumber(soFar.people) });
  const say = (key: string, count: number) => t(key, { count, people: formatNumber(count), course: into });
  return (
    <>
      {running && <ProgressLine value={soFar.done} of={soFar.people} label={line} />}
      <div role="status">
        {!running && (
          <>
            <p className={classes.done}>{say('enrol.done', enrolled)}</p>
            {attached > 0 && <p>{say('cohorts:import.attached', attached)}</p>}
            {already.length > 0 && (
              <p>{say(isCohort ? 'cohorts:import.already' : 'enrol.already', already.length)}</p>
            )}
            {leftOut.length > 0 && <p>{say('cohorts:import.leftOut', leftOut.length)}</p>}
          </>
        )}
      </div>
      {!running && leftOut.length > 0 && (
        <ul className={classes.names}>
          {leftOut.map(({ personId, nameEn, fate }) => (
            <li key={personId}>
              <bdi dir="ltr">{nameEn}</bdi>: {t(`cohorts:import.why.${fate}`)}
            </li>
          ))}
        </ul>
      )}
      {!running && already.length > 0 && (
        <details>
          <summary>{t('enrol.who')}</summary>
          <ul className={classes.names}>
            {already.map(({ personId, nameEn }) => (
              <li key={personId}>
                <bdi dir="ltr">{nameEn}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
