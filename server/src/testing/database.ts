import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '../platform/database/database.module.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

export interface FreshDatabase {
  readonly url: string;
  /** Removes the database, whoever is still connected to it. */
  readonly drop: () => Promise<void>;
}

let made = 0;

/** A new database of this test file's own: a clone of the migrated template. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { admin, template } = settings();
  made += 1;
  const name = `test_${process.env.VITEST_POOL_ID ?? '0'}_${process.pid}_${Date.now().toString(36)}_${made}`;
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly close: () => Promise<void>;
}

/** For `*.db.spec.ts`: a database of the file's own with the entities that its repositories need. */
export async function testDatabase(entities: DataSourceOptions['entities'] = []): Promise<TestDatabase> {
  const { url, drop } = await freshDatabase();
  const options = dataSourceOptions({ databaseUrl: url, databasePool: 10 });
  const dataSource = await new DataSource({ ...options, entities }).initialize();
  const close = async (): Promise<void> => {
    await dataSource.destroy();
    await drop();
  };
  return { url, dataSource, unitOfWork: new UnitOfWork(dataSource), close };
}

function settings(): { admin: string; template: string } {
  const text = process.env.TEST_POSTGRES;
  if (!text)
    throw new Error(
      'There is no test database: start the tests with `npm test`, or with server/vitest.config.js.',
    );
  return JSON.parse(text) as { admin: string; template: string };
}

async function administer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
