import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createApp } from '../app.js';
import { newId } from '../platform/ids.js';
import { atOnce } from './http.js';
import type { Account } from './people.js';
import type { Product } from './product.js';

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface Captured {
  readonly statements: readonly Statement[];
  /** When the journey began: ids made after it are its own, and every replay makes its own instead. */
  readonly since: number;
}

const LANES = 20;
const FRAME = /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK)/i;
const NUMBER = /CRA-(\d{4})-\d+-\w+/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Walks one journey against the product in this process and notes every statement it sends. */
export async function captureStatements(
  product: Product,
  walk: (origin: string) => Promise<unknown>,
): Promise<Captured> {
  const app = await createApp(product.config);
  const statements: Statement[] = [];
  const silent = () => undefined;
  app.get(DataSource).logger = {
    logQuery: (sql: string, parameters?: unknown[]) =>
      void statements.push({ sql, parameters: parameters ?? [] }),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  const since = Date.now();
  await app.listen(product.config.port, '127.0.0.1');
  try {
    statements.length = 0;
    await walk(product.origin);
    return { statements: statements.filter(({ sql }) => !FRAME.test(sql)), since };
  } finally {
    await app.close();
  }
}

/**
 * Journeys a second that bare `pg` makes of the same statements: no HTTP, no checks, no hashing, one transaction each.
 * Every replay is another person's (`spares`), with ids, numbers and session of its own, and is rolled back; what
 * committing costs is not in it.
 */
export async function replayRate(
  product: Product,
  captured: Captured,
  walker: Account,
  spares: readonly Account[],
): Promise<number> {
  const pool = new pg.Pool({ connectionString: product.config.databaseUrl, max: LANES });
  const once = async (spare: Account): Promise<void> => {
    const renew = renewal(captured.since, walker, spare);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (const { sql, parameters } of captured.statements) await client.query(sql, parameters.map(renew));
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  try {
    await once(spares[0] as Account);
    const seconds = await atOnce(spares.length, LANES, (index) => once(spares[index] as Account));
    return spares.length / seconds;
  } finally {
    await pool.end();
  }
}

/** Makes one person's captured parameters another's. */
function renewal(since: number, walker: Account, spare: Account): (value: unknown) => unknown {
  const fresh = new Map<string, string>([
    [walker.actor.personId, spare.actor.personId],
    [walker.actor.accountId, spare.actor.accountId],
  ]);
  const own = (id: string): string => {
    const known = fresh.get(id);
    if (known) return known;
    if (Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) < since) return id;
    const made = newId();
    fresh.set(id, made);
    return made;
  };
  const salt = randomBytes(32).toString('hex');
  const renew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renew);
    if (typeof value !== 'string') return value;
    if (/^[0-9a-f]{64}$/.test(value)) return salt;
    return value
      .replace(UUID, own)
      .replace(NUMBER, `CRA-$1-${salt.slice(0, 10)}`)
      .replace(walker.login, spare.login);
  };
  return renew;
}
