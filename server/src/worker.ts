import { createApp } from './app.js';
import { loadConfig } from './config/config.js';
import { Jobs } from './platform/jobs/jobs.js';
import { stopOnSignal } from './platform/stop-on-signal.js';

// The same composition without a port: jobs find the same services that requests do.
const app = await createApp(loadConfig());
await app.get(Jobs).startWorking();
stopOnSignal(() => app.close());
