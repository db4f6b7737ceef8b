import type { Schedule } from '@academy/shared';
import { IconAlertTriangle, IconCheck, IconPlayerPause, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../../ui/status-badge.js';

const LOOKS = {
  active: { tone: 'good', icon: <IconCheck size={16} /> },
  paused: { tone: 'warm', icon: <IconPlayerPause size={16} /> },
  ended: { tone: 'neutral', icon: <IconPlayerStop size={16} /> },
  stopped: { tone: 'danger', icon: <IconAlertTriangle size={16} /> },
} as const;

/** Whether it is sent: it may be active and still be stopped by something. */
export function ScheduleBadge({ schedule: { state, hindrance } }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules');
  const shown = state === 'active' && hindrance ? 'stopped' : state;
  const { tone, icon } = LOOKS[shown];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`state.${shown}`)}
    </StatusBadge>
  );
}
