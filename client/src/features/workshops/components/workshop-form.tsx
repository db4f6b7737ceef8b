import { updateWorkshop, type Workshop } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../lib/i18n/index.js';
import { AreaField, SelectField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { Segmented } from '../../../ui/segmented.js';
import { TitleFields } from '../../../ui/title-fields.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useTopics } from '../api/topics.js';
import { bodyOf, fieldAt, nextSession, valuesOf } from '../workshop-values.js';
import { SessionFields } from './session-fields.js';
import classes from './workshop-form.module.css';

interface WorkshopFormProps {
  readonly workshop: Workshop | null;
  /** Options of the list of districts, which the directory keeps. */
  readonly districts: ReactNode;
  readonly submitLabel: string;
  readonly cancel: ReactNode;
  readonly submit: (fields: z.input<typeof updateWorkshop.body>) => Promise<Workshop>;
  readonly onDone: (workshop: Workshop) => unknown;
}

/** What a workshop is, as its trainer types it in. */
export function WorkshopForm({
  workshop,
  districts,
  submitLabel,
  cancel,
  submit,
  onDone,
}: WorkshopFormProps) {
  const { t } = useTranslation(['workshops', 'workshop-tests']);
  const [start] = useState(() => valuesOf(workshop));
  const [sessionIds, setSessionIds] = useState(start.sessionIds);
  const { field, values, set, onSubmit, submitting, problem } = useContractForm({
    schema: updateWorkshop.body,
    initialValues: start.values,
    toBody: (typed) => bodyOf(typed, sessionIds),
    fieldOf: (path) => fieldAt(path, sessionIds),
    submit,
    onDone,
  });
  const addSession = () => {
    const next = nextSession(values, sessionIds.at(-1));
    for (const [name, value] of Object.entries(next.values)) set(name, value);
    setSessionIds([...sessionIds, next.id]);
  };
  return (
    <Form
      card
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
      <TitleFields field={field} />
      <TopicField field={field('topic')} />
      <div className={classes.two}>
        <SelectField {...field('districtId')} label={t('fields.district')}>
          <option value="">{t('form.choose')}</option>
          {districts}
        </SelectField>
        <TextField {...field('venue')} label={t('fields.venue')} dir="auto" maxLength={200} />
      </div>
      <AreaField
        {...field('trainers')}
        label={t('fields.trainers')}
        hint={t('form.trainersHint')}
        dir="auto"
      />
      <div className={classes.two}>
        <TextField
          {...field('audience')}
          optional
          label={t('fields.audience')}
          hint={t('form.audienceHint')}
          dir="auto"
          maxLength={200}
        />
        <TextField
          {...field('capacity')}
          optional
          label={t('fields.capacity')}
          hint={t('form.capacityHint')}
          inputMode="numeric"
          dir="ltr"
        />
      </div>
      <SessionFields
        ids={sessionIds}
        field={field}
        onAdd={addSession}
        onRemove={(id) => setSessionIds(sessionIds.filter((one) => one !== id))}
      />
      <TextField
        {...field('thresholdPercent')}
        label={t('form.threshold')}
        hint={t('form.thresholdHint')}
        inputMode="numeric"
        dir="ltr"
      />
      {workshop?.tests ? (
        <TextField
          {...field('passPercent')}
          label={t('form.passPercent')}
          hint={t('workshop-tests:attach.formNote')}
          inputMode="numeric"
          dir="ltr"
        />
      ) : (
        <>
          <Segmented
            legend={t('form.postTest')}
            note={t('form.postTestHint')}
            name="postTest"
            value={values.postTest as 'yes' | 'no'}
            onChange={(value) => set('postTest', value)}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          />
          {values.postTest === 'yes' && (
            <div className={classes.two}>
              <TextField {...field('outOf')} label={t('form.outOf')} inputMode="numeric" dir="ltr" />
              <TextField
                {...field('passPercent')}
                label={t('form.passPercent')}
                inputMode="numeric"
                dir="ltr"
              />
            </div>
          )}
        </>
      )}
    </Form>
  );
}

type FieldProps = ReturnType<ReturnType<typeof useContractForm>['field']>;

function TopicField({ field }: { field: FieldProps }) {
  const { t } = useTranslation('workshops');
  const { localised } = useLanguage();
  const topics = useTopics().data?.items ?? [];
  return (
    <SelectField {...field} label={t('fields.topic')}>
      <option value="">{t('form.choose')}</option>
      {topics.map(({ code, title }) => (
        <option key={code} value={code}>
          {localised(title)}
        </option>
      ))}
    </SelectField>
  );
}
