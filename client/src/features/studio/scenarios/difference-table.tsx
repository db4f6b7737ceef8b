import type { WrittenScenario } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { dirOf } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { type ScenarioDifference, scenarioDifferences } from './scenario-places.js';
import { usePlaceWords } from './use-place-words.js';

interface DifferenceTableProps {
  readonly caption: string;
  readonly one: WrittenScenario;
  readonly other: WrittenScenario;
  /** What the two are called. */
  readonly names: readonly [string, string];
}

/** Where two versions of a scenario differ, in words. */
export function DifferenceTable({ caption, one, other, names }: DifferenceTableProps) {
  const { t } = useTranslation('scenario-editor');
  const wordsOf = usePlaceWords();
  const columns: Column<ScenarioDifference>[] = [
    {
      key: 'place',
      header: t('conflict.what'),
      primary: true,
      render: ({ place, what, lang }) => {
        const language = lang ? [t(`conflict.lang.${lang}`)] : [];
        return [wordsOf(place), [t(`conflict.field.${what}`), ...language].join(' · ')].join(' ');
      },
    },
    { key: 'one', header: names[0], render: ({ theirs, lang }) => <Said text={theirs} lang={lang} /> },
    { key: 'other', header: names[1], render: ({ mine, lang }) => <Said text={mine} lang={lang} /> },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={scenarioDifferences(one, other)}
      rowKey={({ key }) => key}
    />
  );
}

function Said({ text, lang }: { text: string; lang: 'en' | 'ur' | null }) {
  if (text === '') return '–';
  return (
    <span lang={lang ?? 'en'} dir={dirOf(lang ?? 'en')} style={{ whiteSpace: 'pre-line' }}>
      {text}
    </span>
  );
}
