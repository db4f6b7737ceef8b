import {
  type BesideHeadCounts,
  type HeadCountFigures,
  headCountNames,
  headCountsApart,
  shownHeadCountParts,
  unfitNames,
} from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './figure.module.css';
import { HeadCountBreakdown } from './head-count-breakdown.js';

const nowhere = () => null;

/** Sums of head-counts under their own name, with what they are made of. */
export function HeadCountSums({ figures }: { figures: HeadCountFigures }) {
  const { localised } = useLanguage();
  return (
    <>
      <p className={classes.name}>{localised(headCountNames.participants)}</p>
      <p className={`${classes.besideNumber} tabular`}>{formatNumber(figures.participants)}</p>
      <dl className={`${classes.parts} tabular`}>
        {shownHeadCountParts(figures).map((name) => (
          <div key={name}>
            <dt>{localised(headCountNames[name])}</dt>
            <dd>{formatNumber(figures[name])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface BesideFigureProps {
  readonly beside: BesideHeadCounts;
  /** The address of the head-counts behind a row, by its codes; null where the list cannot be asked so. */
  readonly openedOf?: (key: readonly string[]) => string | null;
}

/** Head-counts beside a figure of people, or why there are none to show. */
export function BesideFigure({ beside, openedOf }: BesideFigureProps) {
  const { t } = useTranslation('headcounts');
  const { localised, language } = useLanguage();
  const { figures, unfit } = beside;
  const filters = unfit.map((name) => localised(unfitNames[name])).join(language === 'ur' ? '، ' : ', ');
  return (
    <>
      {figures ? <HeadCountSums figures={figures} /> : <p>{t('beside.unfit', { filters })}</p>}
      <p className={classes.soft}>{localised(headCountsApart)}</p>
      <HeadCountBreakdown beside={beside} openedOf={openedOf ?? nowhere} />
    </>
  );
}
