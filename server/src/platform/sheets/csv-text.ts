import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';

const DELIMITERS = [',', ';', '\t'] as const;
const SAMPLE = 20_000;

/** The form of Unicode that the bytes are written in, by their mark or by what they are; null for an older code page. */
export function unicodeOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
}

/**
 * Text of a CSV file: UTF-8 with or without a mark, UTF-16 as Excel's "Unicode text", or the Arabic code page in
 * which older Excels on Pakistani desks save Urdu.
 */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(unicodeOf(bytes) ?? 'windows-1256').decode(bytes);

/** Every other byte of Latin text in UTF-16 is zero. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 400);
  let [even, odd] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const quarter = sample.length / 4;
  if (odd > quarter && even === 0) return 'utf-16le';
  return even > quarter && odd === 0 ? 'utf-16be' : null;
}

/** The sign that stands most often outside quotes in the first lines. */
function findDelimiter(text: string): string {
  const bare = text.slice(0, SAMPLE).replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/**
 * Rows of a CSV text, empty ones too, so that their numbers are the spreadsheet's.
 * @throws CsvError where quotes do not close
 */
export function parseCsv(text: string, mostRows: number): string[][] {
  return parse(text, {
    delimiter: findDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    to: mostRows,
  });
}
