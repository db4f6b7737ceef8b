import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useConfiguration } from '../../lib/configuration.js';
import { useCan } from '../../lib/session.js';
import { SkeletonLines } from '../../ui/states.js';
import { pageAt } from '../pages.js';
import { PageBoundary } from './error-boundary.js';
import { Footer } from './footer.js';
import { Guard } from './guard.js';
import { Header } from './header.js';
import { useIsLoading } from './loading.js';
import classes from './shell.module.css';
import { useAccount } from './use-account.js';
import { useHeldFocus } from './use-held-focus.js';
import { useScrollRestoration } from './use-scroll-restoration.js';

/** Only administrators load it. */
const RegisterAlarm = lazy(() => import('../../features/register/components/ledger/register-alarm.js'));

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation('common');
  const { demonstration } = useConfiguration();
  const { pathname } = useLocation();
  const { access, chrome } = pageAt(pathname);
  const isAdministrator = useCan('register.correct');
  useAccount();
  useScrollRestoration();
  useHeldFocus();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <LoadingBar />
      {demonstration && (
        <aside aria-label={t('demonstrationLabel')} className={classes.banner}>
          {t('demonstration')}
        </aside>
      )}
      <Header slim={chrome === 'focus'} />
      <OfflineNote />
      {isAdministrator && (
        <Suspense fallback={null}>
          <RegisterAlarm />
        </Suspense>
      )}
      <main id="main" tabIndex={-1} className={classes.main}>
        <PageBoundary place={pathname}>
          <Suspense fallback={<Waiting />}>
            <Guard access={access}>
              <Outlet />
            </Guard>
          </Suspense>
        </PageBoundary>
      </main>
      {chrome === 'full' && <Footer />}
    </div>
  );
}

const Waiting = () => (
  <div className={classes.waiting}>
    <SkeletonLines title lines={6} />
  </div>
);

/** A thin line at the very top, only when the next page takes long enough to be noticed. */
function LoadingBar() {
  return useIsLoading() ? <div aria-hidden className={classes.loading} /> : null;
}

function OfflineNote() {
  const { t } = useTranslation('common');
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return (
    <div role="status" className={offline ? classes.offline : undefined}>
      {offline && t('offline')}
    </div>
  );
}
