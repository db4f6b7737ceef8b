import { type CourseSummary, inLanguage } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { Section } from '../../../ui/section.js';
import { ProblemNotice } from '../../../ui/states.js';
import { type EnrolledSoFar, useEnrolImport } from '../api/enrol-import.js';
import { useOpenCohorts } from '../api/list-cohorts.js';
import { NewCohortDialog } from './cohorts/new-cohort-dialog.js';
import classes from './enrol-import.module.css';
import { EnrolledNews } from './enrolled-news.js';

/** On this device, so that the next list of the same season needs no choice. */
const CHOSEN_KEY = 'academy.enrol-course';
const NEW_COHORT = 'new';

interface EnrolImportProps {
  readonly importId: string;
  /** New people and found ones. */
  readonly people: number;
  readonly courses: readonly CourseSummary[];
  /** The import’s own; null where its rows name theirs. */
  readonly agencyId: string | null;
  /** Options of the agencies that a new cohort may belong to, which the directory keeps. */
  readonly agencies: ReactNode;
}

/** From the result of an import: everyone of it into a course or a cohort of it, with one press. */
export function EnrolImport({ importId, people, courses, agencyId, agencies }: EnrolImportProps) {
  const { t } = useTranslation(['after-import', 'cohorts']);
  const { language, localised } = useLanguage();
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN_KEY) ?? '');
  const [cohort, setCohort] = useState<{ id: string; title: string } | null>(null);
  const [isNew, setNew] = useState(false);
  const [soFar, setSoFar] = useState<EnrolledSoFar | null>(null);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const enrol = useEnrolImport(importId);
  const course = courses.find(({ id }) => id === chosen) ?? courses[0];
  if (!course || people === 0) return null;
  const choose = (into: typeof cohort) => {
    setCohort(into);
    setSoFar(null);
  };
  const start = async (): Promise<void> => {
    localStorage.setItem(CHOSEN_KEY, course.id);
    setRunning(true);
    setProblem(null);
    setSoFar(null);
    try {
      setSoFar(await enrol({ courseId: course.id, cohortId: cohort?.id ?? null }, setSoFar));
    } catch (error) {
      setProblem(error);
    } finally {
      setRunning(false);
    }
  };
  const size = { count: people, people: formatNumber(people) };
  return (
    <Section title={t('enrol.title')} note={t('enrol.note')} look="card">
      <div className={classes.stack}>
        <SelectField
          label={t('enrol.course')}
          value={course.id}
          disabled={running}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            choose(null);
          }}
        >
          {courses.map((one) => (
            <option key={one.id} value={one.id}>
              {localised(one.title)}
            </option>
          ))}
        </SelectField>
        <CohortChoice
          courseId={course.id}
          value={cohort}
          disabled={running}
          onChange={choose}
          onNew={() => setNew(true)}
        />
        <div>
          <Button size="md" loading={running} onClick={() => void start()} className={classes.wide}>
            {cohort
              ? t('cohorts:import.submit', { ...size, cohort: cohort.title })
              : t('enrol.submit', { ...size, course: localised(course.title) })}
          </Button>
        </div>
        <EnrolledNews
          soFar={soFar}
          running={running}
          into={cohort?.title ?? localised(course.title)}
          isCohort={cohort !== null}
        />
        {cohort && soFar && !running && (
          <p>
            <Link to={paths.cohort(cohort.id)}>{t('cohorts:import.open')}</Link>
          </p>
        )}
        <ProblemNotice error={problem} />
      </div>
      {isNew && (
        <NewCohortDialog
          course={course}
          agencyId={agencyId ?? ''}
          agencies={agencies}
          onClose={() => setNew(false)}
          onDone={({ id, titleEn, titleUr }) => {
            setNew(false);
            choose({
              id,
              title: inLanguage(titleUr ? { en: titleEn, ur: titleUr } : { en: titleEn }, language),
            });
          }}
        />
      )}
    </Section>
  );
}

interface CohortChoiceProps {
  readonly courseId: string;
  readonly value: { readonly id: string; readonly title: string } | null;
  readonly disabled: boolean;
  readonly onChange: (cohort: { id: string; title: string } | null) => void;
  readonly onNew: () => void;
}

/** An open cohort of the course, none, or a new one. */
function CohortChoice({ courseId, value, disabled, onChange, onNew }: CohortChoiceProps) {
  const { t } = useTranslation('cohorts');
  const { localised } = useLanguage();
  const known = useOpenCohorts(courseId).data?.items.map(({ id, title }) => ({
    id,
    title: localised(title),
  }));
  const cohorts = known ?? [];
  const isMissing = value && !cohorts.some(({ id }) => id === value.id);
  return (
    <SelectField
      label={t('import.into')}
      value={value?.id ?? ''}
      disabled={disabled}
      onChange={(event) => {
        const wanted = event.currentTarget.value;
        if (wanted === NEW_COHORT) onNew();
        else onChange(cohorts.find(({ id }) => id === wanted) ?? null);
      }}
    >
      <option value="">{t('import.none')}</option>
      {[...(isMissing ? [value] : []), ...cohorts].map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
      <option value={NEW_COHORT}>{t('import.new')}</option>
    </SelectField>
  );
}
