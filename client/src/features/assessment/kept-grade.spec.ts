import { describe, expect, it } from 'vitest';
import { stillNew } from './kept-grade.js';

const kept = { points: { steps: 3, law: 1 }, comment: 'Well seen.', over: 0 };
const grade = {
  number: 1,
  comment: 'Well seen.',
  points: kept.points,
  gradedAt: '2026-11-26T06:00:00.000Z',
  mine: true,
};

describe('stillNew', () => {
  it('should forget what was given, where only the answer was lost', () => {
    expect(stillNew(kept, { grade })).toBeNull();
  });

  it('should go on over an own grade with what was filled in since', () => {
    expect(stillNew({ ...kept, comment: 'Better.' }, { grade })).toMatchObject({
      comment: 'Better.',
      over: 1,
    });
  });

  it('should leave what somebody else gave to be seen first', () => {
    expect(stillNew(kept, { grade: { ...grade, mine: false } })).toEqual(kept);
    expect(stillNew(kept, { grade: null })).toEqual(kept);
  });
});
