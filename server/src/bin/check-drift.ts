import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config/config.js';
import { temporaryPlace } from '../platform/database/embedded-place.js';
import { startPostgres } from '../platform/database/embedded-postgres.js';
import { migrate } from '../platform/database/migrate.js';
import { Closing } from './closing.js';
import { plainly } from './plainly.js';

/** Checks, foreign keys across features, and partial or expression indexes live in SQL only. */
const SQL_ONLY = /DROP (?:CONSTRAINT|INDEX) (?:"public"\.)?"(?:ck_|xfk_|sx_)/;

/**
 * Compares the entities with a database that only the migrations have made (a throw-away one, unless DATABASE_URL
 * names one): whatever TypeORM would change is a fault on one of the two sides.
 */
await plainly(async () => {
  const closing = new Closing();
  try {
    const statements = await drift(await migratedDatabase(closing), closing);
    for (const statement of statements) console.log(`${statement};`);
    console.log(
      statements.length === 0 ? 'Entities and migrations agree.' : `${statements.length} differences.`,
    );
    process.exitCode = statements.length === 0 ? 0 : 1;
  } finally {
    await closing.run();
  }
});

async function migratedDatabase(closing: Closing): Promise<string> {
  let url = process.env.DATABASE_URL;
  if (!url) {
    const place = await temporaryPlace();
    const postgres = await startPostgres({
      place,
      password: randomBytes(12).toString('hex'),
      throwAway: true,
    });
    closing.add(postgres.stop);
    url = postgres.urlOf('postgres');
  }
  await migrate(url);
  return url;
}

async function drift(databaseUrl: string, closing: Closing): Promise<string[]> {
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  closing.add(() => app.close());
  const wanted = await app.get(DataSource).driver.createSchemaBuilder().log();
  return wanted.upQueries.map(({ query }) => query).filter((query) => !SQL_ONLY.test(query));
}
