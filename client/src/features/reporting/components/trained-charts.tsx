import { orderedCells, type TrainedView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Question, questionOfCell, searchOf } from '../question.js';
import { type Bar, Bars, GroupedBars } from './bars.js';

/** More bars than this say nothing; the table says it. */
const MOST_BARS = 80;

interface TrainedChartsProps {
  readonly view: TrainedView;
  readonly question: Question;
  readonly canOpen: boolean;
}

/** Bars of one dimension, or of two crossed; each opens its people. */
export function TrainedCharts({ view, question, canOpen }: TrainedChartsProps) {
  const { t } = useTranslation('reporting');
  const { localised } = useLanguage();
  const counts = new Map(orderedCells(view).map((cell) => [cell.key.join(' '), cell.individuals]));
  const [first = [], second] = view.values;
  const barOf = (key: readonly string[], label: string): Bar => {
    const amount = counts.get(key.join(' ')) ?? 0;
    const number = formatNumber(amount);
    const people = paths.trainedPeople(searchOf(questionOfCell(question, view, key)));
    const open = canOpen && amount > 0;
    return {
      key: key.join(' '),
      label,
      amount,
      value: open ? (
        <Link to={people} aria-label={t('openPeopleOf', { number, name: label })}>
          {number}
        </Link>
      ) : (
        number
      ),
    };
  };
  if (view.groupBy.length === 1) {
    if (first.length > MOST_BARS) return <p>{t('tooMany')}</p>;
    return <Bars label={t('bars')} bars={first.map(({ code, name }) => barOf([code], localised(name)))} />;
  }
  if (view.groupBy.length !== 2 || !second || view.cells.length > MOST_BARS) return <p>{t('tooMany')}</p>;
  const groups = first.map(({ code, name }) => ({
    key: code,
    title: localised(name),
    bars: second
      .filter((value) => counts.has(`${code} ${value.code}`))
      .map((value) => barOf([code, value.code], localised(value.name))),
  }));
  return <GroupedBars groups={groups.filter(({ bars }) => bars.length > 0)} />;
}
