import { updateWorkshop } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { bodyOf, fieldAt, nextSession, valuesOf } from './workshop-values.js';

const DISTRICT = '0197e0a0-0000-7000-8000-000000000001';

const filled = () => {
  const { values, sessionIds } = valuesOf(null);
  const [id = ''] = sessionIds;
  const said = { titleEn: 'First contact', topic: 'justice', districtId: DISTRICT, venue: 'Hall' };
  return {
    sessionIds,
    values: { ...values, ...said, trainers: 'Sana \n\n Ali', [`${id}.day`]: '2026-02-28' },
  };
};

describe('bodyOf', () => {
  it('should make what the contract takes, with Urdu digits and one trainer a line', () => {
    const { values, sessionIds } = filled();
    const body = bodyOf({ ...values, capacity: '۴۰', postTest: 'yes' }, sessionIds);
    expect(updateWorkshop.body.parse(body)).toMatchObject({
      ...{ trainers: ['Sana', 'Ali'], capacity: 40, thresholdPercent: 80, titleUr: null },
      ...{ postTest: { passPercent: 60, outOf: 20 }, sessions: [{ from: '09:00', to: '13:00' }] },
    });
  });

  it('should leave what is no number to be refused under its own field', () => {
    const { values, sessionIds } = filled();
    const parsed = updateWorkshop.body.safeParse(bodyOf({ ...values, capacity: 'many' }, sessionIds));
    const problems = parsed.error?.issues.map(({ path, message }) => [
      fieldAt(path.join('.'), sessionIds),
      message,
    ]);
    expect(problems).toEqual([['capacity', 'number-shape']]);
  });
});

describe('nextSession', () => {
  it('should stand on the day after, at the same hours', () => {
    const { values, sessionIds } = filled();
    const next = nextSession(values, sessionIds[0]);
    expect(next.values).toEqual({
      [`${next.id}.day`]: '2026-03-01',
      [`${next.id}.from`]: '09:00',
      [`${next.id}.to`]: '13:00',
    });
  });
});

describe('fieldAt', () => {
  it('should find the field of a session by its place', () => {
    const ids = ['one', 'two'];
    expect(
      ['sessions.1.to', 'postTest.outOf', 'trainers.0', 'venue'].map((path) => fieldAt(path, ids)),
    ).toEqual([...['two.to', 'outOf', 'trainers', 'venue']]);
  });
});
