import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/field.js';
import { AUDIENCES } from '../../audiences.js';
import type { SettingsForm } from '../../hooks/use-settings.js';
import { BothField, Flag, faultsOf, NumberField, Warnings } from './fields.js';
import classes from './settings.module.css';

/** What a course is called, for whom it is, how long it takes, and what one can do afterwards. */
export function CourseFields({ form }: { form: SettingsForm }) {
  const { t } = useTranslation('course-settings');
  const { value, set, problemsAt, readOnly } = form;
  return (
    <>
      {(['title', 'summary'] as const).map((name) => (
        <BothField
          key={name}
          {...{ name, label: t(name), value: value[name], problems: problemsAt(name), readOnly }}
          isLong={name === 'summary'}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <Audience form={form} />
      <NumberField
        {...{ name: 'hours', label: t('hours'), hint: t('hoursHint'), value: value.hours, readOnly }}
        step={0.25}
        problems={problemsAt('hours')}
        onChange={(hours) => set({ hours })}
      />
      <Outcomes form={form} />
      <NumberField
        {...{ name: 'certificate.valid_months', label: t('validMonths'), hint: t('validMonthsHint') }}
        {...{ value: value.certificateMonths, readOnly, optional: true }}
        problems={problemsAt('certificate')}
        onChange={(certificateMonths) => set({ certificateMonths })}
      />
      <BothField
        {...{ name: 'review.note', label: t('reviewNote'), value: value.reviewNote, readOnly, isLong: true }}
        problems={problemsAt('review')}
        onChange={(reviewNote) => set({ reviewNote })}
      />
    </>
  );
}

function Audience({ form: { value, set, problemsAt, readOnly } }: { form: SettingsForm }) {
  const { t, i18n } = useTranslation(['course-settings', 'studio']);
  const [other, setOther] = useState('');
  const all = [...new Set<string>([...AUDIENCES, ...value.audience])];
  const nameOf = (key: string): string =>
    i18n.exists(`studio:audience.${key}`) ? t(`studio:audience.${key}` as 'studio:audience.police') : key;
  const toggle = (key: string, isIn: boolean): void =>
    set({ audience: isIn ? [...value.audience, key] : value.audience.filter((one) => one !== key) });
  const fault = faultsOf(problemsAt('audience'));
  return (
    <fieldset className={classes.choices}>
      <legend>{t('audience')}</legend>
      {all.map((key) => (
        <Flag
          key={key}
          {...{ label: nameOf(key), checked: value.audience.includes(key), readOnly }}
          onChange={(isIn) => toggle(key, isIn)}
        />
      ))}
      {!readOnly && (
        <div className={classes.more}>
          <TextField
            {...{
              name: 'audience.other',
              label: t('otherAudience'),
              hint: t('keyHint'),
              lang: 'en',
              dir: 'ltr',
            }}
            maxLength={80}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={other.trim() === '' || value.audience.includes(other.trim())}
            onClick={() => {
              toggle(other.trim(), true);
              setOther('');
            }}
          >
            {t('add')}
          </Button>
        </div>
      )}
      {fault && <p className={classes.fault}>{fault}</p>}
    </fieldset>
  );
}

/** 4 to 8 are right for a course; the importer takes 1 to 12. */
const [FEWEST, MOST] = [4, 8];

function Outcomes({ form: { value, set, problemsAt, readOnly } }: { form: SettingsForm }) {
  const { t } = useTranslation('course-settings');
  const { outcomes } = value;
  const isOdd = outcomes.length < FEWEST || outcomes.length > MOST;
  return (
    <fieldset className={classes.group}>
      <legend>{t('outcomes')}</legend>
      <p className={classes.hint} data-warn={isOdd || undefined}>
        {t('outcomesHint', { count: outcomes.length, least: FEWEST, most: MOST })}
      </p>
      {outcomes.map((outcome, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outcomes have no other identity than their place
        <div key={index} className={classes.entry}>
          <BothField
            {...{ name: `outcomes.${index}`, label: t('outcome', { number: index + 1 }), readOnly }}
            value={outcome}
            problems={problemsAt(`outcomes.${index}`)}
            onChange={(text) => set({ outcomes: outcomes.map((one, at) => (at === index ? text : one)) })}
          />
          {!readOnly && (
            <Button
              variant="subtle"
              color="red"
              aria-label={t('removeOutcome', { number: index + 1 })}
              onClick={() => set({ outcomes: outcomes.filter((_, at) => at !== index) })}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      ))}
      <Warnings problems={problemsAt('outcomes').filter(({ path }) => path === 'outcomes')} />
      {faultsOf(problemsAt('outcomes').filter(({ path }) => path === 'outcomes'))}
      {!readOnly && outcomes.length < 12 && (
        <Button variant="default" onClick={() => set({ outcomes: [...outcomes, { en: '', ur: '' }] })}>
          {t('addOutcome')}
        </Button>
      )}
    </fieldset>
  );
}
