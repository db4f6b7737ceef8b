import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app.js';
import { type Config, loadConfig } from '../config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { stopOnSignal } from '../platform/stop-on-signal.js';
import { seed, seedAlone } from '../seed.js';
import { announce } from './announce.js';
import { Closing } from './closing.js';
import { startLocalDatabase } from './local-database.js';
import { localSecrets } from './local-secrets.js';
import { PlainError, plainly } from './plainly.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The whole product in one process, for one machine: `npm start`.
 * @param pages kept when the pages can be served; nobody is answered before
 */
export async function start(pages: Promise<void>): Promise<void> {
  await plainly(async () => {
    const closing = new Closing();
    stopOnSignal(() => closing.run());
    try {
      await run(pages, closing);
    } catch (error) {
      await closing.run();
      throw error;
    }
  });
}

async function run(pages: Promise<void>, closing: Closing): Promise<void> {
  const environment = await localEnvironment();
  await requireFreePort(loadConfig(environment));
  const notes: string[] = [];
  if (!environment.DATABASE_URL) {
    const local = await startLocalDatabase(environment.DATA_DIR as string, closing);
    environment.DATABASE_URL = local.url;
    notes.push(...local.notes);
    endWith(local.postgres.ended, closing);
  }
  const config = loadConfig(await withSecrets(environment));
  const steps = await migrate(config.databaseUrl);
  if (steps.length > 0) console.log(`Migrated the database (${steps.length} steps).`);
  // A new database is filled while the pages are still being built; what listens knows the pages' files from its start.
  if (steps.length > 0) await seedAlone(config, console.log);
  await pages;
  const app = await createApp(config);
  closing.add(() => app.close());
  const jobs = app.get(Jobs);
  await jobs.start();
  await seed(app, config, console.log);
  if (config.workerInProcess) await jobs.startWorking();
  await listen(app, config);
  await announce(app, config, notes);
}

/**
 * The environment, filled with what one machine can decide by itself. A database of one's own (DATABASE_URL) gets
 * no demonstration unless it is asked for, and production gets no secret that was not given.
 */
async function localEnvironment(): Promise<NodeJS.ProcessEnv> {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const isProduction = given.NODE_ENV === 'production';
  const dataDir = resolve(ROOT, given.DATA_DIR ?? '.data');
  await mkdir(dataDir, { recursive: true }).catch((error: Error) => {
    throw new PlainError(
      `The data folder cannot be made: ${error.message}\nGive another one: DATA_DIR=… npm start`,
    );
  });
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    WORKER_IN_PROCESS: 'true',
    DEMONSTRATION: String(!isProduction && !given.DATABASE_URL),
    ...given,
    DATA_DIR: dataDir,
  };
}

async function withSecrets(environment: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (environment.NODE_ENV === 'production') return environment;
  const { databasePassword: _, ...secrets } = await localSecrets(environment.DATA_DIR as string);
  return { ...secrets, ...environment };
}

function requireFreePort({ port, host }: Config): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => fail(portTrouble(error, port)));
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

function portTrouble(error: NodeJS.ErrnoException, port: number): Error {
  const remedy = `Choose another: PORT=${port === 3001 ? 3002 : 3001} npm start`;
  if (error.code === 'EADDRINUSE')
    return new PlainError(`Port ${port} is in use by another program. ${remedy}`);
  if (error.code === 'EACCES') return new PlainError(`This user may not listen on port ${port}. ${remedy}`);
  return error;
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
    throw portTrouble(error, config.port);
  });
}

/** Without its database the product is no use; it says so and ends rather than answer 503 for ever. */
function endWith(ended: Promise<void>, closing: Closing): void {
  let isClosing = false;
  closing.add(async () => {
    isClosing = true;
  });
  void ended.then(async () => {
    if (isClosing) return;
    console.error(
      '\nPostgreSQL ended unexpectedly; see postgres.log beside the database. Start again with `npm start`.\n',
    );
    await closing.run();
    process.exit(1);
  });
}
