import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRoots } from './link-roots.js';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const links = fc.array(fc.record({ person_id: ids, other_person_id: ids }), { maxLength: 12 });

/** Everyone reachable from a person, by walking the links. */
const groupOf = (all: readonly { person_id: string; other_person_id: string }[], from: string): string[] => {
  const group = new Set([from]);
  for (let size = 0; size !== group.size; ) {
    size = group.size;
    for (const link of all) {
      const pair = [link.person_id, link.other_person_id];
      if (pair.some((id) => group.has(id))) for (const id of pair) group.add(id);
    }
  }
  return [...group].sort();
};

describe('linkRoots', () => {
  it('should let the first of all who are linked stand for each of them', () => {
    fc.assert(
      fc.property(links, (all) => {
        const roots = linkRoots(all);
        for (const [id, root] of roots) expect(root).toBe(groupOf(all, id)[0]);
        expect([...roots.keys()].sort()).toEqual(
          [...new Set(all.flatMap((link) => [link.person_id, link.other_person_id]))].sort(),
        );
      }),
    );
  });
});
