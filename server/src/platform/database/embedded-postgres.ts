import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { executable } from './embedded-binaries.js';
import { EmbeddedPostgresError } from './embedded-error.js';
import { recordedPostmaster } from './embedded-lock.js';
import type { Place } from './embedded-place.js';
import { spawnAs } from './embedded-user.js';

const SUPERUSER = 'postgres';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Runs PostgreSQL below a shell that holds a pipe to this process: when the pipe closes, by a stop or because
 * this process was killed, PostgreSQL is asked for a fast shutdown. So a SIGKILL leaves no database behind, and a
 * Ctrl-C in the terminal reaches the server first and the database last.
 */
const SUPERVISOR = `
trap '' HUP INT TERM
exec 3<&0
"$@" </dev/null 3<&- & postgres=$!
{ read -r _ <&3; kill -INT $postgres 2>/dev/null; } & watcher=$!
wait $postgres; status=$?
kill $watcher 2>/dev/null
if [ -n "$THROW_AWAY" ]; then rm -rf "$THROW_AWAY"; fi
exit $status
`;

export interface RunningPostgres {
  readonly port: number;
  readonly pid: number;
  /** Connection string of a database of this cluster, for its superuser. */
  readonly urlOf: (database: string) => string;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  readonly stop: () => Promise<void>;
  /** Resolves when PostgreSQL has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
}

export interface ClusterOptions {
  readonly place: Place;
  readonly password: string;
  /** Throw-away clusters write nothing for safety's sake and their folder is removed when they end. */
  readonly throwAway?: boolean;
}

/**
 * Makes the cluster where there is none, starts it on a free loopback port and waits until it answers.
 * @throws EmbeddedPostgresError with what stands in the way
 */
export async function startPostgres(options: ClusterOptions): Promise<RunningPostgres> {
  await requireSameVersion(options.place);
  await initialise(options);
  const port = await freePort();
  const log = join(dirname(options.place.data), 'postgres.log');
  const supervisor = launch(options, port, log);
  const ended = new Promise<void>((resolve) => supervisor.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    if (process.platform === 'win32') stopLeftover(options.place);
    else supervisor.stdin?.end();
    await Promise.race([ended, pause(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  };
  try {
    const pid = await untilReady(options.place, ended, log);
    const urlOf = (database: string) =>
      `postgres://${SUPERUSER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
    return { port, pid, urlOf, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks a PostgreSQL that an earlier process left behind to stop, and waits for it. */
export function stopLeftover(place: Place): void {
  const stopped = spawnSync(
    executable(place.binaries, 'pg_ctl'),
    ['stop', '-D', place.data, '-m', 'fast', '-w', '-t', '60'],
    {
      ...spawnAs(place.user),
      encoding: 'utf8',
    },
  );
  if (stopped.status !== 0)
    throw new EmbeddedPostgresError(
      `The database of an earlier start did not stop: ${stopped.stderr.trim()}`,
    );
}

async function requireSameVersion(place: Place): Promise<void> {
  const made = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => null);
  const ours = place.binaries.version.split('.')[0];
  if (made === null || made.trim() === ours) return;
  throw new EmbeddedPostgresError(
    `The database in ${place.data} was made by PostgreSQL ${made.trim()}, and this academy brings PostgreSQL ${ours}.\n` +
      'Make a backup with the release that made it and restore it here, or start with another folder: DATA_DIR=… npm start',
  );
}

/** Made beside its place and renamed when whole, so that a kill in the middle leaves nothing that looks like a database. */
async function initialise({ place, password }: ClusterOptions): Promise<void> {
  if (await stat(join(place.data, 'PG_VERSION')).catch(() => null)) return;
  const draft = `${place.data}.new`;
  const passwordFile = `${place.data}.password-${randomBytes(6).toString('hex')}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.user) {
    await chown(draft, place.user.uid, place.user.gid);
    await chown(passwordFile, place.user.uid, place.user.gid);
  }
  try {
    runInitdb(place, draft, passwordFile);
    await rename(draft, place.data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function runInitdb(place: Place, data: string, passwordFile: string): void {
  const made = spawnSync(
    executable(place.binaries, 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts by code point and yet knows the letters of every script; needs no locale of the machine.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { ...spawnAs(place.user), encoding: 'utf8' },
  );
  if (made.status === 0) return;
  const said = made.error?.message ?? (made.stderr.trim() || `exit code ${made.status}`);
  throw new EmbeddedPostgresError(`The database could not be made in ${data}:\n${said}`);
}

function launch({ place, throwAway = false }: ClusterOptions, port: number, logPath: string): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '128MB',
    max_connections: throwAway ? '200' : '100',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [executable(place.binaries, 'postgres'), '-D', place.data, '-p', String(port), ...flags];
  const log = openLog(logPath);
  const env = {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    THROW_AWAY: throwAway ? dirname(place.data) : '',
  };
  const [program, ...rest] =
    process.platform === 'win32' ? command : ['/bin/sh', '-c', SUPERVISOR, 'postgres', ...command];
  const child = spawn(program as string, rest, {
    ...spawnAs(place.user),
    env,
    detached: true,
    stdio: ['pipe', 'ignore', log],
  });
  child.stdin?.on('error', () => undefined);
  closeSync(log);
  return child;
}

function openLog(path: string): number {
  const log = openSync(path, 'a', 0o600);
  if (fstatSync(log).size < LOG_LIMIT_BYTES) return log;
  closeSync(log);
  return openSync(path, 'w', 0o600);
}

/** PostgreSQL writes `ready` into the eighth line of its pid file when it accepts connections. */
async function untilReady(place: Place, ended: Promise<void>, log: string): Promise<number> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!over && Date.now() < deadline) {
    const lines = (await readFile(join(place.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    const pid = lines[7]?.trim() === 'ready' ? await recordedPostmaster(place.data) : null;
    if (pid) return pid;
    await pause(20);
  }
  const tail = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n');
  throw new EmbeddedPostgresError(
    `PostgreSQL ${over ? 'ended while it started' : 'did not start in time'}. Its last words (${log}):\n${tail}`,
  );
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
