import { isAllowed, type Me, type Permission } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { paths } from '../../config/paths.js';
import { useMe } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import type { PageTraits } from '../pages.js';

/** Lets a page be drawn only for those it is open to. The server decides again on every request. */
export function Guard({ access, children }: { access: PageTraits['access']; children: ReactNode }) {
  const { t } = useTranslation('common');
  const { data: me, error, refetch } = useMe();
  const { pathname, search } = useLocation();
  if (access === 'public') return children;
  if (me === undefined) {
    return (
      <Page title={t('loading')} titleHidden>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines title lines={6} />
        )}
      </Page>
    );
  }
  if (me === null) {
    const next = pathname + search;
    return <Navigate replace to={access === 'newcomer' ? paths.createAccount(next) : paths.signIn(next)} />;
  }
  return isOpenTo(me, access) ? children : <NotAllowed />;
}

const isOpenTo = (me: Me, access: PageTraits['access']): boolean =>
  access === 'signed-in' || access === 'newcomer' || isAllowed(me.grants, access as Permission);

function NotAllowed() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('notAllowed.title')} lead={t('notAllowed.text')} width="reading">
      <div>
        <ButtonLink to={paths.learning}>{t('nav.learning')}</ButtonLink>
      </div>
    </Page>
  );
}
