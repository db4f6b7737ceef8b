import { type CourseInsights, languageNames, languages } from '@academy/shared';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../features/directory/api/reference.js';
import { AgencyCodeOptions } from '../features/directory/components/agency-code-options.js';
import type { InsightsAsked } from '../features/reporting/api/insights.js';
import { PeriodPicker } from '../features/reporting/components/period-picker.js';
import { useFieldErrors } from '../features/reporting/hooks/use-field-errors.js';
import { presets, todayInKarachi } from '../features/reporting/question.js';
import { useLanguage } from '../lib/i18n/index.js';
import { SelectField } from '../ui/field.js';
import classes from './insights-filters.module.css';

interface InsightsFiltersProps {
  readonly asked: InsightsAsked;
  readonly onChange: (change: Partial<InsightsAsked>) => void;
  readonly course: CourseInsights['course'] | undefined;
  readonly error: unknown;
}

const CHOSEN = ['publication', 'cohort', 'agency', 'province', 'language'] as const;
type Chosen = (typeof CHOSEN)[number];

/** Which of a course’s people are asked about. What is chosen is counted in the summary, so that a folded panel hides nothing. */
export function InsightsFilters({ asked, onChange, course, error }: InsightsFiltersProps) {
  const { t } = useTranslation('insights');
  const { localised, day } = useLanguage();
  const errors = useFieldErrors(error);
  const cohorts = course?.cohorts ?? [];
  const provinces = (usePlaces().data?.items ?? []).filter(({ parentId }) => parentId === null);
  const used = CHOSEN.filter((name) => asked[name]).length;
  const [isOpen] = useState(used > 0);
  const select = (name: Chosen, options: ReactNode, hint?: string) => (
    <SelectField
      label={t(`filter.${name}`)}
      name={name}
      value={asked[name]}
      hint={hint}
      error={errors[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    >
      <option value="">{t('filter.all')}</option>
      {options}
    </SelectField>
  );
  return (
    <>
      <PeriodPicker
        question={{ ...(asked.from ? { from: asked.from } : {}), ...(asked.to ? { to: asked.to } : {}) }}
        settled={presets(todayInKarachi()).launch}
        errors={errors}
        onChange={({ from, to }) =>
          onChange({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
        }
      />
      <details className={classes.filters} open={isOpen}>
        <summary>{used > 0 ? t('filter.used', { count: used }) : t('filter.legend')}</summary>
        <div className={classes.inside}>
          {select(
            'publication',
            course?.publications.map(({ id, number, publishedAt }) => (
              <option key={id} value={id}>
                {t('filter.publicationOf', { number, day: day(publishedAt) })}
              </option>
            )),
          )}
          {(cohorts.length > 0 || asked.cohort) &&
            select(
              'cohort',
              cohorts.map(({ id, title, endsOn }) => (
                <option key={id} value={id}>
                  {t('filter.cohortOf', { title: localised(title), day: day(endsOn) })}
                </option>
              )),
            )}
          {select('agency', <AgencyCodeOptions />, t('filter.agencyHint'))}
          {select(
            'province',
            provinces.map(({ code, name }) => (
              <option key={code} value={code}>
                {localised(name)}
              </option>
            )),
          )}
          {select(
            'language',
            languages.map((one) => (
              <option key={one} value={one}>
                {localised(languageNames[one])}
              </option>
            )),
            t('filter.languageHint'),
          )}
        </div>
      </details>
    </>
  );
}
