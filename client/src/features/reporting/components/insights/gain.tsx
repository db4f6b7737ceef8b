import type { GainView, Spread } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/formats.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { EmptyState } from '../../../../ui/states.js';
import classes from './gain.module.css';

type Which = 'pretest' | 'final' | 'gain';
const MEASURES = ['mean', 'q1', 'median', 'q3'] as const;

interface Row {
  readonly which: Which;
  readonly spread: Spread;
}

/** From pre-test to final test: where the middle half lies, drawn and in numbers. */
export function Gain({ gain: { people, figures } }: { gain: GainView }) {
  const { t } = useTranslation('insights');
  if (!figures) {
    return (
      <EmptyState title={t(people === 0 ? 'gain.none' : 'gain.few')}>
        {t(people === 0 ? 'gain.noneText' : 'gain.fewText')}
      </EmptyState>
    );
  }
  const rows = (['pretest', 'final', 'gain'] as const).map(
    (which): Row => ({ which, spread: figures[which] }),
  );
  return (
    <div className={classes.gain}>
      <p>
        {t('gain.people', { count: Number(people), number: formatNumber(Number(people)) })}{' '}
        {figures.normalised === null
          ? t('gain.nothingLeft')
          : t(`gain.normalised.${bandOf(figures.normalised)}`, { value: signed(figures.normalised) })}
      </p>
      <div className={classes.chart} aria-hidden>
        {rows.slice(0, 2).map(({ which, spread }) => (
          <Box key={which} name={t(`gain.${which}`)} spread={spread} />
        ))}
        <Axis />
      </div>
      <Numbers rows={rows} />
    </div>
  );
}

/** The bands of Hake 1998. */
function bandOf(normalised: number): 'low' | 'medium' | 'high' {
  if (normalised < 0.3) return 'low';
  return normalised < 0.7 ? 'medium' : 'high';
}

const signed = (value: number): string => `${value < 0 ? '−' : ''}${formatNumber(Math.abs(value))}`;

/** A box from the lower to the upper quartile with the median as a line and the mean as a dot, 0 to 100 per cent. */
function Box({ name, spread: { q1, median, q3, mean } }: { name: string; spread: Spread }) {
  const at = (value: number) => ({ insetInlineStart: `${value}%` });
  return (
    <>
      <span className={classes.label}>{name}</span>
      <span className={classes.track}>
        <span className={classes.box} style={{ ...at(q1), inlineSize: `${q3 - q1}%` }} />
        <span className={classes.median} style={at(median)} />
        <span className={classes.mean} style={at(mean)} />
      </span>
    </>
  );
}

const TICKS = [0, 25, 50, 75, 100];

const Axis = () => (
  <span className={classes.axis}>
    {TICKS.map((tick) => (
      <span key={tick} style={{ insetInlineStart: `${tick}%` }}>
        {tick}%
      </span>
    ))}
  </span>
);

function Numbers({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('insights');
  const columns: Column<Row>[] = [
    { key: 'which', header: t('gain.figure'), primary: true, render: ({ which }) => t(`gain.${which}`) },
    ...MEASURES.map(
      (measure): Column<Row> => ({
        key: measure,
        header: t(`gain.${measure}`),
        numeric: true,
        render: ({ which, spread }) => <Value which={which} value={spread[measure]} />,
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('gain.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ which }) => which}
    />
  );
}

/** A score in per cent, or a gain in percentage points with its sign. */
function Value({ which, value }: { which: Which; value: number }) {
  const { t } = useTranslation('insights');
  if (which !== 'gain') return <bdi dir="ltr">{formatNumber(value)}%</bdi>;
  return <>{t('gain.points', { value: `\u2066${value > 0 ? '+' : ''}${signed(value)}\u2069` })}</>;
}
