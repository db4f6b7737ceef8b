import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptLines } from './kept-lines.js';

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '  a'), { maxLength: 8 })
  .map((all) => all.join('\n'));

describe('keptLines', () => {
  it('should be the author’s text where nothing changed, and the changed one where both write alike', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        expect(keptLines(one, other, other)).toBe(one);
        expect(keptLines(one, one, other)).toBe(other);
      }),
    );
  });

  it('should change one line and leave the author’s way of writing the others', () => {
    const source = 'a: [ 1 ]\nb: >-\n  two\n  lines\nc:   3 # three\n';
    const before = 'a: [1]\nb: >-\n  two lines\nc: 3 # three\n';
    const added = source.replace('c:   3 # three\n', 'c:   3 # three\nd: 5\n');
    expect(keptLines(source, before, `${before}d: 5\n`)).toBe(added);
    const after = keptLines(source, before, before.replace('two lines', 'three lines'));
    expect(after).toContain('three lines');
  });
});
