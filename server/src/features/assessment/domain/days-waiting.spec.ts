import { describe, expect, it } from 'vitest';
import { daysWaiting } from './days-waiting.js';

describe('daysWaiting', () => {
  it.each([
    ['2026-07-06T08:00:00Z', 0],
    ['2026-07-05T08:00:01Z', 0],
    ['2026-07-05T08:00:00Z', 1],
    ['2026-06-26T07:00:00Z', 10],
    ['2026-07-06T09:00:00Z', 0],
  ])('should count whole days since %s', (since, days) => {
    expect(daysWaiting(new Date(since), new Date('2026-07-06T08:00:00Z'))).toBe(days);
  });
});
