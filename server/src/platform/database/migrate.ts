import { DataSource } from 'typeorm';
import { dataSourceOptions } from './database.module.js';

/** Any number that nothing else in the product locks by. */
const MIGRATION_LOCK = 7_281_003;

/**
 * Brings a database to the newest migration; returns the names of those that were run. Servers that start at the
 * same time wait for each other.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions({ databaseUrl, databasePool: 2 })).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
