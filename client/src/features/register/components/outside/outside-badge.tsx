import type { OutsideState } from '@academy/shared';
import { IconArrowBackUp, IconCheck, IconClock, IconPaperclip, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../../ui/status-badge.js';

const LOOKS: Record<OutsideState, { tone: 'good' | 'neutral' | 'warm' | 'danger'; icon: ReactNode }> = {
  waiting: { tone: 'warm', icon: <IconClock size={16} /> },
  incomplete: { tone: 'warm', icon: <IconPaperclip size={16} /> },
  approved: { tone: 'good', icon: <IconCheck size={16} /> },
  declined: { tone: 'danger', icon: <IconX size={16} /> },
  retracted: { tone: 'neutral', icon: <IconArrowBackUp size={16} /> },
  reversed: { tone: 'danger', icon: <IconArrowBackUp size={16} /> },
};

export function OutsideBadge({ state }: { state: OutsideState }) {
  const { t } = useTranslation('outside');
  const { tone, icon } = LOOKS[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
