import { useTranslation } from 'react-i18next';
import { useVerifications } from '../../features/register/api/ledger.js';
import { AlarmMailTable } from '../../features/register/components/ledger/alarm-mail.js';
import {
  HealthNotice,
  VerificationTable,
} from '../../features/register/components/ledger/register-health.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

/** Whether the register is what was written, by its nightly checks. */
export default function RegisterHealthPage() {
  const { t } = useTranslation('ledger');
  const { data, error, refetch } = useVerifications();
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')} width="wide">
      {data ? (
        <div className={classes.stack}>
          <HealthNotice health={data.health} />
          <Section title={t('alarm.title')}>
            <AlarmMailTable mail={data.mail} />
          </Section>
          <Section title={t('verify.runs')}>
            {data.items.length > 0 ? (
              <VerificationTable runs={data.items} />
            ) : (
              <EmptyState title={t('verify.none')} />
            )}
          </Section>
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </Page>
  );
}
