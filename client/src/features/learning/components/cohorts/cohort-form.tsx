import { type Cohort, type CourseSummary, updateCohort } from '@academy/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { loadUrduFonts, useLanguage } from '../../../../lib/i18n/index.js';
import { SelectField, TextField } from '../../../../ui/field.js';
import { Form } from '../../../../ui/form.js';
import { useContractForm } from '../../../../ui/use-contract-form.js';
import { useFacilitators } from '../../api/save-cohort.js';
import { bodyOf, type CohortStart, valuesOf } from '../../cohort-values.js';
import classes from './cohort-form.module.css';

interface CohortFormProps {
  readonly cohort: Cohort | null;
  readonly start?: CohortStart;
  /** The courses to choose from, which the catalogue keeps; one alone is not asked for. */
  readonly courses: readonly Pick<CourseSummary, 'id' | 'title'>[];
  /** Options of the list of agencies, which the directory keeps. */
  readonly agencies: ReactNode;
  readonly submitLabel: string;
  readonly cancel: ReactNode;
  readonly submit: (fields: z.input<typeof updateCohort.body>) => Promise<Cohort>;
  readonly onDone: (cohort: Cohort) => unknown;
  /** On a card of its own, where the form is the page's subject. */
  readonly card?: boolean;
}

const NOTHING: CohortStart = { courseId: '', agencyId: '' };

/** What a cohort is, as its organiser types it in. */
export function CohortForm(props: CohortFormProps) {
  const { cohort, start = NOTHING, courses, agencies, submitLabel, cancel, submit, onDone, card } = props;
  const { t } = useTranslation('cohorts');
  const { localised } = useLanguage();
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: updateCohort.body,
    initialValues: valuesOf(cohort, start),
    toBody: bodyOf,
    submit,
    onDone,
  });
  return (
    <Form
      card={card ?? false}
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {submitLabel}
          </Button>
          {cancel}
        </>
      }
    >
      <TextField {...field('titleEn')} label={t('form.titleEn')} lang="en" dir="ltr" maxLength={200} />
      <TextField
        {...field('titleUr')}
        optional
        label={t('form.titleUr')}
        lang="ur"
        dir="rtl"
        maxLength={200}
        onFocus={loadUrduFonts}
      />
      {start.courseId === '' && (
        <SelectField
          {...field('courseId')}
          label={t('fields.course')}
          hint={cohort && cohort.people.length > 0 ? t('form.courseHint') : undefined}
        >
          <option value="">{t('form.choose')}</option>
          {courses.map(({ id, title }) => (
            <option key={id} value={id}>
              {localised(title)}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField {...field('agencyId')} label={t('fields.agency')} hint={t('form.agencyHint')}>
        <option value="">{t('form.choose')}</option>
        {agencies}
      </SelectField>
      <div className={classes.two}>
        <TextField {...field('startsOn')} type="date" label={t('fields.starts')} />
        <TextField {...field('endsOn')} type="date" label={t('fields.due')} />
      </div>
      <FacilitatorField cohort={cohort} field={field('facilitatorId')} />
      <TextField
        {...field('capacity')}
        optional
        label={t('fields.capacity')}
        hint={t('form.capacityHint')}
        inputMode="numeric"
        dir="ltr"
      />
    </Form>
  );
}

type FieldProps = ReturnType<ReturnType<typeof useContractForm>['field']>;

/** Whoever is in charge already stays on the list, also without the role by now. */
function FacilitatorField({ cohort, field }: { cohort: Cohort | null; field: FieldProps }) {
  const { t } = useTranslation('cohorts');
  const { language } = useLanguage();
  const offered = useFacilitators().data?.items ?? [];
  const current = cohort?.facilitator;
  const isMissing = current && !offered.some(({ accountId }) => accountId === current.accountId);
  return (
    <SelectField {...field} label={t('fields.facilitator')} hint={t('form.facilitatorHint')}>
      <option value="">{t('form.choose')}</option>
      {[...(isMissing ? [current] : []), ...offered].map(({ accountId, nameEn, nameUr }) => (
        <option key={accountId} value={accountId}>
          {(language === 'ur' && nameUr) || nameEn}
        </option>
      ))}
    </SelectField>
  );
}
