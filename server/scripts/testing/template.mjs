import { randomBytes } from 'node:crypto';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { build } from '../prepare.mjs';

/** Name of the migrated database that every test's own database is cloned from. */
const TEMPLATE = 'academy_template';

const built = (relative) => new URL(`../../dist/${relative}`, import.meta.url);

/** Starts a throw-away PostgreSQL with a migrated template; tests find it by the environment variable. */
export async function startTestPostgres() {
  if (!process.env.ACADEMY_PREPARED) await build(['shared', 'migrations', 'server']);
  const { startPostgres } = await import(built('platform/database/embedded-postgres.js').href);
  const { temporaryPlace } = await import(built('platform/database/embedded-place.js').href);
  const { migrate } = await import(built('platform/database/migrate.js').href);
  const place = await temporaryPlace();
  const postgres = await startPostgres({ place, password: randomBytes(12).toString('hex'), throwAway: true });
  await createDatabase(postgres, TEMPLATE);
  const template = postgres.urlOf(TEMPLATE);
  await migrate(template);
  await createQueue(template);
  process.env.TEST_POSTGRES = JSON.stringify({ admin: postgres.urlOf('postgres'), template: TEMPLATE });
  return { postgres, template };
}

async function createDatabase(postgres, name) {
  const admin = new pg.Client({ connectionString: postgres.urlOf('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
}

/** The job queue makes its own schema when it first starts; done once here, each test is spared it. */
async function createQueue(connectionString) {
  const boss = new PgBoss({ connectionString, max: 2, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}
