import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFault, isInTheWay, outsideState, sawAll } from './outside-rules.js';

const decided = fc.record({
  outcome: fc.constantFrom('approved' as const, 'declined' as const, 'retracted' as const, null),
  reversed: fc.boolean(),
  files: fc.nat(10),
});

describe('outsideState', () => {
  it('should be approved only where somebody approved and nobody reversed', () => {
    fc.assert(
      fc.property(decided, (facts) => {
        expect(outsideState(facts) === 'approved').toBe(facts.outcome === 'approved' && !facts.reversed);
      }),
    );
  });

  it('should wait for a second person only with a file of evidence', () => {
    fc.assert(
      fc.property(decided, (facts) => {
        expect(outsideState(facts) === 'waiting').toBe(facts.outcome === null && facts.files > 0);
      }),
    );
  });

  it('should make room for the same training again once it was declined, taken back or reversed', () => {
    fc.assert(
      fc.property(decided, (facts) => {
        const isOver = facts.outcome === null ? false : facts.outcome !== 'approved' || facts.reversed;
        expect(isInTheWay(outsideState(facts))).toBe(!isOver);
      }),
    );
  });
});

describe('dayFault', () => {
  it('should take today and refuse tomorrow', () => {
    expect(dayFault('2026-08-14', '2026-08-14')).toBeNull();
    expect(dayFault('2026-08-15', '2026-08-14')).toBe('day-in-future');
    expect(dayFault('0206-08-14', '2026-08-14')).toBe('invalid');
  });
});

describe('sawAll', () => {
  it('should hold for the standing files in any order, and for no others', () => {
    const ids = fc.uniqueArray(fc.nat(20).map(String), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ids, fc.nat(7), (standing, at) => {
        expect(sawAll([...standing].reverse(), standing)).toBe(true);
        expect(sawAll([...standing, 'another'], standing)).toBe(false);
        expect(sawAll(standing.toSpliced(at % standing.length, 1), standing)).toBe(false);
      }),
    );
    expect(sawAll([], [])).toBe(false);
  });
});
