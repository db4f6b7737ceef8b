import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { ledgerFileAddress, useLedger } from '../../features/register/api/ledger.js';
import { LedgerList } from '../../features/register/components/ledger/ledger-list.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { PersonName } from '../../ui/person-name.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

/** A person's part of the register, entry by entry. */
export default function LedgerPage() {
  const { t } = useTranslation('ledger');
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const { data, error, refetch } = useLedger(id);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={
        <Link to={paths.personEvidence(id)}>{data ? <PersonName person={data.person} /> : t('title')}</Link>
      }
      actions={
        data &&
        data.items.length > 0 && (
          <Button
            component="a"
            href={ledgerFileAddress(id, language)}
            download
            variant="default"
            leftSection={<IconDownload aria-hidden size={18} />}
          >
            {t('csv')}
          </Button>
        )
      }
    >
      {data ? (
        <div className={classes.stack}>
          <p>{t('logged')}</p>
          {data.items.length > 0 ? (
            <LedgerList items={data.items} />
          ) : (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          )}
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </Page>
  );
}
