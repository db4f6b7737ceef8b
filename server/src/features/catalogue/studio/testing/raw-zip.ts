import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string | Buffer;
  readonly data?: Buffer;
  /** What the list says of its size, where that is not true. */
  readonly saysSize?: number;
  readonly saysCrc?: number;
  /** Unix mode, as `0o120777` for a link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const UNIX = 3 << 8;

/** A zip made byte by byte, so that it can lie: honest tools refuse to write what attackers send. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const data = entry.data ?? Buffer.from('x');
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.flags ?? 0, 2);
    facts.writeUInt16LE(entry.method ?? DEFLATED, 4);
    facts.writeUInt32LE(entry.saysCrc ?? crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(entry.saysSize ?? data.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([word(LOCAL), facts, name, packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    more.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(UNIX + 20, 0);
    centrals.push(Buffer.concat([word(CENTRAL), madeBy, facts, more, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, word(END), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
