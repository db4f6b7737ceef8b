import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameSchedule, type ScheduleContent } from './same-schedule.js';

const content: fc.Arbitrary<ScheduleContent> = fc.record({
  title: fc.constantFrom('Trained in Punjab', 'Trained in Sindh'),
  question: fc.record({
    groupBy: fc.subarray(['sex', 'province']),
    filters: fc.record({ province: fc.constantFrom(undefined, 'punjab') }),
  }),
  frequency: fc.constantFrom('weekly', 'monthly'),
  period: fc.constant('last-month'),
  language: fc.constantFrom('en', 'ur'),
  recipients: fc.shuffledSubarray(['a', 'b']),
});

describe('isSameSchedule', () => {
  it('should tell every difference, and none between an open filter and no filter', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        expect(isSameSchedule(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        const { province } = one.question.filters as { province?: string };
        const filters = province ? { province } : {};
        expect(isSameSchedule(one, { ...one, question: { ...one.question, filters } })).toBe(true);
      }),
    );
  });
});
