/** What a kept scan or document can be. */
export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

const PDF_HEAD = Buffer.from('%PDF-1.');
const PDF_2_HEAD = Buffer.from('%PDF-2.');
const PDF_END = Buffer.from('%%EOF');
/** Readers take an end mark within the last kilobyte, and so do scanners that pad. */
const PDF_TAIL = 1024;
const JPEG_HEAD = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
/** Some phones append their own notes after the picture. */
const JPEG_TAIL = 64 * 1024;
const PNG_HEAD = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

const startsWith = (bytes: Buffer, head: Buffer): boolean => bytes.subarray(0, head.length).equals(head);
const endsWith = (bytes: Buffer, end: Buffer, within: number): boolean =>
  bytes.subarray(Math.max(0, bytes.length - within)).includes(end);

/**
 * What these bytes are, whatever name or type came with them: the head must stand at the very beginning, and the end
 * must be there, so that a file that was cut off is not taken. Null for everything else.
 */
export function sniffScan(bytes: Buffer): ScanType | null {
  if (startsWith(bytes, PDF_HEAD) || startsWith(bytes, PDF_2_HEAD))
    return endsWith(bytes, PDF_END, PDF_TAIL) ? 'application/pdf' : null;
  if (startsWith(bytes, JPEG_HEAD)) return endsWith(bytes, JPEG_END, JPEG_TAIL) ? 'image/jpeg' : null;
  if (startsWith(bytes, PNG_HEAD)) return endsWith(bytes, PNG_END, PNG_END.length) ? 'image/png' : null;
  return null;
}
