import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Binaries, executable, findBinaries } from './embedded-binaries.js';
import { EmbeddedPostgresError } from './embedded-error.js';
import { canRun, canWriteIn, chooseUser, type RunAs } from './embedded-user.js';

/** Where one embedded PostgreSQL lies, and who runs it. */
export interface Place {
  readonly user: RunAs;
  readonly binaries: Binaries;
  /** The cluster's folder; it need not exist yet, its parent does. */
  readonly data: string;
  /** What the person at the machine should know: what lies elsewhere than expected, and why. */
  readonly notes: readonly string[];
}

/** Folders that every user can enter and root can write in. `/var/tmp` comes last: some systems tidy it. */
const SHARED_ROOTS = ['/var/lib/child-rights-academy', '/var/tmp/child-rights-academy'];

/**
 * The place of the database of DATA_DIR: `DATA_DIR/postgres`, or a folder that this is a link to where the user
 * who runs PostgreSQL cannot reach it (a clone in root's home, say).
 */
export async function placeIn(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true });
  const wanted = join(await realpath(dataDir), 'postgres');
  const data = await followLink(wanted);
  const owner = await stat(data).catch(() => null);
  refuseForeign(data, owner?.uid);
  const user = chooseUser(owner);
  const { binaries, notes } = await reachableBinaries(user);
  if (data !== wanted) return { user, binaries, data, notes: [...notes, await keptElsewhere(data)] };
  if (user === null) return { user, binaries, data, notes };
  if (owner) {
    if (canWriteIn(user, data)) return { user, binaries, data, notes };
    throw new EmbeddedPostgresError(
      `The database in ${data} cannot be reached by the system user who runs PostgreSQL (root cannot).\n` +
        'Let others enter the folders above it (chmod o+x), or start the academy as an ordinary user.',
    );
  }
  if (canWriteAs(user, dirname(wanted))) return { user, binaries, data, notes };
  return { user, binaries, ...(await settleElsewhere(wanted, notes)) };
}

/** A folder of its own that may be thrown away, for tests. */
export async function temporaryPlace(): Promise<Place> {
  const user = chooseUser(null);
  const { binaries, notes } = await reachableBinaries(user);
  for (const root of [tmpdir(), '/tmp', '/var/tmp']) {
    const folder = await mkdtemp(join(root, 'academy-postgres-')).catch(() => null);
    if (!folder) continue;
    if (user) await chown(folder, user.uid, user.gid);
    if (canWriteIn(user, folder)) return { user, binaries, data: join(folder, 'data'), notes };
    await rm(folder, { recursive: true, force: true });
  }
  throw new EmbeddedPostgresError(
    'No temporary folder was found that the user who runs PostgreSQL can reach.',
  );
}

async function followLink(path: string): Promise<string> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isSymbolicLink()) return path;
  return readlink(path);
}

async function keptElsewhere(data: string): Promise<string> {
  if (await stat(dirname(data)).catch(() => null)) return `The database is kept in ${data}.`;
  throw new EmbeddedPostgresError(
    `The database was kept in ${data}, and that folder is gone. Bring it back from a backup.\n` +
      'To begin again with nothing, move the data folder away.',
  );
}

function refuseForeign(data: string, owner: number | undefined): void {
  const me = process.getuid?.();
  if (owner === undefined || me === undefined || me === 0 || me === owner) return;
  throw new EmbeddedPostgresError(
    `The database in ${data} belongs to another user of this machine.\n` +
      'Start the academy as that user (or as root), or give another folder: DATA_DIR=… npm start',
  );
}

/** The cluster's parent folder belongs to whoever runs this process; the cluster itself is made inside a folder of its owner's. */
const canWriteAs = (user: RunAs, folder: string): boolean =>
  user === null ||
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { cwd: '/', uid: user.uid, gid: user.gid, stdio: 'ignore' })
    .status === 0;

async function settleElsewhere(
  wanted: string,
  notes: readonly string[],
): Promise<Pick<Place, 'data' | 'notes'>> {
  const root = await sharedRoot();
  const home = join(root, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  const said = [...notes];
  if (await lstat(home).catch(() => null)) {
    // Its DATA_DIR was removed, and the password with it. Nothing is thrown away that we were not told to.
    const aside = `${home}.before-${Date.now()}`;
    await rename(home, aside);
    said.push(`A database of an earlier data folder at this address was set aside: ${aside}`);
  }
  await mkdir(home);
  await chmod(home, 0o755);
  const data = join(home, 'data');
  await symlink(data, wanted);
  said.push(
    `The database is kept in ${data}, because its user (PostgreSQL never runs as root) cannot enter ${dirname(wanted)}.`,
  );
  return { data, notes: said };
}

async function reachableBinaries(user: RunAs): Promise<{ binaries: Binaries; notes: string[] }> {
  const installed = await findBinaries();
  if (canRun(user, executable(installed, 'postgres'))) return { binaries: installed, notes: [] };
  if (user === null) {
    throw new EmbeddedPostgresError(
      `The built-in PostgreSQL does not run on this machine (${executable(installed, 'postgres')}).\n` +
        'Give a database of your own instead: DATABASE_URL=postgres://… npm start',
    );
  }
  const root = join(await sharedRoot(), `postgresql-${installed.version}`);
  const copy = { ...installed, root };
  if (!(await stat(root).catch(() => null))) await copyFor(installed.root, root);
  if (!canRun(user, executable(copy, 'postgres'))) {
    throw new EmbeddedPostgresError(
      `The system user who runs PostgreSQL cannot run it, not even from the copy in ${root}.`,
    );
  }
  return {
    binaries: copy,
    notes: [`PostgreSQL runs from a copy in ${root}, because its user cannot enter ${installed.root}.`],
  };
}

async function copyFor(from: string, to: string): Promise<void> {
  const draft = await mkdtemp(`${to}.`);
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  // Renamed when whole: a start that was killed in the middle leaves nothing that looks complete.
  await rename(draft, to).catch(() => rm(draft, { recursive: true, force: true }));
}

/** A folder that only root can write in: a program or a database laid there cannot be another user's trap. */
async function sharedRoot(): Promise<string> {
  for (const root of SHARED_ROOTS) {
    const made = await mkdir(root, { recursive: true }).then(
      () => true,
      () => false,
    );
    if (!made) continue;
    const found = await lstat(root);
    if (!found.isDirectory() || found.uid !== 0) continue;
    await chmod(root, 0o755);
    return root;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL needs a folder that its system user can enter; none of these could be used: ${SHARED_ROOTS.join(', ')}`,
  );
}
