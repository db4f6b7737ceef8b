import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, type LinkedPair } from './groups.js';

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const links = fc.array(fc.record({ one: person, other: person }), { maxLength: 10 });

/** Walks from link to link. */
function reachable(from: string, all: readonly LinkedPair[]): Set<string> {
  const seen = new Set([from]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { one, other } of all) {
      if (seen.has(one) === seen.has(other)) continue;
      seen.add(one).add(other);
      grown = true;
    }
  }
  return seen;
}

describe('groupsOf', () => {
  it('should hold together exactly those who can be reached from each other', () => {
    fc.assert(
      fc.property(links, (all) => {
        const groups = groupsOf(all);
        for (const each of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
          const group = groups.find((one) => one.includes(each)) ?? [each];
          expect([...group].sort()).toEqual([...reachable(each, all)].sort());
        }
      }),
    );
  });

  it('should hold each person once, whatever the order of the links', () => {
    fc.assert(
      fc.property(links, (all) => {
        const sorted = (some: string[][]) => some.map((group) => [...group].sort().join()).sort();
        const groups = groupsOf(all);
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
        expect(sorted(groupsOf([...all].reverse()))).toEqual(sorted(groups));
      }),
    );
  });
});
