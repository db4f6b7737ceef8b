import type { DimensionValue, PublicFigure } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Bars } from './bars.js';
import { ProvinceTiles } from './province-tiles.js';

/** A public figure in words where it is not a number. */
export function usePublicFigure(): (figure: PublicFigure) => string {
  const { t } = useTranslation('progress');
  return (figure) => (typeof figure === 'number' ? formatNumber(figure) : t(`figure.${figure}`));
}

interface BreakdownProps {
  readonly label: string;
  readonly items: readonly { readonly value: DimensionValue; readonly individuals: PublicFigure }[];
}

export function PublicBreakdown({ label, items }: BreakdownProps) {
  const { localised } = useLanguage();
  const say = usePublicFigure();
  return (
    <Bars
      label={label}
      bars={items.map(({ value, individuals }) => ({
        key: value.code,
        label: localised(value.name),
        amount: typeof individuals === 'number' ? individuals : null,
        value: say(individuals),
      }))}
    />
  );
}

/** The territories as tiles. Nothing opens here: the people are nobody's to see, and the bars say the same. */
export function PublicMap({ label, items }: BreakdownProps) {
  const say = usePublicFigure();
  return (
    <ProvinceTiles
      label={label}
      tiles={items.map(({ value, individuals }) => ({
        value,
        amount: typeof individuals === 'number' ? individuals : null,
        said: say(individuals),
      }))}
    />
  );
}
