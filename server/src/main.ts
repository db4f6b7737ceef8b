import { createApp } from './app.js';
import { loadConfig } from './config/config.js';
import { Jobs } from './platform/jobs/jobs.js';
import { stopOnSignal } from './platform/stop-on-signal.js';

const config = loadConfig();
const app = await createApp(config);
if (config.workerInProcess) await app.get(Jobs).startWorking();
await app.listen(config.port, config.host);
stopOnSignal(() => app.close());
