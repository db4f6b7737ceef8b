import { describe, expect, it } from 'vitest';
import { readBody } from './body.js';
import { blockAt, standpointAt } from './placing.js';

describe('the block in the other language', () => {
  const english = readBody(
    '<!-- note -->\n\nOne.\n\n[a]: https://a.pk\n\nTwo. {#two}\n\n::check{id="q"}\n',
  ).blocks;
  const urdu = [
    { type: 'paragraph' },
    ...readBody('ایک۔\n\nاضافہ۔\n\nدو۔ {#two}\n\n::check{id="q"}\n').blocks,
  ];

  it('should be found by its number where it has no id', () => {
    expect(standpointAt(english, 1)).toEqual({ number: 0, id: null });
    expect(blockAt(urdu, standpointAt(english, 1))).toBe(1);
    expect(blockAt(urdu, standpointAt(english, 4))).toBe(3);
  });

  it('should be found by its id before its number', () => {
    expect(blockAt(urdu, standpointAt(english, 3))).toBe(3);
    expect(blockAt(urdu, { number: 40, id: null })).toBe(-1);
  });
});
