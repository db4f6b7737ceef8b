import { describe, expect, it } from 'vitest';
import { durationKey, formatCountdown, formatDay, formatMoment, formatNumber } from './formats.js';

describe('formatDay', () => {
  it('should write a day in both languages', () => {
    expect(formatDay('2026-07-05', 'en')).toBe('05 Jul 2026');
    expect(formatDay('2026-07-05', 'ur')).toBe('5 جولائی 2026');
  });

  it('should take an instant as the day it is in Karachi', () => {
    expect(formatDay('2026-07-05T19:30:00.000Z', 'en')).toBe('06 Jul 2026');
  });
});

describe('formatMoment', () => {
  it('should give the clock time of Karachi', () => {
    expect(formatMoment('2026-07-05T19:30:00.000Z', 'en')).toBe('06 Jul 2026, 00:30');
  });
});

describe('formatNumber', () => {
  it('should write Western digits in groups', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
  });
});

describe('formatCountdown', () => {
  it('should never fall below nought', () => {
    expect([formatCountdown(3725), formatCountdown(65), formatCountdown(-3)]).toEqual([
      '1:02:05',
      '1:05',
      '0:00',
    ]);
  });
});

describe('durationKey', () => {
  it('should say minutes under 90 and hours and halves from there', () => {
    expect(durationKey(0)).toEqual({ key: 'common:minutes', values: { count: 1 } });
    expect(durationKey(89)).toEqual({ key: 'common:minutes', values: { count: 89 } });
    expect(durationKey(150)).toEqual({ key: 'common:hours', values: { count: 3, hours: '2.5' } });
  });
});
