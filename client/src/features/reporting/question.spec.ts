import { describe, expect, it } from 'vitest';
import {
  fromLocal,
  presetOf,
  presets,
  questionOfCell,
  readQuestion,
  searchOf,
  toLocal,
  weekAgo,
} from './question.js';

describe('readQuestion and searchOf', () => {
  it('should keep what the server knows and nothing else', () => {
    const search = new URLSearchParams('sex=female&from=2026-01-01&utm=x&after=abc&way=');
    expect(searchOf(readQuestion(search))).toBe('?from=2026-01-01&sex=female');
  });
});

describe('questionOfCell', () => {
  const year = { from: '2026-02-10', to: '2026-12-31' };

  it('should fold codes into filters and drop the grouping', () => {
    expect(
      questionOfCell(
        {
          ...year,
          groupBy: 'province,agency',
          province: 'PK-PB',
          way: 'online',
          asOf: '2026-09-01T00:00:00Z',
        },
        { ...year, groupBy: ['province', 'agency'] },
        ['unrecorded', 'punjab-police.only'],
      ),
    ).toEqual({
      ...year,
      province: 'unrecorded',
      agency: 'punjab-police.only',
      way: 'online',
      asOf: '2026-09-01T00:00:00Z',
    });
  });

  it('should cut a quarter or month to the asked period', () => {
    const cell = (dimension: 'quarter' | 'fiscal-quarter' | 'month' | 'fiscal-year', code: string) =>
      questionOfCell({ ...year }, { ...year, groupBy: [dimension] }, [code]);
    expect(cell('quarter', '2026-Q1')).toEqual({ from: '2026-02-10', to: '2026-03-31' });
    expect(cell('fiscal-quarter', 'FY2026-27-Q1')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(cell('fiscal-year', 'FY2025-26')).toEqual({ from: '2026-02-10', to: '2026-06-30' });
    expect(cell('month', '2026-02')).toEqual({ from: '2026-02-10', to: '2026-02-28' });
  });

  it('should use the settled period where the address named none', () => {
    expect(questionOfCell({}, { ...year, groupBy: ['sex'] }, ['male'])).toEqual({ ...year, sex: 'male' });
  });
});

describe('presets', () => {
  it('should know the quarter, the calendar year and the fiscal year of a day', () => {
    expect(presets('2026-11-23')).toEqual({
      quarter: { from: '2026-10-01', to: '2026-12-31' },
      year: { from: '2026-01-01', to: '2026-12-31' },
      'fiscal-year': { from: '2026-07-01', to: '2027-06-30' },
      launch: { from: '2023-01-01', to: '2026-12-31' },
    });
    expect(presets('2026-02-28')['fiscal-year']).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(presets('2026-03-31').quarter).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });

  it('should recognise them in an address', () => {
    expect(presetOf({ from: '2026-07-01', to: '2027-06-30' }, '2026-11-23')).toBe('fiscal-year');
    expect(presetOf({ from: '2026-07-02', to: '2027-06-30' }, '2026-11-23')).toBe('custom');
  });
});

describe('the clock of the field', () => {
  it('should be Karachi’s, there and back', () => {
    expect(toLocal('2026-11-23T20:30:00.000Z')).toBe('2026-11-24T01:30');
    expect(fromLocal('2026-11-24T01:30')).toBe('2026-11-23T20:30:00.000Z');
    expect(toLocal('yesterday')).toBe('');
  });

  it('should go back a week to the minute', () => {
    expect(weekAgo(new Date('2026-11-23T20:30:59.123Z'))).toBe('2026-11-16T20:30:00.000Z');
  });
});
