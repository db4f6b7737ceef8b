import { isProduction } from '../config/env.js';

/** Registers the service worker once the first page is done, so that it never competes with it for the line. */
export function registerServiceWorker(): void {
  if (!isProduction || !('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  };
  const whenIdle = () => setTimeout(register, 3000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

/**
 * After a new version was installed on the server an old page may ask for a chunk that is gone.
 * Loading the page again mends that; only once, so that a real fault does not loop.
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
