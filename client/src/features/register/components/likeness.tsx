import type { LikenessStrength, LikenessView } from '@academy/shared';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './people-links.module.css';

const tones = { strong: 'danger', medium: 'warm', weak: 'neutral' } as const satisfies Record<
  LikenessStrength,
  string
>;

export function StrengthBadge({ strength }: { strength: LikenessStrength }) {
  const { t } = useTranslation('people');
  return <StatusBadge tone={tones[strength]}>{t(`duplicates.strengths.${strength}`)}</StatusBadge>;
}

/** What speaks for two people being one, and what against it. */
export function LikenessReasons({ likeness }: { likeness: Pick<LikenessView, 'reasons' | 'against'> }) {
  const { t } = useTranslation('people');
  return (
    <span className={classes.badges}>
      {likeness.reasons.map((reason) => (
        <StatusBadge key={reason} tone="good" icon={<IconCheck size={16} />}>
          {t(`duplicates.reasons.${reason}`)}
        </StatusBadge>
      ))}
      {likeness.against.map((doubt) => (
        <StatusBadge key={doubt} tone="neutral" icon={<IconX size={16} />}>
          <span className={classes.hidden}>{t('duplicates.against')}: </span>
          {t(`duplicates.doubts.${doubt}`)}
        </StatusBadge>
      ))}
    </span>
  );
}
