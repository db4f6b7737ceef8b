import { type CourseInsights, languageNames, languages } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../features/directory/api/reference.js';
import { AgencyCodeOptions } from '../features/directory/components/agency-code-options.js';
import type { InsightsAsked } from '../features/reporting/api/insights.js';
import { PeriodPicker } from '../features/reporting/components/period-picker.js';
import { useFieldErrors } from '../features/reporting/hooks/use-field-errors.js';
import { presets, todayInKarachi } from '../features/reporting/question.js';
import { useLanguage } from '../lib/i18n/index.js';
import { SelectField } from '../ui/field.js';

interface InsightsFiltersProps {
  readonly asked: InsightsAsked;
  readonly onChange: (change: Partial<InsightsAsked>) => void;
  readonly course: CourseInsights['course'] | undefined;
  readonly error: unknown;
}

type Chosen = 'publication' | 'cohort' | 'agency' | 'province' | 'language';

/** Which of a course’s people are asked about. */
export function InsightsFilters({ asked, onChange, course, error }: InsightsFiltersProps) {
  const { t } = useTranslation('insights');
  const { localised, day } = useLanguage();
  const errors = useFieldErrors(error);
  const cohorts = course?.cohorts ?? [];
  const provinces = (usePlaces().data?.items ?? []).filter(({ parentId }) => parentId === null);
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
    </>
  );
}
