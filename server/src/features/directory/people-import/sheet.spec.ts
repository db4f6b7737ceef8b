import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { AppError } from '../../../platform/errors.js';
import { readSheet } from './sheet.js';

const rows = [
  ['نام', 'CNIC No', 'Mobile'],
  ['Amina, Rafiq', '35202-1234567-1', '0300 1234567'],
  ['بلال خان', '۳۵۲۰۲۱۲۳۴۵۶۷۲', ''],
];
const csv = (delimiter: string, end = '\r\n'): string =>
  rows.map((row) => row.map((cell) => (/[,;]/.test(cell) ? `"${cell}"` : cell)).join(delimiter)).join(end) +
  end;
const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const codeOf = async (bytes: Buffer): Promise<string> => {
  try {
    await readSheet(bytes);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('readSheet', () => {
  const texts: [string, Buffer][] = [
    ['UTF-8', Buffer.from(csv(','))],
    ['UTF-8 with a mark and semicolons', Buffer.from(`\ufeff${csv(';')}`)],
    ['tabs and bare line ends', Buffer.from(csv('\t', '\n'))],
    ['UTF-16, as Excel’s Unicode text', utf16(`\ufeff${csv('\t')}`, false)],
    ['UTF-16 big end first', utf16(`\ufeff${csv(';')}`, true)],
  ];

  it.each(texts)('should read CSV in %s', async (_name, bytes) => {
    const sheet = await readSheet(bytes);
    expect(sheet).toEqual({
      format: 'csv',
      headings: rows[0],
      rows: [
        { number: 2, cells: rows[1] },
        { number: 3, cells: rows[2] },
      ],
    });
  });

  it('should read Urdu in the Arabic code page', async () => {
    // «نام» and «علی» in windows-1256.
    const bytes = Buffer.concat([
      Buffer.from([0xe4, 0xc7, 0xe3]),
      Buffer.from(',CNIC\n'),
      Buffer.from([0xda, 0xe1, 0xed]),
      Buffer.from(',3520212345671\n'),
    ]);
    const sheet = await readSheet(bytes);
    expect([sheet.headings, sheet.rows[0]?.cells]).toEqual([
      ['نام', 'CNIC'],
      ['علي', '3520212345671'],
    ]);
  });

  it('should keep the numbers of the spreadsheet’s rows past titles and empty rows', async () => {
    const sheet = await readSheet(Buffer.from('LIST OF OFFICERS,,\n,,\nName,CNIC,\nAli,1,\n,,\nSana,2,\n'));
    expect(sheet.headings).toEqual(['Name', 'CNIC']);
    expect(sheet.rows.map(({ number }) => number)).toEqual([4, 6]);
  });

  it('should read the sheet with the list of a workbook, with what Excel made of its cells', async () => {
    const text = (value: string) => ({ value, type: String });
    const bytes = await writeXlsxFile([
      { sheet: 'Cover', data: [[{ value: 'Nominations', type: String }]] },
      {
        sheet: 'People',
        data: [
          ['Name', 'CNIC', 'Belt No', 'Sex'].map(text),
          [
            text('Amina Rafiq'),
            { value: 3520212345671, type: Number },
            { value: new Date('2024-05-12T00:00:00Z'), type: Date, format: 'dd-mmm' },
            text('f'),
          ],
        ],
      },
    ]).toBuffer();
    expect(await readSheet(bytes)).toEqual({
      format: 'xlsx',
      headings: ['Name', 'CNIC', 'Belt No', 'Sex'],
      rows: [{ number: 2, cells: ['Amina Rafiq', '3520212345671', '2024-05-12', 'f'] }],
    });
  });

  it('should say what is wrong with a file, by what is in it', async () => {
    const many = `Name,CNIC\n${'Ali,1\n'.repeat(20_001)}`;
    const wide = `Name,${Array.from({ length: 70 }, (_, index) => `x${index}`).join(',')}\nAli\n`;
    const cases: [string, Buffer][] = [
      ['import-old-excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
      ['import-unreadable', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
      ['import-unreadable', Buffer.from('%PDF-1.7 nothing')],
      ['import-unreadable', Buffer.from('504b0304aaaa', 'hex')],
      ['import-empty', Buffer.from('')],
      ['import-empty', Buffer.from('Name,CNIC\n,\n')],
      ['import-no-headings', Buffer.from('Ali,3520212345671\nSana,3520212345672\n')],
      ['import-too-long', Buffer.from(many)],
      ['import-too-long', Buffer.from(wide)],
    ];
    for (const [code, bytes] of cases) expect([code, await codeOf(bytes)]).toEqual([code, code]);
  });

  it('should refuse an archive that unfolds to far more than it says', async () => {
    expect(await codeOf(bomb(200 * 1024 * 1024))).toBe('import-unreadable');
  });
});

/** A workbook with one part of zeros that claims to be small. */
function bomb(size: number): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const content = deflateRawSync(Buffer.alloc(size));
  const header = (signature: number, length: number, at: number): Buffer => {
    const made = Buffer.alloc(length);
    made.writeUInt32LE(signature, 0);
    made.writeUInt16LE(8, at);
    made.writeUInt32LE(content.length, at + 10);
    made.writeUInt32LE(1000, at + 14);
    made.writeUInt16LE(name.length, at + 18);
    return made;
  };
  const local = Buffer.concat([header(0x04034b50, 30, 8), name, content]);
  const directory = Buffer.concat([header(0x02014b50, 46, 10), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
