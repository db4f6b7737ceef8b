import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.js';

interface Holder {
  readonly pid: number;
  /** When that process began, in the system's own count: tells it from a later one with the same number. */
  readonly since: string | null;
  /** The PostgreSQL it started, once it runs. */
  readonly postgres: number | null;
}

/** What an earlier holder left behind: the PostgreSQL that it had started, if it got that far. */
export interface Claim {
  readonly leftBy: number | null;
  readonly note: (postgres: number) => Promise<void>;
  readonly release: () => Promise<void>;
}

/**
 * Makes this process the only one that works with a data folder. A holder that is no longer alive is replaced.
 * @throws EmbeddedPostgresError where another process holds it
 */
export async function claim(dataDir: string): Promise<Claim> {
  const path = join(dataDir, 'running.json');
  const self: Holder = { pid: process.pid, since: beganAt(process.pid), postgres: null };
  const write = (holder: Holder, flag: 'w' | 'wx') =>
    writeFile(path, JSON.stringify(holder), { flag, mode: 0o600 });
  const earlier = await readHolder(path);
  if (earlier && isHolding(earlier)) throw alreadyRunning(dataDir, earlier.pid);
  if (earlier) await rm(path, { force: true });
  await write(self, 'wx').catch(() => {
    throw alreadyRunning(dataDir, null);
  });
  return {
    leftBy: earlier?.postgres ?? null,
    note: (postgres) => write({ ...self, postgres }, 'w'),
    release: () => rm(path, { force: true }),
  };
}

const alreadyRunning = (dataDir: string, pid: number | null): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `The academy already runs from ${dataDir}${pid ? ` (process ${pid})` : ''}.\n` +
      'Stop that one first (Ctrl-C in its window), or start this one with its own folder and port: DATA_DIR=.data-2 PORT=3001 npm start',
  );

async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return { pid: 0, since: null, postgres: null };
  }
}

const isHolding = (holder: Holder): boolean =>
  holder.pid > 0 && holder.pid !== process.pid && isAlive(holder.pid) && beganAt(holder.pid) === holder.since;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat; null where there is no /proc. */
function beganAt(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return afterName.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** The live PostgreSQL that works in a cluster's folder, or null; a postmaster.pid that a crash left is not believed. */
export async function postmasterOf(data: string): Promise<number | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(text?.split('\n')[0]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  return worksIn(pid, data) ? pid : null;
}

/** PostgreSQL's working folder is its cluster's. Where that cannot be asked, a live process is taken for PostgreSQL. */
function worksIn(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return nameOf(pid) === 'postgres' || process.platform !== 'linux';
  }
}

function nameOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
}
