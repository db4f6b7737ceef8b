import { MOST_IN_COHORT } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideJoining, isPlaced, type Joiner, type Room } from './joining.js';

const HERE = 'this-cohort';
const rooms: fc.Arbitrary<Room> = fc.record({
  id: fc.constant(HERE),
  state: fc.constantFrom('open' as const, 'closed' as const),
  capacity: fc.option(fc.integer({ min: 1, max: 6 })),
  people: fc.integer({ min: 0, max: 8 }),
});
const enrolments: fc.Arbitrary<Joiner['enrolment']> = fc.option(
  fc.record({
    state: fc.constantFrom('active' as const, 'completed' as const),
    cohortId: fc.constantFrom(null, HERE, 'another-cohort'),
  }),
);
/** Some of them named more than once, always with the same enrolment. */
const joiners: fc.Arbitrary<Joiner[]> = fc
  .tuple(fc.array(enrolments, { minLength: 6, maxLength: 6 }), fc.array(fc.nat(5), { maxLength: 12 }))
  .map(([known, named]) =>
    named.map((who) => ({ personId: `p${who}`, enrolment: known[who] as Joiner['enrolment'] })),
  );

/** The cohort and its people after a decision. */
function after(room: Room, people: readonly Joiner[], completedToo: boolean) {
  const fates = decideJoining(room, people, completedToo);
  const placed = new Set(
    people.filter((_, index) => isPlaced(fates[index] ?? 'full')).map(({ personId }) => personId),
  );
  const moved = people.map(
    ({ personId, enrolment }): Joiner => ({
      personId,
      enrolment: placed.has(personId) ? { state: enrolment?.state ?? 'active', cohortId: HERE } : enrolment,
    }),
  );
  return { fates, placed, moved, room: { ...room, people: room.people + placed.size } };
}

describe('decideJoining', () => {
  it('should give each person one fate and never fill a cohort beyond its capacity', () => {
    fc.assert(
      fc.property(rooms, joiners, fc.boolean(), (room, people, completedToo) => {
        const { fates, placed, room: then } = after(room, people, completedToo);
        expect(fates).toHaveLength(people.length);
        expect(fates.filter(isPlaced)).toHaveLength(placed.size);
        if (placed.size > 0) expect(then.people).toBeLessThanOrEqual(room.capacity ?? MOST_IN_COHORT);
        if (room.state === 'closed') expect(placed.size).toBe(0);
      }),
    );
  });

  it('should refuse nobody for want of room while there is some', () => {
    fc.assert(
      fc.property(rooms, joiners, fc.boolean(), (room, people, completedToo) => {
        const { fates, room: then } = after(room, people, completedToo);
        if (fates.includes('full'))
          expect(then.people).toBeGreaterThanOrEqual(room.capacity ?? MOST_IN_COHORT);
      }),
    );
  });

  it('should decide by what stands of each person', () => {
    fc.assert(
      fc.property(rooms, joiners, fc.boolean(), (room, people, completedToo) => {
        for (const [index, fate] of decideJoining(room, people, completedToo).entries()) {
          const enrolment = people[index]?.enrolment ?? null;
          if (fate === 'enrolled') expect(enrolment).toBeNull();
          if (fate === 'attached') {
            expect(enrolment?.cohortId).toBeNull();
            if (enrolment?.state === 'completed') expect(completedToo).toBe(true);
          }
          if (fate === 'completed-earlier') expect(enrolment?.state).toBe('completed');
          if (fate === 'in-another')
            expect(enrolment).toEqual({ state: 'active', cohortId: 'another-cohort' });
          if (enrolment?.cohortId === HERE) expect(fate).toBe('already-in');
        }
      }),
    );
  });

  it('should change nothing when it is asked again, whatever has been closed or filled meanwhile', () => {
    fc.assert(
      fc.property(rooms, joiners, fc.boolean(), (room, people, completedToo) => {
        const first = after(room, people, completedToo);
        const again = decideJoining(first.room, first.moved, completedToo);
        for (const [index, fate] of again.entries()) {
          const before = first.fates[index];
          const wasIn = before === 'already-in' || isPlaced(before ?? 'full');
          expect(fate).toBe(wasIn || first.placed.has(people[index]?.personId ?? '') ? 'already-in' : before);
        }
      }),
    );
  });
});
