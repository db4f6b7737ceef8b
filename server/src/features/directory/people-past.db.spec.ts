import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referenceId } from '../../testing/accounts.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { DirectoryModule, People, ReferenceData } from './index.js';
import { PeopleRepository } from './people.repository.js';
import type { Profile } from './people.rows.js';

let rooms: TestRooms;
let lahore: string;
let multan: string;
beforeAll(async () => {
  rooms = await testRooms([DirectoryModule]);
  await rooms.get(ReferenceData).load();
  lahore = await referenceId(rooms, 'agency', 'police-punjab-lahore');
  multan = await referenceId(rooms, 'agency', 'police-punjab-multan');
});
afterAll(() => rooms?.close());

const EMPTY: Profile = {
  ...{ agencyId: null, rank: null, districtId: null, serviceNumber: null },
  ...{ sex: 'unsaid', disability: 'unsaid' },
};

const change = (id: string, profile: Partial<Profile>, at: string): Promise<void> =>
  rooms.get(PeopleRepository).updateProfile(id, { ...EMPTY, ...profile }, new Date(at));

const agencyOn = async (id: string, day: string): Promise<string | null> =>
  (await rooms.get(People).attributesOn(id, day)).agencyId;

describe('attributesOn', () => {
  it('should give the agency of the day, whatever transfers followed', async () => {
    const id = await rooms
      .get(People)
      .create({ nameEn: 'Moved About', profile: { ...EMPTY, agencyId: lahore } });
    // Half past eleven in the evening of the 10th in Karachi, and half past midnight of the 21st.
    await change(id, { agencyId: multan }, '2036-03-10T18:30:00Z');
    await change(id, { agencyId: lahore }, '2036-03-20T19:30:00Z');
    const days = ['2036-03-09', '2036-03-10', '2036-03-20', '2036-03-21'];
    expect(await Promise.all(days.map((day) => agencyOn(id, day)))).toEqual([lahore, multan, multan, lahore]);
  });

  it('should take what was told only later from later, which is no transfer', async () => {
    const id = await rooms.get(People).create({ nameEn: 'Told Later' });
    await change(id, { agencyId: lahore, rank: 'constable' }, '2036-04-10T08:00:00Z');
    await change(id, { agencyId: multan, rank: 'asi', sex: 'female' }, '2036-05-10T08:00:00Z');
    const then = await rooms.get(People).attributesOn(id, '2036-04-01');
    expect(then).toMatchObject({ agencyId: lahore, rank: 'constable', sex: 'female', disability: 'unsaid' });
  });

  it('should remember nothing of a person who is only being made, nor of a change that changes nothing', async () => {
    const id = await rooms
      .get(People)
      .create({ nameEn: 'Just Made', profile: { ...EMPTY, agencyId: lahore } });
    await change(id, { agencyId: lahore }, '2036-04-10T08:00:00Z');
    const past = await rooms.unitOfWork.query('SELECT 1 FROM person_past WHERE person_id = $1', [id]);
    expect(past).toEqual([]);
  });
});
