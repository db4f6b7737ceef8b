import { readFileSync } from 'node:fs';
import { readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
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

function isAlive(pid: number): boolean {
  // Dead, but not yet buried by its parent; in a container without an init it never is.
  if (factsOf(pid)?.[0] === 'Z') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const beganAt = (pid: number): string | null => factsOf(pid)?.[19] ?? null;

/** What /proc/PID/stat says after the program's name: state, parent, … and as the 20th when it began; null without /proc. */
function factsOf(pid: number): string[] | null {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
  } catch {
    return null;
  }
}

/** The postmaster's number as its pid file has it, dead or alive. */
export async function recordedPostmaster(data: string): Promise<number | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(text?.split('\n')[0]);
  return pid > 0 ? pid : null;
}

/**
 * Live PostgreSQL processes of a cluster: they work in its folder. A pid file alone is not believed, because a
 * crash leaves it behind and the system gives its number to another program.
 */
export async function processesIn(data: string): Promise<number[]> {
  const home = await realpath(data).catch(() => null);
  const all = await readdir('/proc').catch(() => null);
  if (all === null || home === null) {
    const recorded = await recordedPostmaster(data);
    return recorded !== null && isAlive(recorded) ? [recorded] : [];
  }
  const worksThere = await Promise.all(
    all.map(
      async (name) => /^\d+$/.test(name) && (await readlink(`/proc/${name}/cwd`).catch(() => null)) === home,
    ),
  );
  return all
    .filter((_, index) => worksThere[index])
    .map(Number)
    .filter(isAlive);
}

/**
 * Removes the pid file of a PostgreSQL that is gone: its number may by now be another program's, or a dead process
 * that nobody buries, and PostgreSQL would refuse to start. To be called only when nothing works in the folder.
 */
export async function forgetPostmaster(data: string): Promise<void> {
  await rm(join(data, 'postmaster.pid'), { force: true });
}
