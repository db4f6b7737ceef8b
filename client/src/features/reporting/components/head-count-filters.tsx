import { type DimensionValue, type HeadCountState, headCountStates, type Place } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { Segmented } from '../../../ui/segmented.js';
import type { HeadCountsAsked } from '../api/head-counts.js';
import { CommitField } from './commit-field.js';
import classes from './controls.module.css';

interface HeadCountFiltersProps {
  readonly asked: HeadCountsAsked;
  readonly errors: { readonly [field: string]: string | undefined };
  readonly places: readonly Place[];
  readonly topics: readonly DimensionValue[];
  readonly onChange: (patch: HeadCountsAsked) => void;
}

/** Narrows the list: period by the last day, topic, place, and what stands or was reversed. */
export function HeadCountFilters({ asked, errors, places, topics, onChange }: HeadCountFiltersProps) {
  const { t } = useTranslation('headcounts');
  const { localised } = useLanguage();
  const provinces = places.filter(({ parentId }) => parentId === null);
  const options = (values: readonly { code: string; name: DimensionValue['name'] }[]) =>
    values.map(({ code, name }) => (
      <option key={code} value={code}>
        {localised(name)}
      </option>
    ));
  return (
    <div className={classes.stack}>
      <div className={classes.two}>
        {(['from', 'to'] as const).map((name) => (
          <CommitField
            key={`${name}${asked[name] ?? ''}`}
            type="date"
            name={name}
            label={t(`filter.${name}`)}
            value={asked[name] ?? ''}
            error={errors[name]}
            onCommit={(value) => onChange({ [name]: value })}
          />
        ))}
      </div>
      <SelectField
        name="topic"
        label={t('form.topic')}
        value={asked.topic ?? ''}
        onChange={(event) => onChange({ topic: event.currentTarget.value })}
      >
        <option value="">{t('filter.all')}</option>
        {options(topics)}
      </SelectField>
      <SelectField
        name="province"
        label={t('filter.province')}
        value={asked.province ?? ''}
        onChange={(event) => onChange({ province: event.currentTarget.value, district: '' })}
      >
        <option value="">{t('filter.all')}</option>
        {options(provinces)}
      </SelectField>
      <Segmented<HeadCountState>
        legend={t('filter.state')}
        name="state"
        value={headCountStates.find((one) => one === asked.state) ?? 'standing'}
        onChange={(state) => onChange({ state })}
        options={headCountStates.map((value) => ({ value, label: t(`list.state.${value}`) }))}
      />
    </div>
  );
}
