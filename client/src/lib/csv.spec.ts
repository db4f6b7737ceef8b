import { describe, expect, it } from 'vitest';
import { csvText } from './csv.js';

describe('csvText', () => {
  it('should quote what would break a row, and neutralise what would be a formula', () => {
    expect(
      csvText([
        ['a', 2],
        ['say "x", y\nz', '=1+1'],
      ]),
    ).toBe(`\ufeffa,2\r\n"say ""x"", y\nz",'=1+1\r\n`);
    expect(csvText([['@sum', '-2', -2]])).toBe("\ufeff'@sum,'-2,-2\r\n");
  });
});
