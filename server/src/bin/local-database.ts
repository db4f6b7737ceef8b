import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import {
  claim,
  forgetPostmaster,
  processesIn,
  recordedPostmaster,
} from '../platform/database/embedded-lock.js';
import { type Place, placeIn } from '../platform/database/embedded-place.js';
import { type RunningPostgres, startPostgres, stopLeftover } from '../platform/database/embedded-postgres.js';
import type { Closing } from './closing.js';
import { localSecrets } from './local-secrets.js';
import { PlainError } from './plainly.js';

const DATABASE = 'academy';
/** A PostgreSQL whose starter was killed ends by itself; it is given this long. */
const LEFTOVER_PATIENCE_MS = 15_000;

export interface LocalDatabase {
  readonly url: string;
  readonly postgres: RunningPostgres;
  readonly notes: readonly string[];
}

/** Starts the PostgreSQL of a data folder, after making sure that nobody else works with it. */
export async function startLocalDatabase(dataDir: string, closing: Closing): Promise<LocalDatabase> {
  const place = await placeIn(dataDir);
  const claimed = await claim(dataDir);
  closing.add(claimed.release);
  await awaitLeftover(place, claimed.leftBy);
  const password = await passwordFor(place, dataDir);
  const postgres = await startPostgres({ place, password });
  closing.add(postgres.stop);
  await claimed.note(postgres.pid);
  await requireDatabase(postgres.urlOf('postgres'));
  return { url: postgres.urlOf(DATABASE), postgres, notes: place.notes };
}

async function passwordFor(place: Place, dataDir: string): Promise<string> {
  const isMade = existsSync(join(place.data, 'PG_VERSION'));
  if (isMade && !existsSync(join(dataDir, 'secrets.json'))) {
    throw new PlainError(
      `${join(dataDir, 'secrets.json')} is gone, and without it the database beside it cannot be opened.\n` +
        'Bring it back from a backup. To begin again with nothing, move the data folder away.',
    );
  }
  return (await localSecrets(dataDir)).databasePassword;
}

/** Waits until nothing works in the cluster's folder any more; what an earlier start of ours left is asked to stop. */
async function awaitLeftover(place: Place, ours: number | null): Promise<void> {
  const deadline = Date.now() + LEFTOVER_PATIENCE_MS;
  let working = await processesIn(place.data);
  while (working.length > 0 && Date.now() < deadline) {
    const postmaster = await recordedPostmaster(place.data);
    // Its starter is dead, and nobody else will ask it to stop.
    if (postmaster !== null && postmaster === ours && working.includes(postmaster)) stopLeftover(place);
    else await pause(200);
    working = await processesIn(place.data);
  }
  if (working.length === 0) return forgetPostmaster(place.data);
  throw new PlainError(
    `Another PostgreSQL (process ${working[0]}) already works in ${place.data}.\n` +
      `Stop it (kill -INT ${working[0]}), or give the academy another folder: DATA_DIR=… npm start`,
  );
}

async function requireDatabase(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await admin.end();
  }
}
