import type { Entry } from 'yauzl';
import type { Fault } from '../../folder/problems.js';
import type { ArchiveLimits } from './archive-limits.js';

const UNIX_TYPE = 0o170000;
const UNIX_FILE = 0o100000;
const UNIX_FOLDER = 0o040000;
const STORED = 0;
const DEFLATED = 8;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Names that lead out of the folder, or that mean different places on different systems. */
export function nameFault(name: string, limits: ArchiveLimits): Fault | null {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  const parts = path.split('/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return ['archive-address'];
  if (parts.includes('..') || parts.includes('.') || parts.includes('')) return ['archive-outside'];
  if (path.includes('\\') || CONTROL.test(path) || path.includes('\uFFFD')) return ['archive-characters'];
  if (path.length > limits.nameLength) return ['archive-name-long'];
  return null;
}

/** What the archive says of an entry, before any of it is unpacked. */
export function entryFault(entry: Entry, mostBytes: number, limits: ArchiveLimits): Fault | null {
  const type = (entry.externalFileAttributes >>> 16) & UNIX_TYPE;
  if (type !== 0 && type !== UNIX_FILE && type !== UNIX_FOLDER) return ['archive-link'];
  if (entry.isEncrypted()) return ['archive-password'];
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) return ['archive-packing'];
  if (entry.uncompressedSize > mostBytes) return ['file-large', { limit: mostBytes / 1024 / 1024 }];
  if (
    entry.uncompressedSize > limits.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * limits.ratio
  )
    return ['archive-unfolds'];
  return null;
}
