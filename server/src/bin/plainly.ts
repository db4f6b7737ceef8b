import { ConfigError } from '../config/config.js';
import { EmbeddedPostgresError } from '../platform/database/embedded-error.js';

/** A failure that the person at the machine can remove: what is wrong, and what to do. */
export class PlainError extends Error {}

/** Runs a command; what was to be expected is said in plain words without a stack, and the exit code is 1. */
export async function plainly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const plain = plainWords(error);
    console.error(plain === null ? error : `\n${plain}\n`);
    process.exit(1);
  }
}

function plainWords(error: unknown): string | null {
  const isPlain =
    error instanceof PlainError || error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  return isPlain ? error.message : (databaseTrouble(error) ?? folderTrouble(error));
}

/** SQLSTATE and socket codes met when the address or the password of a database is wrong. */
function databaseTrouble(error: unknown): string | null {
  const remedy = 'Check DATABASE_URL (postgres://user:password@host:5432/database).';
  switch ((error as { code?: unknown } | null)?.code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return `The database cannot be reached. ${remedy}`;
    case '28P01':
    case '28000':
      return `The database refuses this user or password. ${remedy}`;
    case '3D000':
      return `The database server has no database of this name; create it first. ${remedy}`;
    default:
      return null;
  }
}

function folderTrouble(error: unknown): string | null {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return `The disk is full${path ? ` (${path})` : ''}.`;
  if (!path || !['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code ?? '')) return null;
  return `${path} cannot be written or read by this user (${code}).\nGive a data folder of your own: DATA_DIR=… npm start`;
}
