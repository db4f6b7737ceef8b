import { inflateRawSync } from 'node:zlib';
import readSheets, { type CellValue } from 'read-excel-file/universal';

/** What a workbook may unfold to: the longest list that is taken is well below. */
const MAX_UNPACKED_BYTES = 120 * 1024 * 1024;
const MAX_ENTRIES = 500;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const DEFLATED = 8;

/**
 * The sheets of a workbook, as texts.
 * @throws Error where the archive is broken, is no workbook, or unfolds to more than a sheet can be
 */
export async function readXlsx(bytes: Buffer): Promise<string[][][]> {
  checkArchive(bytes);
  // The archive's own memory: read-excel-file takes an ArrayBuffer, and a Buffer may be a view on a larger one.
  const sheets = await readSheets(Uint8Array.from(bytes).buffer);
  return sheets.map(({ data }) => data.map((row) => row.map(textOf)));
}

/** Dates as `2026-05-12`: nothing that is read from sheets is a date, so each is what Excel took for one. */
function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/**
 * Unfolds every part once, with an end set to it, before a parser that has none sees the archive.
 * @throws Error
 */
function checkArchive(bytes: Buffer): void {
  let left = MAX_UNPACKED_BYTES;
  let isWorkbook = false;
  for (const { name, method, from, packed } of entriesOf(bytes)) {
    isWorkbook ||= name === 'xl/workbook.xml';
    const content = bytes.subarray(from, from + packed);
    const size =
      method === DEFLATED ? inflateRawSync(content, { maxOutputLength: left }).length : content.length;
    left -= size;
    if (left <= 0) throw new Error('The archive unfolds to more than a sheet can be.');
  }
  if (!isWorkbook) throw new Error('The archive is no workbook.');
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly from: number;
  readonly packed: number;
}

/** The archive's directory (PKWARE APPNOTE 4.3.12). */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new Error('The archive has no directory.');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new Error('The archive has too many parts.');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The directory is broken.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const entry = {
      name: bytes.toString('utf8', at + DIRECTORY_ENTRY_BYTES, at + DIRECTORY_ENTRY_BYTES + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      from: local + LOCAL_HEADER_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
    };
    at += DIRECTORY_ENTRY_BYTES + nameLength + extraLength + commentLength;
    return entry;
  });
}
