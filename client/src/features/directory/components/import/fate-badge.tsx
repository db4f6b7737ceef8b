import { type ImportFate, importFateNames } from '@academy/shared';
import { IconAlertTriangle, IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { StatusBadge } from '../../../../ui/status-badge.js';

const looks: Record<ImportFate, { tone: 'good' | 'neutral' | 'warm' | 'danger'; icon: ReactNode }> = {
  new: { tone: 'good', icon: <IconPlus size={16} /> },
  matched: { tone: 'neutral', icon: <IconCheck size={16} /> },
  conflict: { tone: 'warm', icon: <IconAlertTriangle size={16} /> },
  wrong: { tone: 'danger', icon: <IconX size={16} /> },
};

/** A row's fate in a word, a colour and a sign. */
export function FateBadge({ fate }: { fate: ImportFate }) {
  const { localised } = useLanguage();
  const { tone, icon } = looks[fate];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {localised(importFateNames[fate])}
    </StatusBadge>
  );
}
