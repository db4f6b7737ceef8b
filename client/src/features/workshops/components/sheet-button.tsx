import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/states.js';
import { downloadSheet } from '../api/papers.js';

interface SheetButtonProps {
  readonly workshopId: string;
  /** One session's sheet; all of them without. */
  readonly sessionId?: string;
  readonly label: string;
  readonly describedAs?: string;
}

/** A sheet to be printed and signed; says that it is being made, and why where it could not be. */
export function SheetButton({ workshopId, sessionId, label, describedAs }: SheetButtonProps) {
  const { t } = useTranslation('workshops');
  const sheet = useMutation({ mutationFn: () => downloadSheet(workshopId, sessionId) });
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size={18} />}
        aria-label={describedAs}
        loading={sheet.isPending}
        onClick={() => sheet.mutate()}
      >
        {label}
      </Button>
      <span role="status">{sheet.isPending && t('sessions.making')}</span>
      <ProblemNotice error={sheet.error} />
    </div>
  );
}
