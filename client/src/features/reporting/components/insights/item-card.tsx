import { type ItemChoice, type ItemView, itemWarnings, warningNames, withheldNames } from '@academy/shared';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import classes from './item-card.module.css';

/** One question of the final test: how hard it is, whom it tells apart, what was chosen. */
export function ItemCard({ item }: { item: ItemView }) {
  const { t } = useTranslation('insights');
  const { localised, langOf } = useLanguage();
  return (
    <li className={classes.card} data-warned={item.warnings.length > 0 || undefined}>
      <p className={classes.which}>
        <bdi>{item.key}</bdi> · {t('items.version', { number: item.version })} ·{' '}
        {t(`items.kind.${item.kind}`)}
      </p>
      <h3 className={classes.stem} {...langOf(item.stem)}>
        {localised(item.stem)}
      </h3>
      <Measures item={item} />
      <Remarks item={item} />
      {item.choices &&
        (item.kind === 'essay' ? (
          <p className={classes.soft}>{t('items.byRubric')}</p>
        ) : (
          <Choices item={item} choices={item.choices} />
        ))}
    </li>
  );
}

function Measures({ item: { people, facility, discrimination, unanswered } }: { item: ItemView }) {
  const { t } = useTranslation('insights');
  return (
    <dl className={classes.measures}>
      <Measure name={t('items.people')} value={formatNumber(people)} />
      <Measure name={t('items.facility')} value={facility === null ? '–' : formatPercent(facility)} />
      <Measure
        name={t('items.discrimination')}
        value={
          discrimination === null
            ? '–'
            : `${discrimination < 0 ? '−' : ''}${Math.abs(discrimination).toFixed(2)}`
        }
      />
      <Measure name={t('items.unanswered')} value={unanswered === null ? '–' : formatPercent(unanswered)} />
    </dl>
  );
}

const Measure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="tabular">
      <bdi dir="ltr">{value}</bdi>
    </dd>
  </div>
);

function Remarks({ item: { withheld, warnings } }: { item: ItemView }) {
  const { localised } = useLanguage();
  return (
    <>
      {withheld && <p className={classes.soft}>{localised(withheldNames[withheld])}</p>}
      {warnings.length > 0 && (
        <ul className={classes.warnings}>
          {itemWarnings
            .filter((name) => warnings.includes(name))
            .map((name) => (
              <li key={name}>
                <IconAlertTriangle aria-hidden size={18} />
                {localised(warningNames[name])}
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly item: ItemView;
  readonly choices: readonly ItemChoice[];
}

function Choices({ item, choices }: ChoicesProps) {
  const { t } = useTranslation('insights');
  return (
    <ul aria-label={t('items.choices')} className={classes.choices}>
      {choices.map((choice) => (
        <Choice key={choice.key} choice={choice} isWinner={choice.key === item.winner} />
      ))}
      {item.others !== null && item.others > 0 && (
        <li className={classes.choice}>
          <span className={classes.text}>{t('items.others')}</span>
          <span className={`${classes.count} tabular`}>{formatNumber(item.others)}</span>
        </li>
      )}
    </ul>
  );
}

function Choice({ choice, isWinner }: { choice: ItemChoice; isWinner: boolean }) {
  const { t } = useTranslation('insights');
  const { localised, langOf } = useLanguage();
  const { text, right, people, percent } = choice;
  return (
    <li className={classes.choice} data-right={right || undefined}>
      <span className={classes.text}>
        <span {...langOf(text)}>{localised(text)}</span>{' '}
        {right && (
          <StatusBadge tone="good" icon={<IconCheck size={16} />}>
            {t('items.right')}
          </StatusBadge>
        )}
        {isWinner && <StatusBadge tone="warm">{t('items.winner')}</StatusBadge>}
      </span>
      <span aria-hidden className={classes.track}>
        <span className={classes.fill} style={{ inlineSize: `${percent}%` }} />
      </span>
      <span className={`${classes.count} tabular`}>
        {formatNumber(people)} <small>{formatPercent(Math.round(percent))}</small>
      </span>
    </li>
  );
}
