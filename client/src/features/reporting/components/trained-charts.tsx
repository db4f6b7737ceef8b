import { orderedCells, type TrainedView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Question, questionOfCell, searchOf } from '../question.js';
import { type Bar, Bars, GroupedBars } from './bars.js';
import classes from './controls.module.css';

/** More bars than this say nothing: the longest are drawn, and the table has them all. */
const MOST_BARS = 60;

interface TrainedChartsProps {
  readonly view: TrainedView;
  readonly question: Question;
  readonly canOpen: boolean;
}

/** Bars of one dimension, or of two crossed; each opens its people. Of very many the longest. */
export function TrainedCharts({ view, question, canOpen }: TrainedChartsProps) {
  const { t } = useTranslation('reporting');
  const { localised } = useLanguage();
  const { cells, isPart } = longest(view);
  const counts = new Map(cells.map((cell) => [cell.key.join(' '), cell.individuals]));
  const note = isPart && (
    <p className={classes.hint}>
      {t('longest', { count: cells.length, of: formatNumber(view.cells.length) })}
    </p>
  );
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
    const shown = isPart ? first.filter(({ code }) => counts.has(code)) : first;
    return (
      <div className={classes.stack}>
        <Bars label={t('bars')} bars={shown.map(({ code, name }) => barOf([code], localised(name)))} />
        {note}
      </div>
    );
  }
  if (view.groupBy.length !== 2 || !second) return <p>{t('tooMany')}</p>;
  const groups = first.map(({ code, name }) => ({
    key: code,
    title: localised(name),
    bars: second
      .filter((value) => counts.has(`${code} ${value.code}`))
      .map((value) => barOf([code, value.code], localised(value.name))),
  }));
  return (
    <div className={classes.stack}>
      <GroupedBars groups={groups.filter(({ bars }) => bars.length > 0)} />
      {note}
    </div>
  );
}

/** All cells in their order, or where there are too many the largest of them. */
function longest(view: TrainedView): { cells: TrainedView['cells']; isPart: boolean } {
  const cells = orderedCells(view);
  if (cells.length <= MOST_BARS) return { cells: [...cells], isPart: false };
  const least = cells.map(({ individuals }) => individuals).sort((a, b) => b - a)[MOST_BARS - 1] ?? 0;
  return { cells: cells.filter(({ individuals }) => individuals >= least).slice(0, MOST_BARS), isPart: true };
}
