import { type Dimension, dimensionNames } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { filterNames, type Question, scheduledQuestion } from '../../question.js';
import { Asked } from '../asked.js';
import type { FilterChoices } from '../filters.js';

/** A question without its period, in words: how it is broken down and what it is narrowed to. */
export function AskedRegularly({ question, choices }: { question: Question; choices: FilterChoices }) {
  const { t } = useTranslation('schedules');
  const { localised } = useLanguage();
  const { groupBy = '', ...filters } = scheduledQuestion(question);
  const by = groupBy
    .split(',')
    .filter((name): name is Dimension => name in dimensionNames)
    .map((name) => localised(dimensionNames[name]));
  return (
    <>
      <p>{by.length > 0 ? t('form.by', { by: by.join(' × ') }) : t('form.byNone')}</p>
      <p>
        {filterNames.some((name) => question[name]) ? (
          <Asked question={filters} choices={choices} />
        ) : (
          t('form.noFilters')
        )}
      </p>
    </>
  );
}
