import {
  editSchedule,
  figureNames,
  frequencies,
  inLanguage,
  relativePeriods,
  type Schedule,
  saveSchedule,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../../lib/api-error.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { uuidv7 } from '../../../../lib/uuid.js';
import { SelectField, TextField } from '../../../../ui/field.js';
import { Form } from '../../../../ui/form.js';
import { useContractForm } from '../../../../ui/use-contract-form.js';
import { useEditSchedule, useSaveSchedule } from '../../api/schedules.js';
import { type Question, scheduledQuestion } from '../../question.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import classes from './schedules.module.css';

interface Edited {
  readonly schedule: Schedule;
  readonly version: number;
  /** Takes what stands now for seen, so that the next saving takes its place. */
  readonly onOverwrite: () => void;
}

interface ScheduleFormProps {
  readonly question: Question;
  /** Ids of the people who get it. */
  readonly recipients: readonly string[];
  /** Where they are chosen; the form shows it with what is wrong with the choice. */
  readonly people: ReactNode;
  readonly cancel: ReactNode;
  /** Where one is changed: as it stands now, and the version that was seen. */
  readonly edited?: Edited;
  readonly onDone: (saved: { id: string }) => unknown;
}

/** When a question is sent, about which period, in which language, and to whom. */
export function ScheduleForm({ question, recipients, people, cancel, edited, onDone }: ScheduleFormProps) {
  const { t } = useTranslation('schedules');
  const { language } = useLanguage();
  // One id as long as the page is open: sending twice on a weak line saves one.
  const [id] = useState(uuidv7);
  const save = useSaveSchedule();
  const edit = useEditSchedule(edited?.schedule.id ?? '');
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: edited ? editSchedule.body : saveSchedule.body,
    initialValues: {
      title: edited?.schedule.title ?? inLanguage(figureNames.individuals, language),
      frequency: (edited?.schedule.frequency ?? 'monthly') as string,
      period: (edited?.schedule.period ?? 'last-month') as string,
      language: (edited?.schedule.language ?? language) as string,
      recipients: '',
    },
    toBody: ({ recipients: _shown, ...values }) => ({
      ...values,
      ...(edited ? { version: edited.version } : { id }),
      question: scheduledQuestion(question),
      recipients: [...recipients],
    }),
    submit: (body) => (edited ? edit(body as never) : save(body as never)),
    onDone,
  });
  const chosen = field('recipients');
  return (
    <Form
      card
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t(edited ? 'edit.submit' : 'form.submit')}
          </Button>
          {cancel}
        </>
      }
    >
      <TextField {...field('title')} label={t('form.name')} maxLength={160} dir="auto" />
      <SelectField {...field('frequency')} label={t('form.frequency')}>
        {frequencies.map((name) => (
          <option key={name} value={name}>
            {t(`frequency.${name}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        {...field('period')}
        label={t('form.period')}
        hint={edited ? undefined : t('form.periodNote')}
      >
        {relativePeriods.map((name) => (
          <option key={name} value={name}>
            {t(`period.${name}`)}
          </option>
        ))}
      </SelectField>
      <SelectField {...field('language')} label={t('form.language')}>
        {(['en', 'ur'] as const).map((name) => (
          <option key={name} value={name}>
            {t(`language.${name}`)}
          </option>
        ))}
      </SelectField>
      <fieldset className={classes.fieldset}>
        <legend>{t('form.people')}</legend>
        {people}
        {chosen.error && (
          <p role="alert" className={classes.wrong}>
            {chosen.error}
          </p>
        )}
      </fieldset>
      {edited && isApiError(problem, 'schedule-changed') && <ChangedMeanwhile {...edited} />}
    </Form>
  );
}
