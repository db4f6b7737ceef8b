import { CERTIFICATES_PART } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { ProblemNotice } from '../../../ui/states.js';
import { downloadCohortCertificates } from '../api/cohort-certificates.js';

interface PrintCohortProps {
  readonly cohortId: string;
  /** How many certificates are in force. */
  readonly count: number;
}

/** All certificates of a cohort that are in force, to be printed; a long list in parts. */
export function PrintCohort({ cohortId, count }: PrintCohortProps) {
  const { t } = useTranslation('cohorts');
  const print = useMutation({ mutationFn: (part: number) => downloadCohortCertificates(cohortId, part) });
  const parts = Array.from({ length: Math.ceil(count / CERTIFICATES_PART) }, (_, index) => index + 1);
  const label = (part: number): string =>
    parts.length === 1
      ? t('print.all', { count, number: formatNumber(count) })
      : t('print.part', {
          first: formatNumber((part - 1) * CERTIFICATES_PART + 1),
          last: formatNumber(Math.min(part * CERTIFICATES_PART, count)),
        });
  return (
    <>
      {parts.map((part) => (
        <Button
          key={part}
          variant="default"
          leftSection={<IconPrinter aria-hidden size={18} />}
          loading={print.isPending && print.variables === part}
          onClick={() => print.mutate(part)}
        >
          {label(part)}
        </Button>
      ))}
      <span role="status">{print.isPending && t('print.making')}</span>
      <ProblemNotice error={print.error} />
    </>
  );
}
