import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** No clock in it: the same files make the same archive. Zip knows no earlier day. */
const MADE_AT = new Date(1980, 0, 1);

/** Files as a zip with one folder at its top. */
export async function writeArchive(folder: string, files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of files)
    zip.addBuffer(bytes, `${folder}/${path}`, { mtime: MADE_AT, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
}
