import {
  correctHeadCount,
  type DimensionValue,
  enterHeadCount,
  type findLikeHeadCounts,
  type HeadCount,
  type ViewOf,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { AreaField, SelectField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { TitleFields } from '../../../ui/title-fields.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { findLike, type HeadCountBody, useCorrectHeadCount, useEnterHeadCount } from '../api/head-counts.js';
import { bodyOf, type HeadCountValues, unsaidOf, valuesOf } from '../head-count-values.js';
import classes from './controls.module.css';
import { LikeHeadCounts } from './like-head-counts.js';

interface Asked {
  readonly found: ViewOf<typeof findLikeHeadCounts>;
  readonly body: HeadCountBody;
}

interface HeadCountFormProps {
  /** The entry that is corrected; null for a new one. */
  readonly headCount: HeadCount | null;
  readonly topics: readonly DimensionValue[];
  /** Options of lists that the directory keeps. */
  readonly districts: ReactNode;
  readonly agencies: ReactNode;
  readonly cancel: ReactNode;
  readonly onDone: () => unknown;
}

/** An old workshop of which only numbers are known, as a letter or a report says them. */
export function HeadCountForm({
  headCount,
  topics,
  districts,
  agencies,
  cancel,
  onDone,
}: HeadCountFormProps) {
  const { t } = useTranslation('headcounts');
  const { localised } = useLanguage();
  // One id as long as the page is open: sending twice on a weak line enters one.
  const [id] = useState(uuidv7);
  const [initialValues] = useState(() => valuesOf(headCount));
  const enter = useEnterHeadCount();
  const correct = useCorrectHeadCount(headCount?.id ?? '');
  const [like, setLike] = useState<Asked | null>(null);
  const write = (body: HeadCountBody) => (headCount ? correct(body as never) : enter(body));
  const { field, values, onSubmit, submitting, problem } = useContractForm({
    schema: headCount ? correctHeadCount.body : enterHeadCount.body,
    initialValues,
    toBody: (typed) => bodyOf(typed, id, headCount !== null),
    submit: async (body) => {
      const found = await findLike(body, headCount?.id ?? null);
      if (found.items.length === 0) await write(body);
      return found.items.length > 0 ? { found, body } : null;
    },
    onDone: (asked) => (asked ? setLike(asked) : onDone()),
  });
  return (
    <>
      {like && (
        <LikeHeadCounts
          found={like.found}
          isCorrection={headCount !== null}
          onAnother={async () => {
            await write(like.body);
            await onDone();
          }}
          onClose={() => setLike(null)}
        />
      )}
      <Form
        card
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <>
            <Button type="submit" loading={submitting}>
              {t(headCount ? 'form.correct' : 'form.enter')}
            </Button>
            {cancel}
          </>
        }
      >
        <TitleFields field={field} />
        <SelectField {...field('topic')} label={t('form.topic')}>
          <option value="">{t('form.choose')}</option>
          {topics.map(({ code, name }) => (
            <option key={code} value={code}>
              {localised(name)}
            </option>
          ))}
        </SelectField>
        <div data-form className={classes.two}>
          <TextField {...field('from')} type="date" label={t('form.from')} />
          <TextField {...field('to')} optional type="date" label={t('form.to')} hint={t('form.toHint')} />
        </div>
        <SelectField {...field('districtId')} label={t('form.district')}>
          <option value="">{t('form.choose')}</option>
          {districts}
        </SelectField>
        <SelectField {...field('agencyId')} optional label={t('form.agency')} hint={t('form.agencyHint')}>
          <option value="">{t('form.noAgency')}</option>
          {agencies}
        </SelectField>
        <TextField
          {...field('audience')}
          label={t('form.audience')}
          hint={t('form.audienceHint')}
          dir="auto"
          maxLength={200}
        />
        <Numbers field={field} values={values} />
        <AreaField
          {...field('source')}
          label={t('form.source')}
          hint={t('form.sourceHint')}
          maxLength={500}
          dir="auto"
        />
        {headCount && (
          <AreaField
            {...field('reason')}
            label={t('form.reason')}
            hint={t('form.reasonHint')}
            maxLength={500}
            dir="auto"
          />
        )}
      </Form>
    </>
  );
}

interface NumbersProps {
  readonly field: ReturnType<
    typeof useContractForm<HeadCountValues, typeof enterHeadCount.body, void>
  >['field'];
  readonly values: HeadCountValues;
}

function Numbers({ field, values }: NumbersProps) {
  const { t } = useTranslation('headcounts');
  const unsaid = unsaidOf(values);
  return (
    <>
      <TextField {...field('total')} label={t('form.total')} inputMode="numeric" dir="ltr" />
      <div data-form className={classes.two}>
        <TextField {...field('women')} optional label={t('form.women')} inputMode="numeric" dir="ltr" />
        <TextField {...field('men')} optional label={t('form.men')} inputMode="numeric" dir="ltr" />
      </div>
      <p role="status" className={classes.hint}>
        {unsaid === null
          ? t('form.unsaidHint')
          : t('form.unsaid', { count: unsaid, number: formatNumber(unsaid) })}
      </p>
      <TextField
        {...field('withDisability')}
        optional
        label={t('form.withDisability')}
        hint={t('form.withDisabilityHint')}
        inputMode="numeric"
        dir="ltr"
      />
    </>
  );
}
