import {
  beginCheckIn,
  createWorkshop,
  dayInKarachi,
  type ParamsOf,
  showCheckIn,
  tryPeopleList,
} from '@academy/shared';
import { newId } from '../platform/ids.js';
import { freshCnic } from './accounts.js';
import type { TestClient } from './client.js';
import { must } from './permission-learner.js';
import { anyone, type Rows } from './permission-table.js';
import type { Caller, World } from './permission-world.js';

type Place = ParamsOf<typeof showCheckIn>;

/** Check-in opens 30 minutes before midnight where a session begins with the day: there is always one that is open. */
const openDay = (): string => dayInKarachi(new Date(Date.now() + 29 * 60_000));

/** A session that can be checked in to now, begun by the administrator. */
async function open(world: World): Promise<Place> {
  const [district] = await world.app.unitOfWork.query<{ id: string }>(
    `SELECT id FROM place WHERE code = 'punjab-lahore'`,
  );
  const body = {
    id: newId(),
    titleEn: 'First contact with a child',
    topic: world.courses.open.outline.topic,
    districtId: district?.id ?? '',
    venue: 'Police Training College',
    trainers: ['Adv. Sana Iqbal'],
    capacity: null,
    postTest: null,
    sessions: [{ id: newId(), day: openDay(), from: '00:00', to: '23:59' }],
  } as never;
  const workshop = must(await world.by.administrator.client.call(createWorkshop, { body }), createWorkshop);
  return { id: workshop.id, sessionId: workshop.sessions[0]?.id ?? '' };
}

async function codeOf(world: World): Promise<{ sessionId: string; code: string }> {
  const params = await open(world);
  const wall = must(await world.by.administrator.client.call(showCheckIn, { params }), showCheckIn);
  return { sessionId: params.sessionId, code: wall.shown?.code ?? '' };
}

/** A browser of the caller's that has scanned the code. */
async function scanned(world: World, caller: Caller): Promise<{ client: TestClient; sessionId: string }> {
  const body = await codeOf(world);
  const client = await world.again(caller);
  must(await client.call(beginCheckIn, { body }), beginCheckIn);
  return { client, sessionId: body.sessionId };
}

const list = (): Buffer => Buffer.from(`Name,CNIC\nNasreen Akhtar,${freshCnic()}\n`);

/** The code on the wall, what people do with it, and lists of people. */
export const checkInRows: Rows = {
  'workshops.show-check-in': anyone(async (world) => ({ params: { ...(await open(world)) } })),
  'workshops.begin-check-in': anyone(async (world) => ({ body: await codeOf(world) })),
  'workshops.get-check-in': anyone(async (world, _me, caller) => {
    const { client, sessionId } = await scanned(world, caller);
    return { client, params: { sessionId } };
  }),
  'workshops.try-people-list': anyone(async (world) => ({
    params: { id: (await open(world)).id },
    query: { marks: 'none' },
    body: list(),
  })),
  'workshops.confirm-people-list': anyone(async (world) => {
    const params = { id: (await open(world)).id };
    const body = list();
    const request = { params, query: { marks: 'none' }, body: body as never };
    const { digest } = must(await world.by.administrator.client.call(tryPeopleList, request), tryPeopleList);
    return { params, query: { listId: newId(), marks: 'none', digest }, body };
  }),
  'workshops.check-in': anyone(async (world, _me, caller) => {
    const { client, sessionId } = await scanned(world, caller);
    return { client, body: { sessionId } };
  }),
};
