import {
  addParticipant,
  attachTest,
  createWorkshop,
  dayInKarachi,
  switchTest,
  type WorkshopTestKind,
} from '@academy/shared';
import { newId } from '../platform/ids.js';
import { must } from './permission-learner.js';
import { anyone, type Rows } from './permission-table.js';
import type { Caller, World } from './permission-world.js';

/** A workshop of today with the caller on its roll, begun by the administrator. */
async function held(world: World, caller: Caller): Promise<string> {
  const { client } = world.by.administrator;
  const [district] = await world.app.unitOfWork.query<{ id: string }>(
    `SELECT id FROM place WHERE code = 'punjab-lahore'`,
  );
  const body = {
    ...{ id: newId(), titleEn: 'First contact with a child', topic: world.courses.open.outline.topic },
    ...{ districtId: district?.id, venue: 'Police Training College', trainers: ['Adv. Sana Iqbal'] },
    ...{ capacity: null, postTest: null },
    sessions: [{ id: newId(), day: dayInKarachi(new Date()), from: '09:00', to: '13:00' }],
  } as never;
  const { id } = must(await client.call(createWorkshop, { body }), createWorkshop);
  const { personId } = caller === 'visitor' ? world.inside : world.by[caller];
  must(await client.call(addParticipant, { params: { id, personId } }), addParticipant);
  return id;
}

/** A workshop with somebody else on its roll, for nobody sets extra time for themselves. */
async function seated(world: World) {
  const id = await held(world, 'visitor');
  const [row] = await world.app.unitOfWork.query<{ id: string }>(
    'SELECT id FROM workshop_participant WHERE workshop_id = $1',
    [id],
  );
  return { id, participantId: row?.id ?? '' };
}

/** With the tests of a course. */
async function tested(world: World, caller: Caller): Promise<string> {
  const id = await held(world, caller);
  const body = { courseId: world.courses.open.courseId };
  must(await world.by.administrator.client.call(attachTest, { params: { id }, body }), attachTest);
  return id;
}

async function opened(world: World, caller: Caller, which: WorkshopTestKind): Promise<string> {
  const id = await tested(world, caller);
  const request = { params: { id, which }, body: { state: 'open' as const } };
  must(await world.by.administrator.client.call(switchTest, request), switchTest);
  return id;
}

/** The calendar, and online tests of workshops: run by those who run workshops, taken by whoever is on the roll. */
export const workshopTestsRows: Rows = {
  'workshops.calendar': anyone(async () => ({ query: { month: dayInKarachi(new Date()).slice(0, 7) } })),
  'workshops.sessions-ics': anyone(async (world, _me, caller) => ({
    params: { id: await held(world, caller) },
    query: { lang: 'ur' },
  })),
  'workshops.get-tests': anyone(async (world, _me, caller) => ({
    params: { id: await tested(world, caller) },
  })),
  'workshops.attach-test': anyone(async (world, _me, caller) => ({
    params: { id: await held(world, caller) },
    body: { courseId: world.courses.open.courseId },
  })),
  'workshops.detach-test': anyone(async (world, _me, caller) => ({
    params: { id: await tested(world, caller) },
  })),
  'workshops.switch-test': anyone(async (world, _me, caller) => ({
    params: { id: await tested(world, caller), which: 'pre' },
    body: { state: 'open' },
  })),
  'workshops.get-extra-time': anyone(async (world) => ({ params: await seated(world) })),
  'workshops.set-extra-time': anyone(async (world) => ({
    params: await seated(world),
    body: { percent: 25, reason: 'As agreed with the agency.' },
  })),
  'workshops.get-own-test': anyone(async (world, _me, caller) => ({
    params: { id: await tested(world, caller), which: 'post' },
  })),
  'workshops.start-own-test': anyone(async (world, _me, caller) => ({
    params: { id: await opened(world, caller, 'pre'), which: 'pre' },
  })),
};
