import { isProduction } from '../config/env.js';

const DELAY_MS = 5_000;

/** What the service worker keeps when it sees it go by; see vite.config.ts. */
const KEPT = /^\/(assets\/|api\/(configuration|courses|me|enrolments|publications|certificate-keys))/;

/**
 * Registers the service worker once the first page is done, so that it never competes with it for the
 * line. `onReady` is called the first time it takes the page over.
 */
export function registerServiceWorker(onReady: () => void): void {
  if (!isProduction || !('serviceWorker' in navigator)) return;
  if (!navigator.serviceWorker.controller) {
    navigator.serviceWorker.addEventListener(
      'controllerchange',
      () => {
        keepWhatWasLoaded();
        onReady();
      },
      { once: true },
    );
  }
  const register = () => navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  const soon = () => setTimeout(register, DELAY_MS);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

/** What this page loaded before the service worker was there: asks again, so that it is kept. Files come from the browser's own cache. */
function keepWhatWasLoaded(): void {
  const addresses = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter((url) => url.origin === location.origin && KEPT.test(url.pathname))
    .map((url) => url.pathname + url.search);
  for (const address of new Set(addresses)) {
    fetch(address, { priority: 'low', headers: { accept: 'application/json' } }).catch(() => undefined);
  }
}

/**
 * After a new version was installed on the server an old page may ask for a chunk that is gone.
 * Loading the page again mends that; only once a minute, so that a real fault does not loop.
 */
export function reloadOnLostChunk(): void {
  addEventListener('vite:preloadError', (event) => {
    const key = 'academy.reloaded-for-chunk';
    const last = Number(sessionStorage.getItem(key));
    if (!navigator.onLine || Date.now() - last < 60_000) return;
    sessionStorage.setItem(key, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
