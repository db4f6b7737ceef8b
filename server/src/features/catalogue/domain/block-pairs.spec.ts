import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Matched, type Places, pairBlocks } from './block-pairs.js';

const KINDS = { p: 'paragraph', h: 'heading', l: 'list', t: 'table', c: 'check' } as const;

/** `p` is a paragraph, `p#a` one with the id a, `_` a mark. */
const places = (text: string): Places =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word): Matched | null => {
      if (word === '_') return null;
      const [kind = '', id] = word.split('#');
      return { shape: KINDS[kind as keyof typeof KINDS], id: id ?? null };
    });

/** `0-0 1- -2`: which stand for each other; or the kind of fault. */
function told(original: string, translation: string): string {
  const found = pairBlocks(places(original), places(translation));
  if ('fault' in found) return found.fault.kind;
  return found.rows.map((row) => `${row.original ?? ''}-${row.translation ?? ''}`).join(' ');
}

const block: fc.Arbitrary<Matched> = fc.record({
  id: fc.constant(null),
  shape: fc.constantFrom('paragraph', 'heading', 'list', 'law box'),
});
const lesson = fc.array(block, { minLength: 1, maxLength: 12 });

describe('pairBlocks', () => {
  it('should pair the same blocks one by one, whatever they are', () => {
    fc.assert(
      fc.property(lesson, (blocks) => {
        expect(pairBlocks(blocks, blocks)).toEqual({
          rows: blocks.map((_, at) => ({ original: at, translation: at })),
        });
      }),
    );
  });

  it('should find every gap that is marked, however many there are and on whichever side', () => {
    fc.assert(
      fc.property(
        lesson,
        fc.infiniteStream(fc.constantFrom('both', 'both', 'original', 'translation')),
        (all, sides) => {
          const side = all.map(() => sides.next().value as string);
          const of = (other: string): Places => all.map((one, at) => (side[at] === other ? null : one));
          const found = pairBlocks(of('translation'), of('original'));
          expect(found).toEqual({
            rows: all.map((_, at) => ({
              original: side[at] === 'translation' ? null : at,
              translation: side[at] === 'original' ? null : at,
            })),
          });
        },
      ),
    );
  });

  it('should never pair blocks of different kinds, cross two pairs, or lose a block', () => {
    fc.assert(
      fc.property(lesson, lesson, (ours, theirs) => {
        const found = pairBlocks(ours, theirs);
        if ('fault' in found) return;
        for (const { original, translation } of found.rows)
          if (original !== null && translation !== null)
            expect(ours[original]?.shape).toBe(theirs[translation]?.shape);
        const seen = (side: 'original' | 'translation') => found.rows.flatMap((row) => row[side] ?? []);
        expect(seen('original')).toEqual(ours.map((_, at) => at));
        expect(seen('translation')).toEqual(theirs.map((_, at) => at));
      }),
    );
  });

  it('should know which of several blocks is missing exactly where its neighbours tell', () => {
    fc.assert(
      fc.property(lesson, fc.nat(), (all, any) => {
        const gone = any % all.length;
        const left = all.filter((_, at) => at !== gone);
        const found = pairBlocks(all, left);
        // Beside one of its kind nobody can tell which of the two it was.
        const isClear = all.every((one, at) => {
          if (at === gone) return true;
          const between = all.slice(Math.min(at, gone), Math.max(at, gone) + 1);
          return !between.every(({ shape }) => shape === one.shape);
        });
        if (isClear && 'rows' in found)
          expect(found.rows.find(({ translation }) => translation === null)?.original).toBe(gone);
        if (!isClear) expect('fault' in found && found.fault.kind).toBe('ambiguous');
      }),
    );
  });

  it.each([
    ['a block at the end', 'p h l', 'p h', '0-0 1-1 2-'],
    ['a block in the middle', 'p t p', 'p p', '0-0 1- 2-1'],
    ['a block of the original', 'p h', 'p h t', '0-0 1-1 -2'],
    ['one of two alike, told by an id', 'p#a p#b', 'p#b', '0- 1-0'],
    ['one of two alike, told by a mark', 'p p p', 'p _ p', '0-0 1- 2-2'],
    ['several at once', 'p t l p c', 'p p', '0-0 1- 2- 3-1 4-'],
  ])('should see %s', (_, original, translation, expected) => {
    expect(told(original, translation)).toBe(expected);
  });

  it.each([
    ['one of two alike, and nothing tells which', 'p p', 'p', 'ambiguous'],
    ['another kind of block', 'p h l', 'p p l', 'differs'],
    ['blocks of both, unmarked', 'p h t', 'p l t', 'differs'],
    ['an id that only the translation has', 'p h', 'p h#x', 'id'],
    ['blocks with ids in another order', 'p#a p#b', 'p#b p#a', 'differs'],
  ])('should not guess with %s', (_, original, translation, expected) => {
    expect(told(original, translation)).toBe(expected);
  });

  it('should give up on files that no lesson is, rather than take minutes', () => {
    const many = Array.from({ length: 200_000 }, () => ({ id: null, shape: 'paragraph' }));
    expect(pairBlocks(many, many.slice(1))).toMatchObject({ fault: { kind: 'differs', original: 199_999 } });
  });

  it('should pass over a mark that stands for nothing any more', () => {
    expect(told('p h', 'p h _')).toBe('0-0 1-1');
  });

  it('should say between which blocks the gap lies', () => {
    expect(pairBlocks(places('h p p p l'), places('h p p l'))).toEqual({
      fault: { kind: 'ambiguous', of: 'original', from: 1, to: 3 },
    });
  });
});
