import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, heldBackIn } from './held-back.js';

const PEOPLE = ['a', 'b', 'c'];
const deeds = fc.array(
  fc.oneof(
    fc.constantFrom({ kind: 'confirm' as const }, { kind: 'reopen' as const }),
    fc.record({
      kind: fc.constantFrom('reverse' as const, 'allow' as const),
      who: fc.constantFrom(...PEOPLE),
    }),
  ),
  { maxLength: 40 },
);

describe('heldBackIn', () => {
  it('should never let a confirmation undo a reversal by hand, whatever is reopened and confirmed', () => {
    fc.assert(
      fc.property(deeds, (story) => {
        const corrections: Correction[] = [];
        const standing = new Set<string>();
        // The naive model: what the administrator last wanted of each person.
        const wanted = new Map(PEOPLE.map((who) => [who, true]));
        let confirmed = false;
        for (const deed of story) {
          if (deed.kind === 'confirm' && !confirmed) {
            const held = heldBackIn(corrections);
            for (const who of PEOPLE) if (!held.has(who)) standing.add(who);
            confirmed = true;
          } else if (deed.kind === 'reopen' && confirmed) {
            standing.clear();
            confirmed = false;
          } else if (deed.kind === 'reverse' && standing.delete(deed.who)) {
            corrections.push({ personId: deed.who, deed: 'reversed' });
            wanted.set(deed.who, false);
          } else if (deed.kind === 'allow' && !confirmed && heldBackIn(corrections).has(deed.who)) {
            corrections.push({ personId: deed.who, deed: 'allowed' });
            wanted.set(deed.who, true);
          }
          expect([...standing].every((who) => wanted.get(who))).toBe(true);
          const held = heldBackIn(corrections);
          expect(PEOPLE.filter((who) => held.has(who))).toEqual(PEOPLE.filter((who) => !wanted.get(who)));
        }
      }),
    );
  });

  it('should name the reversal that holds, which is the last one', () => {
    const told = (deed: Correction['deed'], why: string) => ({ personId: 'a', deed, why });
    const held = heldBackIn([
      told('reversed', 'first'),
      told('allowed', 'lifted'),
      told('reversed', 'second'),
    ]);
    expect(held.get('a')?.why).toBe('second');
  });
});
