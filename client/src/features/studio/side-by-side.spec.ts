import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundChanges, sideBySide } from './side-by-side.js';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

describe('sideBySide', () => {
  it('should put a replaced line beside what took its place', () => {
    const rows = sideBySide('one\ntwo\nthree\n', 'one\n2\nthree\nfour\n');
    expect(rows.map(({ before, after, isSame }) => [before, after, isSame])).toEqual([
      ['one', 'one', true],
      ['two', '2', false],
      ['three', 'three', true],
      [null, 'four', false],
    ]);
    expect(rows.at(-1)).toMatchObject({ beforeLine: null, afterLine: 4 });
  });

  it('should lose no line of either text, and keep their order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = sideBySide(before, after);
        const side = (name: 'before' | 'after'): string =>
          rows.flatMap((row) => (row[name] === null ? [] : [`${row[name]}\n`])).join('');
        expect(side('before')).toBe(before);
        expect(side('after')).toBe(after);
        for (const row of rows) if (row.isSame) expect(row.before).toBe(row.after);
      }),
    );
  });
});

describe('aroundChanges', () => {
  it('should leave out nothing but lines that stayed', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = sideBySide(before, after);
        const shown = aroundChanges(rows);
        expect(shown.filter((row) => row && !row.isSame)).toEqual(rows.filter((row) => !row.isSame));
        for (let index = 1; index < shown.length; index += 1)
          expect(shown[index] === null && shown[index - 1] === null).toBe(false);
      }),
    );
  });
});
