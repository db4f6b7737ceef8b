import { useTranslation } from 'react-i18next';

/** Percentage points from the pre-test to the post-test, with their sign. */
export function Gain({ points }: { points: number | null }) {
  const { t } = useTranslation('workshops');
  if (points === null) return '–';
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return (
    <span>
      <bdi dir="ltr" className="tabular">
        {sign}
        {Math.abs(points)}
      </bdi>{' '}
      {t('scores.points')}
    </span>
  );
}
