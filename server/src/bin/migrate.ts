import { loadConfig } from '../config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { plainly } from './plainly.js';

/** Brings DATABASE_URL to the newest migration. */
await plainly(async () => {
  const run = await migrate(loadConfig().databaseUrl);
  console.log(run.length === 0 ? 'The database is up to date.' : `Migrated: ${run.join(', ')}`);
});
