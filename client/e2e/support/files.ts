import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

const PATIENCE_MS = 20_000;

export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does something on the page that downloads one file, and returns that file. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const folder = await mkdtemp(join(tmpdir(), 'academy-download-'));
  const session = await page.createCDPSession();
  try {
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      browserContextId: page.browserContext().id,
      downloadPath: folder,
    } as Parameters<typeof session.send<'Browser.setDownloadBehavior'>>[1]);
    await act();
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const [name] = (await readdir(folder)).filter((one) => !/^\.|\.crdownload$/.test(one));
      if (name) return { name, bytes: await readFile(join(folder, name)) };
      await pause(100);
    }
    throw new Error(`Nothing was downloaded from ${page.url()}`);
  } finally {
    await session.detach();
    await rm(folder, { recursive: true, force: true });
  }
}

export type Rows = readonly (readonly string[])[];

/** The rows of a CSV (RFC 4180), without its byte order mark. */
export function csvRows(bytes: Buffer): Rows {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const rows: string[][] = [[]];
  let place = 0;
  while (place < text.length) {
    const cell = /"((?:[^"]|"")*)"|[^,\r\n]*/y;
    cell.lastIndex = place;
    const [raw = '', quoted] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? raw : quoted.replaceAll('""', '"'));
    place += raw.length;
    if (text[place] === ',') place += 1;
    else if (text.startsWith('\r\n', place)) {
      place += 2;
      if (place < text.length) rows.push([]);
    } else if (place < text.length)
      throw new Error(`Not a CSV at ${place}: ${text.slice(place, place + 20)}`);
  }
  return rows;
}

/** The rows of the first sheet of a spreadsheet, each cell as the text of its value. */
export function xlsxRows(bytes: Buffer): Rows {
  const parts = unzipped(bytes);
  const sheet = textOf(parts, 'xl/worksheets/sheet1.xml');
  const shared = parts.has('xl/sharedStrings.xml')
    ? elements(textOf(parts, 'xl/sharedStrings.xml'), 'si').map(({ inner }) => words(inner))
    : [];
  return elements(sheet, 'row').map((row) =>
    elements(row.inner, 'c').map(({ attributes, inner }) => {
      const [value] = elements(inner, 'v');
      if (/\bt="s"/.test(attributes)) return shared[Number(value?.inner)] ?? '';
      return value ? unescaped(value.inner) : words(inner);
    }),
  );
}

/** The files of a ZIP archive, found by its central directory. */
function unzipped(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('Not a ZIP archive.');
  const parts = new Map<string, Buffer>();
  let place = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(place + 10);
    const size = bytes.readUInt32LE(place + 20);
    const nameLength = bytes.readUInt16LE(place + 28);
    const local = bytes.readUInt32LE(place + 42);
    const name = bytes.toString('utf8', place + 46, place + 46 + nameLength);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + size);
    parts.set(name, method === 0 ? packed : inflateRawSync(packed));
    place += 46 + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return parts;
}

function textOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  const part = parts.get(name);
  if (!part) throw new Error(`The spreadsheet has no ${name}, only ${[...parts.keys()].join(', ')}`);
  return part.toString('utf8');
}

/** Elements of a name that do not hold others of the same name. */
function elements(xml: string, name: string): { attributes: string; inner: string }[] {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, attributes = '', inner = '']) => ({ attributes, inner }));
}

const words = (xml: string): string =>
  elements(xml, 't')
    .map(({ inner }) => unescaped(inner))
    .join('');

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
