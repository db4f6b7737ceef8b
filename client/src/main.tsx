import './ui/styles.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Providers } from './app/providers.js';
import { router } from './app/router.js';
import { i18nReady } from './lib/i18n/index.js';
import { watchTheLine } from './lib/outbox/index.js';
import { queryClient } from './lib/query-client.js';
import { registerServiceWorker, reloadOnLostChunk } from './lib/service-worker.js';
import { meQuery } from './lib/session.js';

reloadOnLostChunk();
watchTheLine();
void queryClient.prefetchQuery(meQuery);

// The router has begun to load the page's own chunk already; the words arrive beside it.
await i18nReady;
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
registerServiceWorker();
