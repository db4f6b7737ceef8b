import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../platform/database/embedded-postgres.js';
import { packagedChromium } from '../platform/pdf/chromium.js';
import { freshDatabase } from './database.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const START_TIMEOUT_MS = 75_000;
const OUTPUT_KEPT = 4_000;

export interface TestServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Ends the process at once, as a power cut would; the database stays. */
  readonly kill: () => Promise<void>;
  /** Starts the killed process again, on the same port and database. */
  readonly restart: () => Promise<void>;
  /** Stops it gracefully and removes its database and files. */
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly environment?: Record<string, string>;
  /** A database that another test server made: two servers on one database. It is the maker's to remove. */
  readonly databaseUrl?: string;
}

/**
 * The built product (`server/dist/main.js` and `client/dist`) as a process of its own on a free port, with a new
 * database. In the journeys' project that database holds the manuals and the demonstration people already.
 */
export async function startTestServer(options: Options = {}): Promise<TestServer> {
  if (!existsSync(MAIN)) throw new Error('The server is not built: npm run build');
  const database = options.databaseUrl ? null : await freshDatabase();
  const databaseUrl = options.databaseUrl ?? (database?.url as string);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'academy-server-'));
  const environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    DEMONSTRATION: 'true',
    WORKER_IN_PROCESS: 'true',
    LOG_LEVEL: 'error',
    RATE_LIMIT: '1000000',
    SIGN_IN_RATE_LIMIT: '1000000',
    ...(await printer()),
    ...options.environment,
  };
  let running = await run(environment, url);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => running.once('close', resolve));
    if (running.exitCode === null && running.signalCode === null && running.kill(signal)) await ended;
  };
  return {
    url,
    databaseUrl,
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await run(environment, url);
    },
    stop: async () => {
      await end('SIGTERM');
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The named browser, or the packaged one: it has no windows to draw, and many servers are tested on few cores. */
async function printer(): Promise<NodeJS.ProcessEnv> {
  const path = process.env.CHROMIUM_PATH ?? (await packagedChromium())?.path;
  // Where the package brings its own libraries, its own loading has set this.
  const { LD_LIBRARY_PATH } = process.env;
  return path ? { CHROMIUM_PATH: path, ...(LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {}) } : {};
}

async function run(environment: Record<string, string | undefined>, url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-OUTPUT_KEPT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return child;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not start:\n${output}`);
}
