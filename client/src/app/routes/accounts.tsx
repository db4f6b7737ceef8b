import type { Agency } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useAccounts } from '../../features/directory/api/list-accounts.js';
import { useAgencies } from '../../features/directory/api/reference.js';
import { GrantRole } from '../../features/identity/components/grant-role.js';
import { type Account, RoleGrants } from '../../features/identity/components/role-grants.js';
import { ButtonLink } from '../../ui/button-link.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './people.module.css';

export default function AccountsPage() {
  const { t } = useTranslation('directory');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      width="wide"
      actions={
        <ButtonLink to={paths.registerHealth} variant="default">
          {t('accounts.register')}
        </ButtonLink>
      }
    >
      <div className={classes.stack}>
        <SearchField
          key={search}
          label={t('accounts.search')}
          button={t('people.find')}
          initial={search}
          onSearch={(text) => setParams(text ? { search: text } : {})}
        />
        <Found search={search} />
      </div>
    </Page>
  );
}

function Found({ search }: { search: string }) {
  const { t } = useTranslation('directory');
  const accounts = useAccounts(search);
  const agencies = useAgencies();
  const pages = accounts.data?.pages;
  if (accounts.error && !pages) {
    return <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />;
  }
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('accounts.none')}>{t('accounts.noneText')}</EmptyState>;
  return (
    <div>
      <AccountTable accounts={items} agencies={agencies.data?.items ?? []} />
      <More list={accounts} label={t('people.more')} />
    </div>
  );
}

interface AccountTableProps {
  readonly accounts: readonly Account[];
  readonly agencies: readonly Agency[];
}

function AccountTable({ accounts, agencies }: AccountTableProps) {
  const { t } = useTranslation('directory');
  const columns: Column<Account>[] = [
    {
      key: 'name',
      header: t('accounts.name'),
      primary: true,
      render: ({ nameEn }) => <bdi dir="ltr">{nameEn}</bdi>,
    },
    {
      key: 'state',
      header: t('accounts.state'),
      render: ({ state, demonstration }) => (
        <span className={classes.badges}>
          <StatusBadge tone={state === 'open' ? 'good' : 'danger'}>
            {t(`accounts.states.${state}`)}
          </StatusBadge>
          {demonstration && <StatusBadge tone="warm">{t('accounts.demonstration')}</StatusBadge>}
        </span>
      ),
    },
    {
      key: 'roles',
      header: t('accounts.roles'),
      render: (account) => <RoleGrants account={account} agencies={agencies} />,
    },
    {
      key: 'grant',
      header: t('accounts.change'),
      render: (account) => <GrantRole account={account} agencies={agencies} />,
    },
  ];
  return (
    <DataTable
      caption={t('accounts.title')}
      captionHidden
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
    />
  );
}
