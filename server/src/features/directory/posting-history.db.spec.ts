import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { referenceId } from '../../testing/accounts.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { DirectoryModule, People, ReferenceData } from './index.js';
import { PeopleRepository } from './people.repository.js';
import type { Profile } from './people.rows.js';
import { PostingHistory } from './posting-history.js';

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

const create = (profile: Partial<Profile>): Promise<string> =>
  rooms.get(People).create({ nameEn: 'Moved About', profile: { ...EMPTY, ...profile } });

/** As a person's own page does it. */
const say = (id: string, told: Partial<Profile>, at: string): Promise<void> =>
  rooms.unitOfWork.run(async () => {
    const profile = { ...EMPTY, ...told };
    await rooms.get(PostingHistory).noteOwn(id, newId(), profile, new Date(at));
    await rooms.get(PeopleRepository).updateProfile(id, profile, new Date(at));
  });

const on = async (id: string, ...days: string[]) => {
  const told = await Promise.all(days.map((day) => rooms.get(People).attributesOf(id, day)));
  return told.map(({ agencyId, rank }) => [agencyId, rank]);
};

describe('noteOwn', () => {
  it('should leave the days before a transfer where they were', async () => {
    const id = await create({ agencyId: lahore });
    // Half past eleven in the evening of the 10th in Karachi, and half past midnight of the 21st.
    await say(id, { agencyId: multan }, '2036-03-10T18:30:00Z');
    await say(id, { agencyId: lahore }, '2036-03-20T19:30:00Z');
    expect(await on(id, '2036-03-09', '2036-03-10', '2036-03-20', '2036-03-21')).toEqual([
      [lahore, null],
      [multan, null],
      [multan, null],
      [lahore, null],
    ]);
  });

  it('should take a blank that is filled later for every day of that posting: it is no transfer', async () => {
    const id = await create({});
    await say(id, { agencyId: lahore }, '2036-04-10T08:00:00Z');
    await say(id, { agencyId: lahore, rank: 'constable' }, '2036-04-12T08:00:00Z');
    await say(id, { agencyId: multan }, '2036-05-10T08:00:00Z');
    await say(id, { agencyId: multan, rank: 'asi' }, '2036-05-12T08:00:00Z');
    expect(await on(id, '2036-04-01', '2036-05-10', '2036-06-01')).toEqual([
      [lahore, 'constable'],
      [multan, 'asi'],
      [multan, 'asi'],
    ]);
  });

  it('should write no posting where nothing of it changes', async () => {
    const id = await create({ agencyId: lahore });
    await say(id, { agencyId: lahore, sex: 'female' }, '2036-04-10T08:00:00Z');
    expect(await rooms.get(PostingHistory).list(id)).toEqual([]);
  });
});
