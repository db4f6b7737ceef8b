import { type Agency, grantRole, type Role, roles, scopedRoles } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useGrantRole } from '../api/role-grants.js';
import type { Account } from './role-grants.js';

interface GrantRoleProps {
  readonly account: Account;
  readonly agencies: readonly Agency[];
}

/** Gives an account a role; a coordinator's reaches one agency and what lies below it. */
export function GrantRole({ account, agencies }: GrantRoleProps) {
  const { t } = useTranslation('directory');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        mih={44}
        onClick={() => setOpen(true)}
        aria-label={t('accounts.grantTo', { name: account.nameEn })}
      >
        {t('accounts.grant')}
      </Button>
      {open && (
        <Dialog title={t('accounts.grantTitle', { name: account.nameEn })} onClose={close}>
          <GrantForm account={account} agencies={agencies} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function GrantForm({ account, agencies, onClose }: GrantRoleProps & { onClose: () => void }) {
  const { t } = useTranslation(['directory', 'common', 'errors']);
  const [agencyMissing, setAgencyMissing] = useState(false);
  const grant = useGrantRole(account.id);
  const { field, values, onSubmit, submitting, problem } = useContractForm({
    schema: grantRole.body,
    initialValues: { role: 'coordinator' as string, agencyId: '' },
    toBody: ({ role, agencyId }) => ({ role, agencyId: isScoped(role) && agencyId ? agencyId : null }),
    submit: grant,
    onDone: onClose,
  });
  const scoped = isScoped(values.role);
  return (
    <Form
      onSubmit={(event) => {
        // Without an agency a coordinator would reach everybody: that is never meant.
        const missing = scoped && values.agencyId === '';
        setAgencyMissing(missing);
        if (missing) event.preventDefault();
        else onSubmit(event);
      }}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t('accounts.grantSubmit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <SelectField {...field('role')} label={t('accounts.role')} hint={t(`accounts.roleHint.${values.role}`)}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`common:role.${role}`)}
          </option>
        ))}
      </SelectField>
      {scoped && (
        <SelectField
          {...field('agencyId')}
          {...(agencyMissing && !values.agencyId ? { error: t('errors:field.required') } : {})}
          label={t('accounts.agency')}
          hint={t('accounts.agencyHint')}
        >
          <option value="">{t('accounts.choose')}</option>
          <AgencyTree agencies={agencies} />
        </SelectField>
      )}
    </Form>
  );
}

const isScoped = (role: string): boolean => scopedRoles.includes(role as Role);

const INDENT = '\u2003';

function AgencyTree({ agencies }: { agencies: readonly Agency[] }) {
  const { localised } = useLanguage();
  const branch = (parentId: string | null, depth: number): ReactNode[] =>
    agencies
      .filter((agency) => agency.parentId === parentId)
      .flatMap((agency) => [
        <option key={agency.id} value={agency.id}>
          {INDENT.repeat(depth) + localised(agency.name)}
        </option>,
        ...branch(agency.id, depth + 1),
      ]);
  return branch(null, 0);
}
