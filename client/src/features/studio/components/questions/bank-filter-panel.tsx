import {
  type BankRow,
  inLanguage,
  languages,
  type NamedLaw,
  questionKindNames,
  questionKinds,
} from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { SelectField } from '../../../../ui/field.js';
import { FilterFold } from '../../../../ui/filter-fold.js';
import { SearchField } from '../../../../ui/search-field.js';
import { type BankFilters, type BankOrder, countFilters, problemFilters } from '../../bank-filters.js';
import classes from './bank.module.css';

interface BankFilterPanelProps {
  readonly filters: BankFilters;
  readonly rows: readonly BankRow[];
  readonly laws: readonly NamedLaw[];
  readonly orders: readonly BankOrder[];
  readonly onChange: (patch: Partial<BankFilters>) => void;
  /** A filter of the page's own, before the others. */
  readonly first?: { readonly field: ReactNode; readonly isSet: boolean };
}

/** What is asked of a bank: words, kind, tag, difficulty, law, missing language, problem, and the order. */
export function BankFilterPanel({ filters, rows, laws, orders, onChange, first }: BankFilterPanelProps) {
  const { t } = useTranslation('bank');
  const { language, localised } = useLanguage();
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort();
  const cited = new Set(rows.flatMap(({ cites }) => cites.map((ref) => ref.split('#')[0])));
  const choose = (
    name: keyof BankFilters,
    options: readonly { readonly value: string; readonly label: string }[],
    all: string | null = t('filter.all'),
  ) => (
    <SelectField
      key={name}
      label={t(`filter.${name}`)}
      value={filters[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    >
      {all !== null && <option value="">{all}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
  return (
    <div className={classes.stack}>
      <SearchField
        key={filters.search}
        label={t('filter.search')}
        hint={t('filter.searchHint')}
        button={t('filter.find')}
        initial={filters.search}
        onSearch={(search) => onChange({ search })}
      />
      <FilterFold label={t('filter.fold', { count: countFilters(filters) + Number(first?.isSet ?? false) })}>
        {first?.field}
        {choose(
          'kind',
          questionKinds.map((value) => ({ value, label: inLanguage(questionKindNames[value], language) })),
        )}
        {choose(
          'tag',
          tags.map((value) => ({ value, label: value })),
        )}
        {choose(
          'difficulty',
          ['1', '2', '3'].map((value) => ({ value, label: t(`difficulty.${value}`) })),
        )}
        {choose(
          'law',
          laws
            .filter(({ id }) => cited.has(id))
            .map(({ id, title }) => ({ value: id, label: localised(title) })),
        )}
        {choose(
          'missing',
          languages.map((value) => ({ value, label: t(`filter.without.${value}`) })),
        )}
        {choose(
          'problem',
          problemFilters.map((value) => ({ value, label: t(`filter.problems.${value}`) })),
        )}
        {choose(
          'order',
          orders.map((value) => ({ value, label: t(`filter.orders.${value}`) })),
          null,
        )}
      </FilterFold>
    </div>
  );
}
