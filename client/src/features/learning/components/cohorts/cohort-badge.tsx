import type { CohortState } from '@academy/shared';
import { IconLock, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../../ui/status-badge.js';

/** Whether a cohort takes newcomers. */
export function CohortBadge({ state }: { state: CohortState }) {
  const { t } = useTranslation('cohorts');
  const isOpen = state === 'open';
  return (
    <StatusBadge
      tone={isOpen ? 'good' : 'neutral'}
      icon={isOpen ? <IconUsersGroup size={16} /> : <IconLock size={16} />}
    >
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
