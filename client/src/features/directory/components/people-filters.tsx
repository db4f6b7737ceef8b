import { accountFilters, identityStates, type Place } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { usePlaces } from '../api/reference.js';
import { type PeopleFilterName, type PeopleFilters, peopleFilterNames } from '../people-filters.js';
import { AgencyCodeOptions } from './agency-code-options.js';
import classes from './people-filters.module.css';

interface PeopleFiltersProps {
  readonly filters: PeopleFilters;
  readonly onChange: (patch: PeopleFilters) => void;
}

const NO_FILTERS: PeopleFilters = Object.fromEntries(peopleFilterNames.map((name) => [name, '']));

/** Narrows the list of people. What is chosen is counted in the summary, so that a folded panel hides nothing. */
export function PeopleFilterPanel({ filters, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation(['people', 'common']);
  const places = usePlaces().data?.items ?? [];
  const used = peopleFilterNames.filter((name) => filters[name]).length;
  const [open] = useState(used > 0);
  const select = (name: PeopleFilterName, options: ReactNode) => (
    <SelectField
      label={t(`filters.${name}`)}
      name={name}
      value={filters[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    >
      <option value="">{t('filters.all')}</option>
      {options}
    </SelectField>
  );
  const codes = (values: readonly string[], words: string) =>
    values.map((value) => (
      <option key={value} value={value}>
        {t(`${words}.${value}`)}
      </option>
    ));
  return (
    <details className={classes.filters} open={open}>
      <summary>{used > 0 ? t('filters.used', { count: used }) : t('filters.legend')}</summary>
      <div className={classes.inside}>
        {select('agency', <AgencyCodeOptions />)}
        {select('place', <PlaceTree places={places} />)}
        {select('account', codes(accountFilters, 'filters.accountOf'))}
        {select('identity', codes(identityStates, 'common:identity'))}
        {used > 0 && (
          <div>
            <Button variant="default" onClick={() => onChange(NO_FILTERS)}>
              {t('filters.clear')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** Provinces by code, each as a whole and by its districts. */
function PlaceTree({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation('people');
  const { localised } = useLanguage();
  return places
    .filter((place) => place.parentId === null)
    .map((province) => (
      <optgroup key={province.id} label={localised(province.name)}>
        <option value={province.code}>{t('filters.wholeOf', { name: localised(province.name) })}</option>
        {places
          .filter((place) => place.parentId === province.id)
          .map((district) => (
            <option key={district.id} value={district.code}>
              {localised(district.name)}
            </option>
          ))}
      </optgroup>
    ));
}
