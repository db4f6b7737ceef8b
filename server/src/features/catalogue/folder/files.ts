import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemReport } from './problems.js';

const FILE_LIMIT_BYTES = 1024 * 1024;
/** For audio and video. */
const LARGE_FILE_LIMIT_BYTES = 20 * FILE_LIMIT_BYTES;
const LARGE_FILE = /^media\/[^/]+\.(mp3|m4a|ogg|mp4|webm)$/;
const FILE_COUNT_LIMIT = 2000;
const DEPTH_LIMIT = 3;

/** How large a file of a course may be. */
export const mostBytesOf = (path: string): number =>
  LARGE_FILE.test(path) ? LARGE_FILE_LIMIT_BYTES : FILE_LIMIT_BYTES;

/** The folder's files by their path in it, with forward slashes. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/**
 * Reads a whole course folder. Links are refused, because they may lead out of it, and so is anything that is
 * neither file nor folder. Hidden files are left alone.
 */
export async function readFolder(folder: string, report: ProblemReport): Promise<FolderFiles> {
  const files = new Map<string, Buffer>();
  const root = await realpath(folder).catch(() => null);
  if (!root || !(await stat(root)).isDirectory()) {
    report.error({ file: '.', line: 1 }, 'folder-missing', { folder });
    return files;
  }
  await walk({ root, files, report }, '', 0);
  return files;
}

/** Of every file's path and bytes, and of what is put before them; what is wrong with the folder is not looked at. */
export async function digestOf(folder: string, before: string): Promise<string> {
  const files = await readFolder(folder, new ProblemReport());
  const hash = createHash('sha256').update(`${before}\n`);
  for (const [path, bytes] of files) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

interface Walk {
  readonly root: string;
  readonly files: Map<string, Buffer>;
  readonly report: ProblemReport;
}

async function walk(to: Walk, below: string, depth: number): Promise<void> {
  const entries = await readdir(join(to.root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = below ? `${below}/${entry.name}` : entry.name;
    const place = { file: path, line: 1 };
    if (entry.isSymbolicLink()) to.report.error(place, 'link');
    else if (entry.isDirectory() && depth >= DEPTH_LIMIT) to.report.error(place, 'folder-deep');
    else if (entry.isDirectory()) await walk(to, path, depth + 1);
    else if (entry.isFile()) await take(to, path);
    else to.report.error(place, 'not-a-file');
  }
}

async function take({ root, files, report }: Walk, path: string): Promise<void> {
  const place = { file: path, line: 1 };
  const { size } = await stat(join(root, path));
  const limitBytes = mostBytesOf(path);
  if (size > limitBytes) {
    report.error(place, 'file-large', { limit: limitBytes / 1024 / 1024 });
  } else if (files.size >= FILE_COUNT_LIMIT) {
    report.error({ file: '.', line: 1 }, 'files-many', { count: FILE_COUNT_LIMIT });
  } else {
    files.set(path, await readFile(join(root, path)));
  }
}

/** A file as text with plain line ends; null, and a problem, where it is not UTF-8. */
export function textOf(files: FolderFiles, path: string, report: ProblemReport): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(files.get(path));
    if (!text.includes('\0')) return text.replace(/\r\n?/g, '\n');
  } catch {
    // Told below, together with what cannot be text at all.
  }
  report.error({ file: path, line: 1 }, 'not-text');
  return null;
}
