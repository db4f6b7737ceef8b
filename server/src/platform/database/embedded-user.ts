import { spawnSync } from 'node:child_process';
import { EmbeddedPostgresError } from './embedded-error.js';

/** The system user that runs PostgreSQL; null is the user who runs this process. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

const USER = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the one that owns an existing data folder,
 * else `postgres`, who is created where the system does not know them.
 */
export function chooseUser(ownerOfData: { uid: number; gid: number } | null): RunAs {
  if (process.getuid?.() !== 0) return null;
  if (ownerOfData && ownerOfData.uid !== 0) return { uid: ownerOfData.uid, gid: ownerOfData.gid };
  const known = findUser();
  if (known) return known;
  createUser();
  const created = findUser();
  if (created) return created;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and the system user "postgres" could not be created.\n' +
      'Start the academy as an ordinary user, or create it: useradd --system postgres',
  );
}

function findUser(): RunAs {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

function idOf(flag: '-u' | '-g'): number | null {
  const asked = spawnSync('id', [flag, USER], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout.trim()) : null;
}

function createUser(): void {
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    USER,
  ]);
  // Alpine and other small systems know adduser only.
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', USER]);
}

/** How a child process is started as that user, from a folder that every user can enter. */
export const spawnAs = (user: RunAs): { cwd: string; uid?: number; gid?: number } =>
  user === null ? { cwd: '/' } : { cwd: '/', uid: user.uid, gid: user.gid };

/** Whether that user may read and run the files below a folder: asked of the system itself, by trying. */
export const canRun = (user: RunAs, program: string): boolean =>
  spawnSync(program, ['--version'], { ...spawnAs(user), stdio: 'ignore' }).status === 0;

/** Whether that user may enter a folder and write in it. */
export const canWriteIn = (user: RunAs, folder: string): boolean =>
  user === null ||
  spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { ...spawnAs(user), stdio: 'ignore' })
    .status === 0;
