import { id } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from './uuid.js';

describe('uuidv7', () => {
  it('should make ids that the contract takes', () => {
    expect(id.safeParse(uuidv7()).success).toBe(true);
  });

  it('should sort in the order of making, also within one millisecond and when the clock steps back', () => {
    const made = [
      ...Array.from({ length: 5000 }, () => uuidv7(1_800_000_000_000)),
      uuidv7(1_700_000_000_000),
    ];
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });
});
