import type { Agency, accountView } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { useRevokeRole } from '../api/role-grants.js';
import classes from './role-grants.module.css';

export type Account = z.infer<typeof accountView>;
type Grant = Account['grants'][number];

interface RoleGrantsProps {
  readonly account: Account;
  readonly agencies: readonly Agency[];
}

/** The roles an account holds, each with a way to take it back. */
export function RoleGrants({ account, agencies }: RoleGrantsProps) {
  const { t } = useTranslation('directory');
  if (account.grants.length === 0) return <>{t('accounts.noRole')}</>;
  return (
    <ul className={classes.grants}>
      {account.grants.map((grant) => (
        <GrantItem key={grant.id} grant={grant} account={account} agencies={agencies} />
      ))}
    </ul>
  );
}

function GrantItem({ grant, account, agencies }: RoleGrantsProps & { grant: Grant }) {
  const { t } = useTranslation(['directory', 'common']);
  const { localised, day } = useLanguage();
  const [asking, setAsking] = useState(false);
  const agency = agencies.find(({ id }) => id === grant.agencyId);
  const role = t(`common:role.${grant.role}`);
  return (
    <li className={classes.grant}>
      <StatusBadge tone={grant.role === 'trainee' ? 'neutral' : 'good'}>{role}</StatusBadge>
      {agency && <span>{localised(agency.name)}</span>}
      <span className={classes.since}>{t('accounts.since', { day: day(grant.grantedAt) })}</span>
      <Button
        variant="subtle"
        color="red"
        size="sm"
        mih={44}
        onClick={() => setAsking(true)}
        aria-label={t('accounts.revokeOf', { role, name: account.nameEn })}
      >
        {t('accounts.revoke')}
      </Button>
      {asking && (
        <Dialog
          title={t('accounts.revokeTitle', { role, name: account.nameEn })}
          onClose={() => setAsking(false)}
        >
          <RevokeForm grantId={grant.id} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </li>
  );
}

function RevokeForm({ grantId, onClose }: { grantId: string; onClose: () => void }) {
  const { t } = useTranslation(['directory', 'common']);
  const revoke = useRevokeRole();
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        revoke.mutate(grantId, { onSuccess: onClose });
      }}
      problem={revoke.error}
      buttons={
        <>
          <Button type="submit" color="red" loading={revoke.isPending}>
            {t('accounts.revokeSubmit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('accounts.revokeText')}</p>
    </Form>
  );
}
