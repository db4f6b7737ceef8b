import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app.js';
import { type Config, loadConfig } from '../config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { TestClient } from './client.js';
import { freshDatabase } from './database.js';

export interface TestApp {
  readonly url: string;
  readonly config: Config;
  readonly nest: NestFastifyApplication;
  readonly unitOfWork: UnitOfWork;
  /** A service of the running app, by its class. */
  readonly get: NestFastifyApplication['get'];
  /** Another visitor, with cookies of their own. */
  readonly client: () => TestClient;
  readonly close: () => Promise<void>;
}

/**
 * For `*.api.spec.ts`: the whole product on a port and a database of its own. Limits on the rate of requests are
 * out of the way; set them by environment variable where they are what is tested.
 */
export async function testApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'academy-test-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: database.url,
    DATABASE_POOL: '10',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    RATE_LIMIT: '1000000',
    SIGN_IN_RATE_LIMIT: '1000000',
    WORKER_IN_PROCESS: 'false',
    ...environment,
  });
  const nest = await createApp(config);
  await nest.get(Jobs).start();
  await nest.listen(0, '127.0.0.1');
  const url = await nest.getUrl();
  const close = async (): Promise<void> => {
    await nest.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return {
    url,
    config,
    nest,
    unitOfWork: nest.get(UnitOfWork),
    get: nest.get.bind(nest),
    client: () => new TestClient(url),
    close,
  };
}
