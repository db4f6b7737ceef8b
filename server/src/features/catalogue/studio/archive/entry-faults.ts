import type { Entry } from 'yauzl';
import type { ArchiveLimits } from './archive-limits.js';

/** What was wrong, and what to do about it. */
export type Fault = readonly [message: string, remedy: string];

const UNIX_TYPE = 0o170000;
const UNIX_FILE = 0o100000;
const UNIX_FOLDER = 0o040000;
const STORED = 0;
const DEFLATED = 8;

const PACK_ANEW = 'Make the zip anew from the course folder.';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Names that lead out of the folder, or that mean different places on different systems. */
export function nameFault(name: string, limits: ArchiveLimits): Fault | null {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  const parts = path.split('/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path))
    return ['This is the address of a place on a computer, not of a file in the archive.', PACK_ANEW];
  if (parts.includes('..') || parts.includes('.') || parts.includes(''))
    return ['This name leads out of the course folder.', PACK_ANEW];
  if (path.includes('\\') || CONTROL.test(path) || path.includes('\uFFFD'))
    return ['This name has characters that no file of a course has.', 'Rename the file.'];
  if (path.length > limits.nameLength) return ['This name is too long.', 'Give the file a shorter name.'];
  return null;
}

/** What the archive says of an entry, before any of it is unpacked. */
export function entryFault(entry: Entry, mostBytes: number, limits: ArchiveLimits): Fault | null {
  const type = (entry.externalFileAttributes >>> 16) & UNIX_TYPE;
  if (type !== 0 && type !== UNIX_FILE && type !== UNIX_FOLDER)
    return ['This is a link or a device, not a file.', 'Put a copy of the file itself here.'];
  if (entry.isEncrypted()) return ['This file has a password.', 'Make the zip without a password.'];
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return ['This file is packed in a way that is not known.', 'Make an ordinary zip.'];
  if (entry.uncompressedSize > mostBytes)
    return [`This file is larger than ${mostBytes / 1024 / 1024} MB.`, 'Make it smaller or split it.'];
  if (
    entry.uncompressedSize > limits.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * limits.ratio
  )
    return ['This file unfolds into far more than it is.', 'Remove it; it is not a file of a course.'];
  return null;
}
