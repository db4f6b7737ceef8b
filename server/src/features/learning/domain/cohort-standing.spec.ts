import { describe, expect, it } from 'vitest';
import { isLate, standingOf } from './cohort-standing.js';

const joinedAt = new Date('2026-03-10T08:00:00Z');
const learning = (completedAt: string | null, hasBegun = true) => ({
  joinedAt,
  completedAt: completedAt ? new Date(completedAt) : null,
  hasBegun,
});

describe('standingOf', () => {
  it('should tell those who completed before they joined from those who completed in the cohort', () => {
    expect(standingOf(learning('2026-03-10T07:59:59Z'))).toBe('completed-earlier');
    expect(standingOf(learning('2026-03-10T08:00:00Z'))).toBe('completed');
  });

  it('should tell those who have not begun from those under way', () => {
    expect(standingOf(learning(null, false))).toBe('not-started');
    expect(standingOf(learning(null))).toBe('under-way');
  });
});

describe('isLate', () => {
  it('should begin on the day after the due day, for those who have not completed', () => {
    expect(isLate(learning(null), '2026-03-31', '2026-03-31')).toBe(false);
    expect(isLate(learning(null), '2026-03-31', '2026-04-01')).toBe(true);
    expect(isLate(learning('2026-04-05T00:00:00Z'), '2026-03-31', '2026-04-06')).toBe(false);
  });
});
