import { describe, expect, it } from 'vitest';
import { AppError } from '../../../platform/errors.js';
import { judge } from './judge.js';
import { readQuestionFile } from './read-file.js';

const read = async (content: string | Buffer) => {
  const { drafts, ...file } = await readQuestionFile(Buffer.from(content));
  return { ...file, questions: judge(drafts, 'en').questions };
};
const codes = async (content: string | Buffer): Promise<string[]> =>
  (await read(content)).questions.flatMap(({ notes }) => notes.map(({ code }) => code));
const problem = async (content: string | Buffer): Promise<string> => {
  try {
    await read(content);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};
const ask = (stem: string): string =>
  `<quiz><question type="truefalse"><questiontext format="html"><text>${stem}</text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>`;
/** What takes longer than this grows faster than the file. */
const SOON = 3000;

describe('a hostile file', () => {
  it('should not unfold entities of its own', async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<!DOCTYPE quiz [<!ENTITY l0 "ha">${laughs}]>${ask('&l9;')}`;
    const external = `<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ask('&x;')}`;
    expect([await codes(bomb), await codes(external)]).toEqual([['xml-doctype'], ['xml-doctype']]);
    expect(await codes(ask('&unknown;'))).toEqual(['xml-broken']);
  });

  it(
    'should not be undone by depth',
    async () => {
      const deep = `<quiz><question type="essay">${'<a>'.repeat(200_000)}`;
      expect(await codes(deep)).toEqual(['xml-broken']);
      const tags = '&lt;b x&gt;'.repeat(3_000);
      expect(await codes(ask(`${tags}Who?`))).toContain('formatting-lost');
      expect(await codes(`Who?{${'{'.repeat(50_000)}`)).toEqual(['syntax']);
    },
    SOON,
  );

  it(
    'should be read in time that grows with its length',
    async () => {
      for (const sign of ['=', '~', ' ', '\n', '#', '->', '%50%', '\\', '::'])
        expect(await codes(`Who?{=${sign.repeat(400_000 / sign.length)}}`)).not.toEqual([]);
      expect(await codes(`Who?{=${' '.repeat(50_000)}x${' '.repeat(5_000)}}`)).not.toEqual([]);
      expect(await codes(ask(`${'&lt;'.repeat(30_000)}`))).not.toEqual([]);
      expect(await codes(`Order{>${'A_A '.repeat(10_000)}x\na\nb}`)).not.toEqual([]);
    },
    SOON * 3,
  );

  it('should be told apart from what is no text', async () => {
    const cases: [string, string | Buffer][] = [
      ['import-old-excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
      ['questions-unreadable', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')],
      ['questions-unreadable', '%PDF-1.7 nothing'],
      ['questions-unreadable', Buffer.from('504b0304aaaa', 'hex')],
      ['questions-unreadable', '<html><body>Who?</body></html>'],
      ['questions-none', ''],
      ['questions-none', '// only a comment'],
      ['questions-none', '<quiz></quiz>'],
      ['questions-too-many', 'Who?{T}\n\n'.repeat(1_001)],
    ];
    for (const [code, content] of cases) expect([code, await problem(content)]).toEqual([code, code]);
  });

  it('should lose its control characters and forced directions, and say so', async () => {
    const { questions } = await read('Who\u0007 is\u202e it?{T}');
    expect(questions[0]?.stem).toBe('Who is it?');
    expect(questions[0]?.notes.map(({ code }) => code)).toContain('characters-lost');
  });
});

describe('the letters of a file', () => {
  const text = 'Où est l’enfant?{T}';
  const urdu = 'بچہ کون ہے؟{T}';
  const utf16 = (of: string): Buffer => Buffer.from(`\ufeff${of}`, 'utf16le');

  it('should be read in every form of Unicode', async () => {
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16(text), utf16(text).swap16()])
      expect(await read(bytes)).toMatchObject({
        isGuessed: false,
        questions: [{ stem: 'Où est l’enfant?' }],
      });
    expect((await read(utf16(urdu))).questions[0]?.stem).toBe('بچہ کون ہے؟');
  });

  it('should be guessed between the Western and the Arabic code page', async () => {
    // «Où est l’été?» in windows-1252, and «علی نام» in windows-1256.
    const western = Buffer.from([0x4f, 0xf9, 0x20, 0x65, 0x73, 0x74, 0x3f, 0x7b, 0x54, 0x7d]);
    const arabic = Buffer.from([0xda, 0xe1, 0xed, 0x20, 0xe4, 0xc7, 0xe3, 0x3f, 0x7b, 0x54, 0x7d]);
    expect(await read(western)).toMatchObject({
      ...{ encoding: 'windows-1252', isGuessed: true },
      questions: [{ stem: 'Où est?' }],
    });
    expect(await read(arabic)).toMatchObject({
      ...{ encoding: 'windows-1256', isGuessed: true },
      questions: [{ stem: 'علي نام?' }],
    });
  });

  it('should be read as an XML declaration names them', async () => {
    const xml = `<?xml version="1.0" encoding="windows-1256"?>${ask('X')}`;
    const bytes = Buffer.from(xml, 'latin1');
    bytes[bytes.indexOf('>X<') + 1] = 0xe4;
    expect(await read(bytes)).toMatchObject({ encoding: 'windows-1256', isGuessed: false });
  });
});
