import { dayInKarachi, EVIDENCE_MAX_BYTES, enterOutside, type OutsideCompletion } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { uuidv7 } from '../../../../lib/uuid.js';
import { SCAN_ACCEPT } from '../../../../ui/choose-scan.js';
import { SelectField, TextField } from '../../../../ui/field.js';
import { Form } from '../../../../ui/form.js';
import { useContractForm } from '../../../../ui/use-contract-form.js';
import { useEnterOutside, useTopics } from '../../api/outside.js';
import classes from './outside.module.css';

interface OutsideFormProps {
  readonly personId: string;
  readonly onDone: (entered: OutsideCompletion) => void;
}

const EMPTY = { title: '', provider: '', topic: '', completedOn: '', hours: '' };
const MINUTES_IN_HOUR = 60;

/** Typed hours as whole minutes; what is no number is left to the schema. */
const minutesOf = (hours: string): number | string =>
  hours.trim() === '' ? '' : Math.round(Number(hours.replace(',', '.')) * MINUTES_IN_HOUR);

/** A training that somebody completed elsewhere, with the paper that shows it. */
export function OutsideForm({ personId, onDone }: OutsideFormProps) {
  const { t } = useTranslation(['outside', 'evidence', 'errors']);
  const { localised } = useLanguage();
  const topics = useTopics().data?.items ?? [];
  const enter = useEnterOutside();
  const [ids] = useState(() => ({ id: uuidv7(), fileId: uuidv7() }));
  const [file, setFile] = useState<File | null>(null);
  const [fileFault, setFileFault] = useState<string | null>(null);
  const form = useContractForm({
    schema: enterOutside.body,
    initialValues: EMPTY,
    toBody: ({ hours, ...typed }) => ({ ...typed, id: ids.id, personId, minutes: minutesOf(hours) }),
    fieldOf: (path) => (path === 'minutes' ? 'hours' : path),
    submit: async (body) => {
      if (!file) return null;
      return enter({ body, scan: { id: ids.fileId, file, onProgress: () => undefined } });
    },
    onDone: (entered) => entered && onDone(entered),
  });
  const { field } = form;
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setFileFault(chosen && chosen.size > EVIDENCE_MAX_BYTES ? t('errors:code.too-large') : null);
  };
  return (
    <Form
      card
      onSubmit={(event) => {
        if (!file) setFileFault(t('errors:code.evidence-missing'));
        if (file && fileFault) event.preventDefault();
        else form.onSubmit(event);
      }}
      problem={form.problem}
      buttons={
        <Button type="submit" loading={form.submitting}>
          {t('form.submit')}
        </Button>
      }
    >
      <TextField {...field('title')} label={t('form.trainingTitle')} hint={t('form.titleHint')} dir="auto" />
      <TextField {...field('provider')} label={t('form.provider')} hint={t('form.providerHint')} dir="auto" />
      <SelectField {...field('topic')} label={t('form.topic')}>
        <option value="">{t('form.choose')}</option>
        {topics.map((topic) => (
          <option key={topic.code} value={topic.code}>
            {localised(topic.title)}
          </option>
        ))}
      </SelectField>
      <div className={classes.two}>
        <TextField
          {...field('completedOn')}
          type="date"
          max={dayInKarachi(new Date())}
          label={t('form.day')}
        />
        <TextField
          {...field('hours')}
          label={t('form.hours')}
          hint={t('form.hoursHint')}
          inputMode="decimal"
          autoComplete="off"
          dir="ltr"
        />
      </div>
      <TextField
        type="file"
        name="file"
        accept={SCAN_ACCEPT}
        label={t('form.file')}
        hint={t('evidence:hint')}
        error={fileFault}
        onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
      />
    </Form>
  );
}
