import { createDraft } from '@academy/shared';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { SelectField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { TitleFields } from '../../../ui/title-fields.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useCreateDraft } from '../api/drafts.js';
import classes from './studio.module.css';

/** The keys by which manuals say who they are for. */
export const AUDIENCES = [
  'police',
  'prosecution',
  'judiciary',
  'probation',
  'prisons',
  'social-welfare',
  'ncrc-staff',
] as const;

interface NewCourseFormProps {
  readonly topics: readonly {
    readonly code: string;
    readonly title: { en: string; ur?: string | undefined };
  }[];
  readonly onDone: (id: string) => void;
}

/** A new course: what it is called, what it is about, and who it is for. */
export function NewCourseForm({ topics, onDone }: NewCourseFormProps) {
  const { t } = useTranslation(['studio', 'errors']);
  const { localised } = useLanguage();
  const create = useCreateDraft();
  const [id] = useState(() => uuidv7());
  const [audience, setAudience] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const faultId = useId();
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: createDraft.body,
    initialValues: { titleEn: '', titleUr: '', topic: '' },
    toBody: (typed) => ({
      ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
      ...{ id, audience },
    }),
    submit: create,
    onDone: (made) => onDone(made.id),
  });
  const toggle = (key: string): void => {
    setMissing(false);
    setAudience((chosen) => (chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]));
  };
  return (
    <Form
      card
      onSubmit={(event) => {
        setMissing(audience.length === 0);
        onSubmit(event);
      }}
      problem={problem}
      buttons={
        <Button type="submit" loading={submitting}>
          {t('new.submit')}
        </Button>
      }
    >
      <TitleFields field={field} />
      <SelectField {...field('topic')} optional label={t('new.topic')} hint={t('new.topicHint')}>
        <option value="">{t('new.ownTopic')}</option>
        {topics.map(({ code, title }) => (
          <option key={code} value={code}>
            {localised(title)}
          </option>
        ))}
      </SelectField>
      <fieldset className={classes.choices} aria-describedby={isMissing ? faultId : undefined}>
        <legend>{t('new.audience')}</legend>
        {AUDIENCES.map((key) => (
          <label key={key} className={classes.choice}>
            <input type="checkbox" checked={audience.includes(key)} onChange={() => toggle(key)} />
            {t(`audience.${key}`)}
          </label>
        ))}
      </fieldset>
      {isMissing && (
        <p id={faultId} role="alert" className={classes.fault}>
          {t('new.audienceMissing')}
        </p>
      )}
    </Form>
  );
}
