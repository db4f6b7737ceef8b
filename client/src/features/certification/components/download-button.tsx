import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/states.js';
import { downloadPdf } from '../api/download-pdf.js';

/** The certificate's PDF; says that it is being made, and offers to try again where it could not be. */
export function DownloadButton({ number }: { number: string }) {
  const { t } = useTranslation('certificate');
  const download = useMutation({ mutationFn: () => downloadPdf(number) });
  return (
    <>
      <Button
        size="md"
        leftSection={<IconDownload aria-hidden size={20} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t(download.error ? 'retry' : 'download')}
      </Button>
      <span role="status">{download.isPending && t('making')}</span>
      <ProblemNotice error={download.error} />
    </>
  );
}
