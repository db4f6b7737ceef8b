import { type ImportAccounts, SLIPS_PART } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { Dialog } from '../../../../ui/dialog.js';
import { Section } from '../../../../ui/section.js';
import { ErrorState, ProblemNotice, SkeletonLines } from '../../../../ui/states.js';
import { useImportAccounts, usePrintSlips } from '../../api/activation-slips.js';
import classes from './confirm-import.module.css';

/** Accounts for the people of an import who have none, handed to them on paper. */
export function ActivationSlips({ importId }: { importId: string }) {
  const { t } = useTranslation('after-import');
  const accounts = useImportAccounts(importId);
  return (
    <Section title={t('slips.title')} note={t('slips.note')} look="card">
      {accounts.data ? (
        <Slips importId={importId} accounts={accounts.data} />
      ) : accounts.error ? (
        <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : (
        <SkeletonLines lines={3} />
      )}
    </Section>
  );
}

const COUNTED = ['open', 'invited', 'expired', 'waiting', 'without'] as const;

function Slips({ importId, accounts }: { importId: string; accounts: ImportAccounts }) {
  const { t } = useTranslation('after-import');
  const { moment } = useLanguage();
  const slips = accounts.invited + accounts.waiting;
  return (
    <div className={classes.slips}>
      <ul className={classes.counts}>
        {COUNTED.filter((name) => accounts[name] > 0).map((name) => (
          <li key={name}>
            {t(`slips.${name}`, { count: accounts[name], people: formatNumber(accounts[name]) })}
          </li>
        ))}
      </ul>
      {accounts.printedAt && (
        <p className={classes.soft}>{t('slips.printedAt', { when: moment(accounts.printedAt) })}</p>
      )}
      {slips > 0 ? (
        <div className={classes.buttons}>
          {Array.from({ length: accounts.parts }, (_, index) => index + 1).map((part) => (
            <PrintPart key={part} importId={importId} part={part} accounts={accounts} />
          ))}
        </div>
      ) : (
        <p className={classes.soft}>{t('slips.none')}</p>
      )}
    </div>
  );
}

interface PrintPartProps {
  readonly importId: string;
  readonly part: number;
  readonly accounts: ImportAccounts;
}

/** One printing. Where slips were printed before, it says first that they will open nothing any more. */
function PrintPart({ importId, part, accounts }: PrintPartProps) {
  const { t } = useTranslation(['after-import', 'common']);
  const [asking, setAsking] = useState(false);
  const printSlips = usePrintSlips(importId);
  const printing = useMutation({ mutationFn: () => printSlips(part) });
  const first = (part - 1) * SLIPS_PART + 1;
  const last = Math.min(part * SLIPS_PART, accounts.people);
  const label =
    accounts.parts === 1
      ? t('slips.print')
      : t('slips.printPart', { first: formatNumber(first), last: formatNumber(last) });
  const print = () => {
    setAsking(false);
    printing.mutate();
  };
  return (
    <div>
      <Button
        variant="default"
        size="md"
        leftSection={<IconPrinter aria-hidden size={18} />}
        loading={printing.isPending}
        onClick={() => (accounts.invited > 0 ? setAsking(true) : print())}
      >
        {label}
      </Button>
      <span role="status">
        {printing.isPending && t('slips.making')}
        {printing.isSuccess && t('slips.made')}
      </span>
      <ProblemNotice error={printing.error} />
      {asking && (
        <Dialog title={t('slips.againTitle')} onClose={() => setAsking(false)}>
          <p>{t('slips.againText')}</p>
          <div className={classes.buttons}>
            <Button onClick={print}>{t('slips.again')}</Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
