import type { IdentityState } from '@academy/shared';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from './status-badge.js';

/** How well it is known who somebody is. */
export function IdentityBadge({ identity }: { identity: IdentityState }) {
  const { t } = useTranslation('common');
  const verified = identity === 'verified';
  return (
    <StatusBadge tone={verified ? 'good' : 'neutral'} icon={verified && <IconUserCheck size={16} />}>
      {t(`identity.${identity}`)}
    </StatusBadge>
  );
}
