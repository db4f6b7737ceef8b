import { type Mark, type ScoreWay, workshopTestStates } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, obstaclesOf, type Weighed, weigh } from './weigh.js';

const SESSIONS = ['s1', 's2', 's3', 's4', 's5'];
const marks: fc.Arbitrary<Record<string, Mark>> = fc
  .array(fc.option(fc.constantFrom<Mark>('present', 'absent')), { minLength: 5, maxLength: 5 })
  .map((list) =>
    Object.fromEntries(
      list.flatMap((mark, index) => (mark ? [[SESSIONS[index] as string, mark] as const] : [])),
    ),
  );
const way = fc.constantFrom<ScoreWay>('typed', 'online');
const testState = fc.constantFrom(...workshopTestStates);
const participants = fc.uniqueArray(
  fc.record({
    ...{ id: fc.uuid(), marks, preScore: fc.option(fc.nat(20)), postScore: fc.option(fc.nat(20)) },
    ...{ preWay: fc.option(way), postWay: fc.option(way) },
    heldBack: fc.option(
      fc.record({ at: fc.constantFrom('2026-03-08T09:00:00.000Z', '2026-03-09T09:00:00.000Z') }),
    ),
  }),
  { minLength: 1, maxLength: 8, selector: ({ id }) => id },
);
const workshops = fc.record({
  thresholdPercent: fc.integer({ min: 1, max: 100 }),
  postTest: fc.option(fc.record({ passPercent: fc.integer({ min: 1, max: 100 }), outOf: fc.constant(20) })),
  sessions: fc
    .integer({ min: 0, max: 5 })
    .map((count) => SESSIONS.slice(0, count).map((id, index) => ({ id, day: `2026-03-0${index + 1}` }))),
  tests: fc.option(fc.record({ pre: testState, post: testState })),
  participants,
}) satisfies fc.Arbitrary<Weighed>;

describe('weigh', () => {
  it('should count what is present, and take what is not marked for not attended', () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        for (const [index, line] of weigh(workshop).entries()) {
          const roll = workshop.participants[index]?.marks ?? {};
          const of = workshop.sessions.filter(({ id }) => roll[id] === 'present').length;
          const absent = workshop.sessions.filter(({ id }) => roll[id] === 'absent').length;
          expect([line.attended, line.notMarked]).toEqual([of, workshop.sessions.length - of - absent]);
        }
      }),
    );
  });

  it('should record nobody whose record was reversed by hand, and turn nobody else away', () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const free = workshop.participants.map((one) => ({ ...one, heldBack: null }));
        const without = weigh({ ...workshop, participants: free });
        for (const [index, { participant, outcome }] of weigh(workshop).entries()) {
          const freely = without[index]?.outcome;
          expect(outcome).toBe(freely === 'recorded' && participant.heldBack ? 'reversed-by-hand' : freely);
        }
      }),
    );
  });

  it('should not let one participant touch what another comes to', () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const together = weigh(workshop);
        const alone = workshop.participants.flatMap((one) => weigh({ ...workshop, participants: [one] }));
        expect(together).toEqual(alone);
      }),
    );
  });
});

describe('digestOf', () => {
  it('should differ with any mark or score, and with nothing else', () => {
    fc.assert(
      fc.property(workshops, participants, (workshop, others) => {
        const same = { ...workshop, participants: [...workshop.participants].reverse() };
        expect(digestOf(same)).toBe(digestOf(workshop));
        const [first] = workshop.participants;
        const changed = { ...workshop, participants: others.map((one) => ({ ...one, id: first?.id ?? '' })) };
        const seen = ({ sessions, participants: list }: Weighed) =>
          JSON.stringify(
            list.map(({ id, marks: roll, preScore, postScore, preWay, postWay, heldBack }) => [
              id,
              sessions.map((session) => roll[session.id] ?? null),
              preScore,
              postScore,
              preWay,
              postWay,
              heldBack?.at,
            ]),
          );
        const [one, other] = [
          { ...workshop, participants: workshop.participants.slice(0, 1) },
          { ...changed, participants: changed.participants.slice(0, 1) },
        ];
        expect(digestOf(one) === digestOf(other)).toBe(seen(one) === seen(other));
      }),
    );
  });
});

describe('obstaclesOf', () => {
  it('should let a workshop be confirmed from the day of its last session on', () => {
    const workshop = {
      thresholdPercent: 80,
      postTest: null,
      tests: null,
      sessions: [{ id: 's1', day: '2026-03-04' }],
      participants: [
        {
          ...{ id: 'p', marks: {}, preScore: null, postScore: null, preWay: null, postWay: null },
          heldBack: null,
        },
      ],
    };
    expect(obstaclesOf(workshop, '2026-03-03')).toEqual(['not-over']);
    expect(obstaclesOf(workshop, '2026-03-04')).toEqual([]);
    expect(obstaclesOf({ ...workshop, sessions: [], participants: [] }, '2026-03-04')).toEqual([
      'no-session',
      'no-participant',
    ]);
  });

  it('should wait exactly as long as a test is open', () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const { tests } = workshop;
        const isOpen = tests?.pre === 'open' || tests?.post === 'open';
        expect(obstaclesOf(workshop, '2027-01-01').includes('test-open')).toBe(isOpen);
      }),
    );
  });
});
