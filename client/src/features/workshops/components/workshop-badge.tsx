import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge.js';

/** Whether a workshop is still being run or has been confirmed. */
export function WorkshopBadge({ state }: { state: 'draft' | 'confirmed' }) {
  const { t } = useTranslation('workshops');
  const isConfirmed = state === 'confirmed';
  return (
    <StatusBadge
      tone={isConfirmed ? 'good' : 'warm'}
      icon={isConfirmed ? <IconCheck size={16} /> : <IconPencil size={16} />}
    >
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
