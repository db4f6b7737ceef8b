import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { AppError } from '../../../../platform/errors.js';
import { mostBytesOf } from '../../folder/files.js';
import { ProblemReport } from '../../folder/problems.js';
import { type ArchiveLimits, archiveLimits } from './archive-limits.js';
import { entryFault, nameFault } from './entry-faults.js';

interface Listed {
  readonly path: string;
  readonly entry: Entry;
}

/** What came out of an archive. Where the report has errors, nothing did. */
export interface ArchiveContent {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly report: ProblemReport;
}

/** Left by file managers; nobody means them. */
const LITTER = /(^|\/)(__MACOSX|Thumbs\.db|desktop\.ini|\.[^/]*)(\/|$)/;

/** What is known of the files in an archive of some kind. */
export interface ArchiveKind {
  readonly mostBytesOf: (path: string) => number;
  /** Whether a file is passed over, with nothing said. */
  readonly isLitter: (path: string) => boolean;
}

const courseFolder: ArchiveKind = { mostBytesOf, isLitter: (path) => LITTER.test(path) };

/**
 * Unpacks a zip into memory. The list of its files is examined first, and nothing is unpacked where anything in it is
 * not as it should be; then each file is unpacked piece by piece and given up at the first byte beyond what the list said.
 * Nothing is written anywhere, so that a name can do no harm; names that could are refused all the same.
 * @throws AppError `archive-unreadable` for what is no zip, is cut off or damaged
 */
export async function readArchive(
  bytes: Buffer,
  limits: ArchiveLimits = archiveLimits,
  kind: ArchiveKind = courseFolder,
): Promise<ArchiveContent> {
  const report = new ProblemReport();
  const zip = await open(bytes);
  try {
    const listed = withoutTopFolder(await list(zip, limits, kind, report));
    examine(listed, limits, kind, report);
    const files = new Map<string, Buffer>();
    if (!report.hasErrors) for (const one of listed) files.set(one.path, await unpack(zip, one.entry));
    return { files, report };
  } finally {
    zip.close();
  }
}

// Names are decoded here: the library would stop at the first one that is wrong, and say nothing of the others.
const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (fault, zip) =>
      fault ? reject(new AppError('archive-unreadable')) : resolve(zip),
    );
  });

/** Every file that the archive lists, without folders and litter; one more than allowed at most. */
function list(
  zip: ZipFile,
  limits: ArchiveLimits,
  { isLitter }: ArchiveKind,
  report: ProblemReport,
): Promise<Listed[]> {
  const listed: Listed[] = [];
  let seen = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new AppError('archive-unreadable')));
    zip.on('end', () => resolve(listed));
    zip.on('entry', (entry: Entry) => {
      const path = (entry.fileName as unknown as Buffer).toString('utf8');
      const fault = nameFault(path, limits);
      seen += 1;
      if (fault) report.error({ file: shown(path), line: 1 }, ...fault);
      else if (!path.endsWith('/') && !isLitter(path)) listed.push({ path, entry });
      if (seen <= limits.files) zip.readEntry();
      else {
        report.error({ file: '.', line: 1 }, 'archive-files-many', { count: limits.files });
        resolve([]);
      }
    });
    zip.readEntry();
  });
}

const shown = (path: string): string => path.replace(/[^\x20-\x7e]/g, '?').slice(0, 120);

/** Most archives hold the folder itself: what lies in it is the course. */
function withoutTopFolder(listed: readonly Listed[]): Listed[] {
  const [first] = listed;
  const top = first?.path.split('/')[0] ?? '';
  const isInOne = listed.every(({ path }) => path.startsWith(`${top}/`));
  const hasCourse = listed.some(({ path }) => path === `${top}/course.yaml`);
  if (!isInOne || !hasCourse) return [...listed];
  return listed.map(({ path, entry }) => ({ path: path.slice(top.length + 1), entry }));
}

function examine(
  listed: readonly Listed[],
  limits: ArchiveLimits,
  kind: ArchiveKind,
  report: ProblemReport,
): void {
  const seen = new Map<string, string>();
  let total = 0;
  for (const { path, entry } of listed) {
    const place = { file: path, line: 1 };
    const fault = entryFault(entry, kind.mostBytesOf(path), limits);
    if (fault) report.error(place, ...fault);
    if (path.split('/').length > limits.depth) report.error(place, 'file-deep');
    // One name on a phone's card and on Windows.
    const name = path.normalize('NFC').toLowerCase();
    const twin = seen.get(name);
    if (twin !== undefined) report.error(place, 'archive-twin', { twin });
    seen.set(name, path);
    total += entry.uncompressedSize;
  }
  if (total > limits.totalBytes)
    report.error({ file: '.', line: 1 }, 'archive-large', { limit: limits.totalBytes / 1024 / 1024 });
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of (await streamOf(zip, entry)) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > entry.uncompressedSize) throw new AppError('archive-unreadable');
      parts.push(part);
    }
    const whole = Buffer.concat(parts);
    if (size !== entry.uncompressedSize || crc32(whole) !== entry.crc32)
      throw new AppError('archive-unreadable');
    return whole;
  } catch {
    throw new AppError('archive-unreadable');
  }
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
  });
