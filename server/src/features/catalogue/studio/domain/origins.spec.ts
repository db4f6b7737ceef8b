import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinationOf, type Move, originOf } from './origins.js';

const move = (from: string, path: string, revision: number): Move => ({ from, path, revision });

describe('destinationOf', () => {
  it('should follow a file wherever it is moved, from every place where it has been since it was there last', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 10 }), (stops) => {
        const route = stops.filter((stop, index) => stop !== stops[index - 1]);
        const moves = route.slice(1).map((path, index) => move(route[index] ?? '', path, index + 1));
        const now = route.at(-1);
        expect(destinationOf(route[0] ?? '', moves)).toBe(now === route[0] ? null : now);
        expect(originOf(now ?? '', moves)).toBe(now === route[0] ? null : route[0]);
      }),
    );
  });

  it('should not follow another file that took the place', () => {
    const moves = [move('a', 'b', 1), move('c', 'a', 1), move('b', 'd', 2)];
    expect(destinationOf('a', moves)).toBe('d');
    expect(destinationOf('c', moves)).toBe('a');
  });

  it('should know of no place where nothing was moved', () => {
    expect(destinationOf('a', [move('b', 'c', 1)])).toBeNull();
  });
});
