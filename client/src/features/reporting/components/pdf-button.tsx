import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/download-file.js';
import { ProblemNotice } from '../../../ui/states.js';

/** A report to be printed; says that it is being made, and why where it could not be. */
export function PdfButton({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation('reports');
  const pdf = useMutation({ mutationFn: () => downloadFile(address, name) });
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size={18} />}
        loading={pdf.isPending}
        onClick={() => pdf.mutate()}
      >
        {t('pdf.button')}
      </Button>
      <span role="status">{pdf.isPending && t('pdf.making')}</span>
      <ProblemNotice error={pdf.error} />
    </div>
  );
}
