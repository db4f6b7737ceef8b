import { createApp } from './app.js';
import { loadConfig } from './config/config.js';
import { Jobs } from './platform/jobs/jobs.js';
import { stopOnSignal } from './platform/stop-on-signal.js';

const config = loadConfig();
const app = await createApp(config);
const jobs = app.get(Jobs);
await (config.workerInProcess ? jobs.startWorking() : jobs.start());
await app.listen(config.port, config.host);
stopOnSignal(() => app.close());
