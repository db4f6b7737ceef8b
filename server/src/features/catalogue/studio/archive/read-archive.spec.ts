import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../platform/errors.js';
import { type RawEntry, rawZip } from '../testing/raw-zip.js';
import { archiveLimits } from './archive-limits.js';
import { readArchive } from './read-archive.js';
import { writeArchive } from './write-archive.js';

const course: RawEntry = { name: 'c/course.yaml', data: Buffer.from('slug: c\n') };
const errorsOf = async (entries: readonly RawEntry[], limits = {}) => {
  const { files, report } = await readArchive(rawZip(entries), { ...archiveLimits, ...limits });
  const errors = report.all.filter(({ severity }) => severity === 'error');
  return { kept: files.size, messages: errors.map(({ message }) => message).join('\n') };
};
const codeOf = (bytes: Buffer): Promise<unknown> =>
  readArchive(bytes).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe('readArchive', () => {
  describe('when the archive is honest', () => {
    it('should give back every file that was written', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.(md|yaml)$/), fc.uint8Array({ maxLength: 300 })),
          async (given) => {
            const files = new Map(Object.entries(given).map(([path, bytes]) => [path, Buffer.from(bytes)]));
            files.set('course.yaml', Buffer.from('slug: c'));
            const read = await readArchive(await writeArchive('c', files));
            expect(read.report.all).toEqual([]);
            expect(new Map([...read.files].sort())).toEqual(new Map([...files].sort()));
          },
        ),
        { numRuns: 30 },
      );
    });

    it('should take the folder off, and leave out what file managers add', async () => {
      const read = await readArchive(
        rawZip([
          { name: 'c/', data: Buffer.alloc(0) },
          course,
          { name: '__MACOSX/c/._course.yaml' },
          { name: 'c/.DS_Store' },
          { name: 'c/Thumbs.db' },
        ]),
      );
      expect([...read.files.keys()]).toEqual(['course.yaml']);
      expect(read.report.all).toEqual([]);
    });
  });

  describe('when a name leads elsewhere', () => {
    it.each([
      ['up', '../../etc/passwd', /leads out/],
      ['up in the middle', 'c/../../x.md', /leads out/],
      ['to the root', '/etc/passwd', /address of a place/],
      ['to a drive', 'C:/windows/x.md', /address of a place/],
      ['by backslashes', '..\\..\\x.md', /characters/],
      ['through a null character', 'c/x.md\0.png', /characters/],
      ['through an empty part', 'c//x.md', /leads out/],
      ['beyond all measure', `c/${'x'.repeat(300)}.md`, /too long/],
      ['in no known letters', Buffer.from([0x63, 0x2f, 0xff, 0xfe]), /characters/],
    ])('should refuse all of the archive: %s', async (_, name, words) => {
      const { kept, messages } = await errorsOf([course, { name }]);
      expect(messages).toMatch(words);
      expect(kept).toBe(0);
    });
  });

  describe('when an entry is no file', () => {
    it.each([
      ['a symbolic link', 0o120777],
      ['a device', 0o020666],
      ['a pipe', 0o010666],
    ])('should refuse %s', async (_, mode) => {
      const link = { name: 'c/01-a/module.yaml', data: Buffer.from('/etc/passwd'), mode };
      expect(await errorsOf([course, link])).toMatchObject({ kept: 0, messages: /link or a device/ });
    });
  });

  describe('when it would unfold into too much', () => {
    it('should refuse a file that packs a thousand to one, before it is unpacked', async () => {
      const bomb = { name: 'c/media/bomb.mp4', data: Buffer.alloc(5 * 1024 * 1024) };
      expect(await errorsOf([course, bomb])).toMatchObject({ kept: 0, messages: /far more than it is/ });
    });

    it('should refuse a single file beyond its limit', async () => {
      const large = { name: 'c/questions.yaml', saysSize: 2 * 1024 * 1024 };
      expect((await errorsOf([course, large])).messages).toMatch(/larger than 1 MB/);
    });

    it('should refuse too many bytes in all, and too many files', async () => {
      const some = [1, 2, 3].map((number) => ({ name: `c/${number}.md`, data: Buffer.from('words') }));
      expect((await errorsOf([course, ...some], { totalBytes: 20 })).messages).toMatch(/unfolds into more/);
      expect((await errorsOf([course, ...some], { files: 3 })).messages).toMatch(/more than 3 files/);
    });

    it('should give up a file that is longer than the list says', async () => {
      const liar = { name: 'c/01.md', data: Buffer.alloc(90_000, 'abc'), saysSize: 10 };
      expect(await codeOf(rawZip([course, liar]))).toBe('archive-unreadable');
    });
  });

  describe('when two entries have one name', () => {
    it.each([['c/a.md'], ['c/A.md']])('should refuse %s beside c/a.md', async (twin) => {
      const { kept, messages } = await errorsOf([course, { name: 'c/a.md' }, { name: twin }]);
      expect(messages).toMatch(/holds this name twice/);
      expect(kept).toBe(0);
    });
  });

  describe('when it cannot be read', () => {
    it.each([
      ['no zip', Buffer.from('hello')],
      ['nothing', Buffer.alloc(0)],
      ['a zip that was cut off', rawZip([course]).subarray(0, -10)],
      ['a file that is damaged', rawZip([{ ...course, saysCrc: 1 }])],
    ])('should say so: %s', async (_, bytes) => {
      expect(await codeOf(bytes)).toBe('archive-unreadable');
    });

    it('should refuse a password and an unknown way of packing', async () => {
      expect((await errorsOf([course, { name: 'c/a.md', flags: 1 }])).messages).toMatch(/password/);
      expect((await errorsOf([course, { name: 'c/a.md', method: 14 }])).messages).toMatch(/not known/);
    });

    it('should never fail in another way, whatever bytes come', async () => {
      const honest = rawZip([course, { name: 'c/a.md' }]);
      await fc.assert(
        fc.asyncProperty(fc.nat(honest.length - 1), fc.nat(255), async (at, value) => {
          const bytes = Buffer.from(honest);
          bytes[at] = value;
          const code = await codeOf(bytes);
          expect(code === null || code === 'archive-unreadable').toBe(true);
        }),
        { numRuns: 100 },
      );
    });
  });
});
