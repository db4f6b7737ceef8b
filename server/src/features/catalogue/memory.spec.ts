import { describe, expect, it } from 'vitest';
import { Memory } from './memory.js';

describe('Memory', () => {
  describe('when the limit is passed', () => {
    it('should let go of what was not used for the longest time', () => {
      const memory = new Memory<string>(10);
      memory.set('a', 'A', 4);
      memory.set('b', 'B', 4);
      memory.get('a');
      memory.set('c', 'C', 4);
      expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual(['A', undefined, 'C']);
    });
  });

  describe('when a value is put in the place of another', () => {
    it('should count its size once', () => {
      const memory = new Memory<string>(10);
      memory.set('a', 'A', 6);
      memory.set('a', 'A2', 6);
      memory.set('b', 'B', 4);
      expect([memory.get('a'), memory.get('b')]).toEqual(['A2', 'B']);
    });
  });

  describe('when a value is larger than the limit', () => {
    it('should not keep it and not lose the others', () => {
      const memory = new Memory<string>(10);
      memory.set('a', 'A', 4);
      memory.set('b', 'B', 11);
      expect([memory.get('a'), memory.get('b')]).toEqual(['A', undefined]);
    });
  });
});

describe('Memory.of', () => {
  it('should load once for all who ask at the same time, and later', async () => {
    let loads = 0;
    const of = Memory.of(5, async (key) => {
      loads += 1;
      return `${key}${loads}`;
    });
    expect(await Promise.all([of('a'), of('a')])).toEqual(['a1', 'a1']);
    expect(await of('a')).toBe('a1');
  });

  it('should try again after a failure', async () => {
    let loads = 0;
    const of = Memory.of(5, async () => {
      loads += 1;
      if (loads === 1) throw new Error('away');
      return 'here';
    });
    await expect(of('a')).rejects.toThrow('away');
    expect(await of('a')).toBe('here');
  });
});
