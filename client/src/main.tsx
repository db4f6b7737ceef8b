import './ui/styles.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepLearningPages, pageAt } from './app/pages.js';
import { Providers } from './app/providers.js';
import { Router } from './app/router.js';
import { i18nReady } from './lib/i18n/index.js';
import { watchTheLine } from './lib/outbox/index.js';
import { queryClient } from './lib/query-client.js';
import { registerServiceWorker, reloadOnLostChunk } from './lib/service-worker.js';
import { meQuery } from './lib/session.js';

reloadOnLostChunk();
watchTheLine();
void queryClient.prefetchQuery(meQuery);

// The page's own chunk and the words arrive side by side. A chunk that fails is the error boundary's to show.
pageAt(location.pathname)
  .load()
  .catch(() => undefined);
await i18nReady;
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers>
      <Router />
    </Providers>
  </StrictMode>,
);
registerServiceWorker(keepLearningPages);
