import { inLanguage, type Language, type Localised } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { filterNames, type Question } from '../question.js';
import type { FilterChoices } from './filters.js';

const ONLY = '.only';
const coded: ReadonlySet<string> = new Set(['sex', 'way', 'disability', 'occasion']);

/** The name of a code, as far as the lists know it. */
function nameOf(code: string, choices: FilterChoices, language: Language): string {
  const bare = code.endsWith(ONLY) ? code.slice(0, -ONLY.length) : code;
  const lists: readonly (readonly { code: string; name: Localised }[])[] = [
    choices.places,
    choices.agencies,
    choices.rankGroups,
    choices.courses,
    choices.topics,
  ];
  const found = lists.flat().find((value) => value.code === bare);
  return found ? inLanguage(found.name, language) : code;
}

/** The question in words: its period and what it was narrowed to. */
export function Asked({ question, choices }: { question: Question; choices: FilterChoices }) {
  const { t } = useTranslation('reporting');
  const { language, day, moment } = useLanguage();
  const named = filterNames.flatMap((name) => {
    const code = question[name];
    if (!code) return [];
    if (code === 'unrecorded') return [t('unrecorded')];
    return [coded.has(name) ? t(`${name}.${code}`) : nameOf(code, choices, language)];
  });
  const parts = [
    ...(question.from && question.to
      ? [t('periodOf', { from: day(question.from), to: day(question.to) })]
      : []),
    ...named,
    ...(question.asOf ? [t('asOf.then', { when: moment(question.asOf) })] : []),
  ];
  return <>{parts.join(' · ')}</>;
}
