import {
  type Agency,
  type DimensionValue,
  dimensionNames,
  disabilities,
  occasions,
  type Place,
  sexes,
  UNRECORDED,
  ways,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { type FilterName, filterNames, type Question } from '../question.js';
import classes from './controls.module.css';

/** What can be chosen: the route brings it from where it is kept. */
export interface FilterChoices {
  readonly places: readonly Place[];
  readonly agencies: readonly Agency[];
  readonly rankGroups: readonly DimensionValue[];
  readonly topics: readonly DimensionValue[];
  readonly courses: readonly DimensionValue[];
}

interface FiltersProps {
  readonly question: Question;
  readonly choices: FilterChoices;
  readonly onChange: (patch: Question) => void;
}

const NO_FILTERS = Object.fromEntries(filterNames.map((name) => [name, '']));

/** Narrows the figure. What is chosen says so in the summary, so that a folded panel hides nothing. */
export function Filters({ question, choices, onChange }: FiltersProps) {
  const { t } = useTranslation('reporting');
  const used = filterNames.filter((name) => question[name]).length;
  const [open] = useState(used > 0);
  return (
    <details className={classes.filters} open={open}>
      <summary>{used > 0 ? t('filter.used', { count: used }) : t('filter.legend')}</summary>
      <div className={classes.inside}>
        <PlaceFilters question={question} choices={choices} onChange={onChange} />
        <FilterSelect name="agency" question={question} onChange={onChange} unrecorded>
          <AgencyTree agencies={choices.agencies} />
        </FilterSelect>
        <FilterSelect name="rank-group" question={question} onChange={onChange} unrecorded>
          <Values values={choices.rankGroups} />
        </FilterSelect>
        <FilterSelect name="sex" question={question} onChange={onChange}>
          <Codes codes={sexes} words="sex" />
        </FilterSelect>
        <FilterSelect name="disability" question={question} onChange={onChange}>
          <Codes codes={disabilities} words="disability" />
        </FilterSelect>
        <FilterSelect name="way" question={question} onChange={onChange}>
          <Codes codes={ways} words="way" />
        </FilterSelect>
        <FilterSelect name="topic" question={question} onChange={onChange}>
          <Values values={choices.topics} />
        </FilterSelect>
        <FilterSelect name="course" question={question} onChange={onChange}>
          <Values values={choices.courses} />
        </FilterSelect>
        <FilterSelect name="occasion" question={question} onChange={onChange}>
          <Codes codes={occasions} words="occasion" />
        </FilterSelect>
        {used > 0 && (
          <div>
            <Button variant="default" onClick={() => onChange(NO_FILTERS)}>
              {t('filter.clear')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function PlaceFilters({ question, choices, onChange }: FiltersProps) {
  const { localised } = useLanguage();
  const provinces = choices.places.filter(({ parentId }) => parentId === null);
  const chosen = provinces.find(({ code }) => code === question.province);
  const shown = chosen ? [chosen] : provinces;
  return (
    <>
      <FilterSelect
        name="province"
        question={question}
        // A district of another province would leave nothing.
        onChange={(patch) => onChange({ ...patch, district: '' })}
        unrecorded
      >
        <Values values={provinces} />
      </FilterSelect>
      <FilterSelect name="district" question={question} onChange={onChange} unrecorded>
        {shown.map((province) => (
          <optgroup key={province.id} label={localised(province.name)}>
            <Values values={choices.places.filter(({ parentId }) => parentId === province.id)} />
          </optgroup>
        ))}
      </FilterSelect>
    </>
  );
}

/** Filters whose values are the same for ever and have words of their own. */
type CodedName = 'sex' | 'way' | 'disability' | 'occasion';

interface FilterSelectProps {
  readonly name: FilterName;
  readonly question: Question;
  readonly onChange: (patch: Question) => void;
  /** Records may leave it unsaid. */
  readonly unrecorded?: boolean;
  readonly children: ReactNode;
}

function FilterSelect({ name, question, onChange, unrecorded, children }: FilterSelectProps) {
  const { t } = useTranslation('reporting');
  const { localised } = useLanguage();
  const value = question[name] ?? '';
  return (
    <SelectField
      label={localised(dimensionNames[name])}
      name={name}
      value={value}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    >
      <option value="">{t('filter.all')}</option>
      {children}
      {unrecorded && <option value={UNRECORDED}>{t('unrecorded')}</option>}
      {/* Opened from a cell that means one agency without those below it. */}
      {value.endsWith('.only') && <option value={value}>{t('filter.only')}</option>}
    </SelectField>
  );
}

function Codes({ codes, words }: { codes: readonly string[]; words: CodedName }) {
  const { t } = useTranslation('reporting');
  return codes.map((code) => (
    <option key={code} value={code}>
      {t(`${words}.${code}`)}
    </option>
  ));
}

function Values({ values }: { values: readonly DimensionValue[] }) {
  const { localised } = useLanguage();
  return values.map((value) => (
    <option key={value.code} value={value.code}>
      {localised(value.name)}
    </option>
  ));
}

const INDENT = '\u2003';

/** Agencies with those below them indented; choosing one takes its whole branch. */
function AgencyTree({ agencies }: { agencies: readonly Agency[] }) {
  const { localised } = useLanguage();
  const branch = (parentId: string | null, depth: number): ReactNode[] =>
    agencies
      .filter((agency) => agency.parentId === parentId)
      .flatMap((agency) => [
        <option key={agency.id} value={agency.code}>
          {INDENT.repeat(depth) + localised(agency.name)}
        </option>,
        ...branch(agency.id, depth + 1),
      ]);
  return branch(null, 0);
}
