import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../app.module.js';
import { Closing } from '../bin/closing.js';
import { startLocalDatabase } from '../bin/local-database.js';
import { localSecrets } from '../bin/local-secrets.js';
import { type Config, loadConfig } from '../config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { seed } from '../seed.js';

const SERVER = fileURLToPath(new URL('../main.js', import.meta.url));

/** The built product on a PostgreSQL of its own, as a measurement needs it. */
export class Product {
  private child: ChildProcess | null = null;
  readonly closing = new Closing();

  private constructor(
    readonly environment: NodeJS.ProcessEnv,
    readonly config: Config,
  ) {}

  static async prepare(): Promise<Product> {
    const folder = await mkdtemp(join(tmpdir(), 'academy-bench-'));
    const closing = new Closing();
    const local = await startLocalDatabase(folder, closing);
    const { databasePassword: _, ...secrets } = await localSecrets(folder);
    const environment: NodeJS.ProcessEnv = {
      ...secrets,
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      DATABASE_URL: local.url,
      DATA_DIR: folder,
      PORT: String(await freePort()),
      LOG_LEVEL: 'error',
      RATE_LIMIT: '100000000',
      SIGN_IN_RATE_LIMIT: '100000000',
      WORKER_IN_PROCESS: 'false',
    };
    const config = loadConfig(environment);
    await migrate(config.databaseUrl);
    const product = new Product(environment, config);
    product.closing.add(() => rm(folder, { recursive: true, force: true }));
    product.closing.add(() => closing.run());
    await product.inside((app) => seed(app, config, () => undefined));
    return product;
  }

  /** One connection of bare `pg`. That it is cut when the database stops must not hide why a measurement ended early. */
  pool(): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.config.databaseUrl, max: 1 });
    pool.on('error', () => undefined);
    return pool;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.config.port}`;
  }

  /** Services of the product in this process, without a port: to prepare data. */
  async inside<T>(
    work: (app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>) => Promise<T>,
  ): Promise<T> {
    const app = await NestFactory.createApplicationContext(AppModule.with(this.config), {
      logger: ['error'],
      abortOnError: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  }

  /** Starts the server in a process of its own and waits until it is ready. */
  async serve(): Promise<void> {
    this.child = spawn(process.execPath, [SERVER], {
      env: this.environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let tries = 0; tries < 300; tries += 1) {
      const isReady = await fetch(`${this.origin}/api/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isReady) return;
      await pause(100);
    }
    throw new Error('The server did not become ready.');
  }

  /** Resident memory of the server's process in MB (Linux). */
  async residentMb(): Promise<number | null> {
    const { readFile } = await import('node:fs/promises');
    const status = await readFile(`/proc/${this.child?.pid}/status`, 'utf8').catch(() => '');
    const kb = /VmRSS:\s+(\d+)/.exec(status)?.[1];
    return kb ? Number(kb) / 1024 : null;
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.closing.run();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
