import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WorkshopRule, workshopOutcome } from './outcome.js';

const percents = fc.integer({ min: 1, max: 100 });
const postTests = fc.record({ passPercent: percents, outOf: fc.integer({ min: 1, max: 200 }) });
const rules: fc.Arbitrary<WorkshopRule> = fc.record({
  sessions: fc.integer({ min: 0, max: 40 }),
  thresholdPercent: percents,
  postTest: fc.option(postTests),
});
/** A rule and what a participant of such a workshop may have done. */
const cases = rules.chain((rule) =>
  fc.record({
    rule: fc.constant(rule),
    attended: fc.integer({ min: 0, max: rule.sessions }),
    postScore: fc.option(fc.integer({ min: 0, max: rule.postTest?.outOf ?? 100 })),
  }),
);

describe('workshopOutcome', () => {
  it('should record exactly those who reached the threshold and passed, in fractions without rounding', () => {
    fc.assert(
      fc.property(cases, ({ rule, attended, postScore }) => {
        const { sessions, thresholdPercent, postTest } = rule;
        const reached = sessions > 0 && attended * 100 >= thresholdPercent * sessions;
        const passed =
          !postTest || (postScore !== null && postScore * 100 >= postTest.passPercent * postTest.outOf);
        expect(workshopOutcome(rule, { attended, postScore }) === 'recorded').toBe(reached && passed);
      }),
    );
  });

  it('should never take a record away for one more session or one more point', () => {
    fc.assert(
      fc.property(cases, ({ rule, attended, postScore }) => {
        fc.pre(workshopOutcome(rule, { attended, postScore }) === 'recorded');
        const more = {
          attended: Math.min(attended + 1, rule.sessions),
          postScore: postScore === null ? null : Math.min(postScore + 1, rule.postTest?.outOf ?? 100),
        };
        expect(workshopOutcome(rule, more)).toBe('recorded');
      }),
    );
  });

  it('should say the first reason that holds', () => {
    const rule = { sessions: 5, thresholdPercent: 80, postTest: { passPercent: 70, outOf: 20 } };
    expect(workshopOutcome(rule, { attended: 3, postScore: 20 })).toBe('attendance-short');
    expect(workshopOutcome(rule, { attended: 4, postScore: null })).toBe('post-test-missing');
    expect(workshopOutcome(rule, { attended: 4, postScore: 13 })).toBe('post-test-failed');
    expect(workshopOutcome(rule, { attended: 4, postScore: 14 })).toBe('recorded');
    expect(workshopOutcome({ ...rule, postTest: null }, { attended: 4, postScore: null })).toBe('recorded');
  });

  it('should record nobody of a workshop without sessions', () => {
    const rule = { sessions: 0, thresholdPercent: 1, postTest: null };
    expect(workshopOutcome(rule, { attended: 0, postScore: null })).toBe('attendance-short');
  });
});
