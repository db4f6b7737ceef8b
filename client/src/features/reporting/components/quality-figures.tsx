import {
  type qualityFigures,
  qualityIssueNames,
  qualityIssues,
  qualityUnits,
  type ViewOf,
} from '@academy/shared';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Section } from '../../../ui/section.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './quality-figures.module.css';

type Figures = ViewOf<typeof qualityFigures>;
type Figure = Figures['items'][number];

/** What is missing, by what it is missing from; each figure opens its list. */
export function QualityFigures({ items }: { items: Figures['items'] }) {
  const { t } = useTranslation('reports');
  return qualityUnits.map((unit) => {
    const ofUnit = items.filter(({ issue }) => qualityIssues[issue] === unit);
    if (ofUnit.length === 0) return null;
    return (
      <Section key={unit} title={t(`quality.units.${unit}`)}>
        <ul className={classes.figures}>
          {ofUnit.map((figure) => (
            <Card key={figure.issue} figure={figure} />
          ))}
        </ul>
      </Section>
    );
  });
}

function Card({ figure: { issue, count, of } }: { figure: Figure }) {
  const { t } = useTranslation('reports');
  const { localised } = useLanguage();
  const number = formatNumber(count);
  const name = localised(qualityIssueNames[issue]);
  return (
    <li className={classes.card} data-none={count === 0 || undefined}>
      <h3 className={classes.name}>{name}</h3>
      <p className={`${classes.count} tabular`}>
        {count > 0 ? (
          <Link to={paths.qualityIssue(issue)} aria-label={t('quality.open', { number, name })}>
            {number}
          </Link>
        ) : (
          <>
            {number}{' '}
            <StatusBadge tone="good" icon={<IconCheck size={16} />}>
              {t('quality.nothing')}
            </StatusBadge>
          </>
        )}
      </p>
      {of !== null && (
        <p className={`${classes.soft} tabular`}>{t('quality.of', { of: formatNumber(of) })}</p>
      )}
      <p className={classes.soft}>{t(`quality.mend.${issue}`)}</p>
    </li>
  );
}
