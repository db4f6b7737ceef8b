import { describe, expect, it } from 'vitest';
import { registerHealth } from './register-health.js';

const now = new Date('2026-08-14T08:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe('registerHealth', () => {
  it.each([
    ['never', null],
    ['sound', { sound: true, finishedAt: hoursAgo(47) }],
    ['late', { sound: true, finishedAt: hoursAgo(49) }],
    ['broken', { sound: false, finishedAt: hoursAgo(1) }],
    ['broken', { sound: false, finishedAt: hoursAgo(900) }],
  ] as const)('should be %s', (health, last) => {
    expect(registerHealth(last, now)).toBe(health);
  });
});
