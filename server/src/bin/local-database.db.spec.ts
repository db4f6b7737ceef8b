import { mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Closing } from './closing.js';
import { type LocalDatabase, startLocalDatabase } from './local-database.js';

describe('startLocalDatabase', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'academy-local-'));
  });
  afterAll(async () => {
    const elsewhere = await readlink(join(dataDir, 'postgres')).catch(() => null);
    if (elsewhere) await rm(dirname(elsewhere), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  });

  const started = async <T>(work: (database: LocalDatabase) => Promise<T>): Promise<T> => {
    const closing = new Closing();
    try {
      return await work(await startLocalDatabase(dataDir, closing));
    } finally {
      await closing.run();
    }
  };

  it('should make a database in UTF-8 that writes to disk before it answers', async () => {
    const settings = await started((database) =>
      query(
        database,
        `SELECT current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding`,
      ),
    );
    expect(settings).toEqual([{ fsync: 'on', encoding: 'UTF8' }]);
  });

  describe('when PostgreSQL was killed', () => {
    it('should start again with everything that was committed', async () => {
      await started(async (database) => {
        await query(database, `CREATE TABLE kept AS SELECT 'acknowledged' AS word`);
        process.kill(database.postgres.pid, 'SIGKILL');
        await database.postgres.ended;
      });
      expect(await started((database) => query(database, 'SELECT word FROM kept'))).toEqual([
        { word: 'acknowledged' },
      ]);
    });
  });

  describe('when the database was made by another major version', () => {
    it('should refuse in plain words', async () => {
      const place = join(dataDir, 'postgres', 'PG_VERSION');
      await started(async () => undefined);
      await writeFile(place, '9\n');
      await expect(started(async () => undefined)).rejects.toThrow('made by PostgreSQL 9');
    });
  });
});

async function query(database: LocalDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
