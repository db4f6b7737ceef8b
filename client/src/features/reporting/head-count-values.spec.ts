import { enterHeadCount } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { bodyOf, unsaidOf, valuesOf } from './head-count-values.js';

const ID = '0190d3a0-0000-7000-8000-000000000001';
const typed = (values: object) => ({
  ...valuesOf(null),
  titleEn: 'Old workshop',
  topic: 'juvenile-justice',
  from: '2023-05-09',
  districtId: ID,
  audience: 'Officers',
  source: 'Letter 412',
  ...values,
});

describe('bodyOf', () => {
  it('should read numbers in either script, one day as both, and what is empty as not said', () => {
    const body = enterHeadCount.body.parse(bodyOf(typed({ total: '۳۷', women: '5' }), ID, false));
    expect(body).toMatchObject({
      total: 37,
      women: 5,
      men: 0,
      withDisability: null,
      to: '2023-05-09',
      agencyId: null,
    });
  });

  it('should leave a number that is none to the contract, which names the field', () => {
    const parsed = enterHeadCount.body.safeParse(bodyOf(typed({ total: 'about 40', women: '5' }), ID, false));
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['total', 'number-shape'],
    ]);
  });
});

describe('unsaidOf', () => {
  it('should say how many are in neither part, and nothing where that makes no sense', () => {
    expect(unsaidOf(typed({ total: '37', women: '5', men: '30' }))).toBe(2);
    expect(unsaidOf(typed({ total: '37', women: '5', men: '40' }))).toBeNull();
    expect(unsaidOf(typed({ total: '', women: '5' }))).toBeNull();
  });
});
