import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';

interface WorkshopDatesProps {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days of a workshop, or that none is set yet. */
export function WorkshopDates({ from, to }: WorkshopDatesProps) {
  const { t } = useTranslation('workshops');
  const { day } = useLanguage();
  if (!from || !to) return t('noDates');
  return from === to ? day(from) : t('dates', { from: day(from), to: day(to) });
}
