import type { ScoreWay } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import classes from './score.module.css';

/** A score, with a word on it where it was reached online. */
export function Score({ value, way }: { value: number | null; way: ScoreWay | null }) {
  const { t } = useTranslation('workshop-tests');
  if (value === null) return '–';
  return (
    <>
      {value}
      {way === 'online' && <span className={classes.way}> {t('way.online')}</span>}
    </>
  );
}
