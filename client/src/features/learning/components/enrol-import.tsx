import type { CourseSummary } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { ProgressLine } from '../../../ui/progress-line.js';
import { Section } from '../../../ui/section.js';
import { ProblemNotice } from '../../../ui/states.js';
import { type EnrolledSoFar, useEnrolImport } from '../api/enrol-import.js';
import classes from './enrol-import.module.css';

/** On this device, so that the next list of the same season needs no choice. */
const CHOSEN_KEY = 'academy.enrol-course';

interface EnrolImportProps {
  readonly importId: string;
  /** New people and found ones. */
  readonly people: number;
  readonly courses: readonly CourseSummary[];
}

/** From the result of an import: everyone of it into a course, with one press. */
export function EnrolImport({ importId, people, courses }: EnrolImportProps) {
  const { t } = useTranslation('after-import');
  const { localised } = useLanguage();
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN_KEY) ?? '');
  const [soFar, setSoFar] = useState<EnrolledSoFar | null>(null);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const enrol = useEnrolImport(importId);
  const course = courses.find(({ id }) => id === chosen) ?? courses[0];
  if (!course || people === 0) return null;
  const title = localised(course.title);
  const start = async (): Promise<void> => {
    localStorage.setItem(CHOSEN_KEY, course.id);
    setRunning(true);
    setProblem(null);
    setSoFar(null);
    try {
      setSoFar(await enrol(course.id, setSoFar));
    } catch (error) {
      setProblem(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Section title={t('enrol.title')} note={t('enrol.note')} look="card">
      <div className={classes.stack}>
        <SelectField
          label={t('enrol.course')}
          value={course.id}
          disabled={running}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setSoFar(null);
          }}
        >
          {courses.map((one) => (
            <option key={one.id} value={one.id}>
              {localised(one.title)}
            </option>
          ))}
        </SelectField>
        <div>
          <Button size="md" loading={running} onClick={() => void start()} className={classes.wide}>
            {t('enrol.submit', { count: people, people: formatNumber(people), course: title })}
          </Button>
        </div>
        <Progress soFar={soFar} running={running} course={title} />
        <ProblemNotice error={problem} />
      </div>
    </Section>
  );
}

interface ProgressProps {
  readonly soFar: EnrolledSoFar | null;
  readonly running: boolean;
  readonly course: string;
}

function Progress({ soFar, running, course }: ProgressProps) {
  const { t } = useTranslation('after-import');
  const enrolled = soFar?.enrolled ?? 0;
  const already = soFar?.already ?? [];
  const line =
    soFar && t('enrol.progress', { done: formatNumber(soFar.done), people: formatNumber(soFar.people) });
  return (
    <>
      {soFar && line && running && <ProgressLine value={soFar.done} of={soFar.people} label={line} />}
      <div role="status">
        {soFar && !running && (
          <p className={classes.done}>
            {t('enrol.done', { count: enrolled, people: formatNumber(enrolled), course })}
          </p>
        )}
        {soFar && !running && already.length > 0 && (
          <p>{t('enrol.already', { count: already.length, people: formatNumber(already.length) })}</p>
        )}
      </div>
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
