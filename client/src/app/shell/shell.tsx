import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useMatches, useNavigation } from 'react-router';
import { useConfiguration } from '../../lib/configuration.js';
import { SkeletonLines } from '../../ui/states.js';
import type { PageHandle } from '../page-route.js';
import { Footer } from './footer.js';
import { Guard } from './guard.js';
import { Header } from './header.js';
import classes from './shell.module.css';
import { useAccount } from './use-account.js';

const PLAIN: PageHandle = { access: 'public', chrome: 'full' };

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation('common');
  const { demonstration } = useConfiguration();
  const { pathname } = useLocation();
  const handle = (useMatches().at(-1)?.handle as PageHandle | undefined) ?? PLAIN;
  useAccount();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <LoadingBar />
      {demonstration && <p className={classes.banner}>{t('demonstration')}</p>}
      <Header slim={handle.chrome === 'focus'} />
      <OfflineNote />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense key={pathname.split('/')[1]} fallback={<Waiting />}>
          <Guard access={handle.access}>
            <Outlet />
          </Guard>
        </Suspense>
      </main>
      {handle.chrome === 'full' && <Footer />}
      <ScrollRestoration />
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
  const { state } = useNavigation();
  return state === 'idle' ? null : <div aria-hidden className={classes.loading} />;
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
