import { workshopTestKinds, workshopTestStates } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canChangeTests, obstacleToOpening, rulesOf, type SwitchedTest } from './test-switch.js';

const TODAY = '2026-03-04';
const which = fc.constantFrom(...workshopTestKinds);
const days = fc.option(fc.constantFrom('2026-03-03', TODAY, '2026-03-05'));
/** Any order of presses of the two switches. */
const presses = fc.array(fc.record({ which, open: fc.boolean(), lastDay: days }), { maxLength: 20 });

describe('obstacleToOpening', () => {
  it('should keep a pre-test before and a post-test after, in whatever order the switches are pressed', () => {
    fc.assert(
      fc.property(presses, (list) => {
        let tests: SwitchedTest[] = workshopTestKinds.map((one) => ({ which: one, state: 'waiting' }));
        let postBegun = false;
        for (const one of list) {
          const facts = { isConfirmed: false, participants: 3, lastDay: one.lastDay, today: TODAY };
          const isOpen = tests.some((test) => test.which === one.which && test.state === 'open');
          const to = one.open
            ? obstacleToOpening(one.which, tests, facts) === null || isOpen
              ? ('open' as const)
              : null
            : isOpen
              ? ('closed' as const)
              : null;
          if (to === 'open' && !isOpen) {
            if (one.which === 'pre') expect(postBegun).toBe(false);
            else expect(one.lastDay !== null && one.lastDay <= TODAY).toBe(true);
            postBegun ||= one.which === 'post';
          }
          if (to) tests = tests.map((test) => (test.which === one.which ? { ...test, state: to } : test));
          expect(tests.filter(({ state }) => state === 'open').length).toBeLessThan(2);
        }
      }),
    );
  });

  it('should open nothing in a confirmed workshop, nor for nobody', () => {
    fc.assert(
      fc.property(which, fc.constantFrom(...workshopTestStates), days, (one, state, lastDay) => {
        const tests: SwitchedTest[] = [{ which: one, state }];
        const facts = { isConfirmed: false, participants: 3, lastDay, today: TODAY };
        expect(obstacleToOpening(one, tests, { ...facts, isConfirmed: true })).toBe('confirmed');
        expect(obstacleToOpening(one, tests, { ...facts, participants: 0 })).toBe('no-participant');
        expect(canChangeTests(tests)).toBe(state === 'waiting');
      }),
    );
  });
});

describe('rulesOf', () => {
  const test = { passMark: 70, draw: 20, from: ['final'], minutes: 40, attempts: 3, waitHours: 24 };
  const course = { test, pretest: { draw: 8, minutes: 15 } } as Parameters<typeof rulesOf>[0];

  it('should take the pre-test as the course has it, and one attempt at each', () => {
    expect(rulesOf(course)).toEqual({
      pre: { ...test, draw: 8, minutes: 15, attempts: 1, waitHours: 0 },
      post: { ...test, attempts: 1, waitHours: 0 },
    });
  });

  it('should take the final test for both where the course has no pre-test', () => {
    const { pre, post } = rulesOf({ ...course, pretest: null });
    expect(pre).toEqual(post);
  });
});
