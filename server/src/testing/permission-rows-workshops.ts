import {
  addParticipant,
  confirmWorkshop,
  createWorkshop,
  dayInKarachi,
  previewOutcome,
} from '@academy/shared';
import { newId } from '../platform/ids.js';
import { must } from './permission-learner.js';
import { anyone, type Case, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';

interface Held {
  readonly id: string;
  readonly sessionId: string;
  readonly participantId: string;
}

const districtOf = async ({ app }: World): Promise<string> => {
  const [row] = await app.unitOfWork.query<{ id: string }>(
    `SELECT id FROM place WHERE code = 'punjab-lahore'`,
  );
  return row?.id ?? '';
};

const fields = async (world: World) => ({
  titleEn: 'First contact with a child',
  topic: world.courses.open.outline.topic,
  districtId: await districtOf(world),
  venue: 'Police Training College',
  trainers: ['Adv. Sana Iqbal'],
  capacity: null,
  postTest: { passPercent: 60, outOf: 20 },
  sessions: [{ id: newId(), day: dayInKarachi(new Date()), from: '09:00', to: '13:00' }],
});

/** A workshop of today with one participant, begun by the administrator. */
async function held(world: World): Promise<Held> {
  const { client } = world.by.administrator;
  const body = { id: newId(), ...(await fields(world)) } as never;
  const workshop = must(await client.call(createWorkshop, { body }), createWorkshop);
  const params = { id: workshop.id, personId: world.inside.personId };
  const { participants } = must(await client.call(addParticipant, { params }), addParticipant);
  return {
    id: workshop.id,
    sessionId: workshop.sessions[0]?.id ?? '',
    participantId: participants[0]?.id ?? '',
  };
}

const seen = async (world: World, id: string) => {
  const params = { id };
  const preview = await world.by.administrator.client.call(previewOutcome, { params });
  const { revision, digest } = must(preview, previewOutcome);
  return { params, body: { revision, digest } };
};

const confirmed = async (world: World): Promise<string> => {
  const { id } = await held(world);
  must(await world.by.administrator.client.call(confirmWorkshop, await seen(world, id)), confirmWorkshop);
  return id;
};

/** A machine without a browser cannot print; everything before the printing is the same. */
const printed = async (world: World): Promise<number> => {
  const answer = await world.app.client().get('/api/health/ready');
  return (answer.body as { browser: string }).browser === 'up' ? 200 : 503;
};

const sheetCases: readonly Case[] = [
  {
    whose: 'anyone',
    request: async (world) => ({ params: { id: (await held(world)).id } }),
    success: printed,
  },
];

/** Workshops, their rolls and their papers. */
export const workshopsRows: Rows = {
  'catalogue.list-topics': anyone(),
  'workshops.list': anyone(),
  'workshops.get': anyone(async (world) => ({ params: { id: (await held(world)).id } })),
  'workshops.create': anyone(async (world) => ({ body: { id: newId(), ...(await fields(world)) } })),
  'workshops.update': anyone(async (world) => ({
    params: { id: (await held(world)).id },
    body: await fields(world),
  })),
  'workshops.find-candidates': anyone(async (world) => ({
    params: { id: (await held(world)).id },
    query: { search: 'Amina' },
  })),
  'workshops.add-participant': anyone(async (world) => ({
    params: { id: (await held(world)).id, personId: world.outside.personId },
  })),
  'workshops.add-newcomer': anyone(async (world) => ({
    params: { id: (await held(world)).id },
    body: { id: newId(), person: { nameEn: 'Zainab Ali', mobile: '0333 7654321' }, isSomebodyElse: true },
  })),
  'workshops.remove-participant': anyone(async (world) => {
    const { id, participantId } = await held(world);
    return { params: { id, participantId } };
  }),
  'workshops.save-roll': anyone(async (world) => {
    const { id, sessionId, participantId } = await held(world);
    return { params: { id, sessionId }, body: { marks: [{ participantId, mark: 'present' }] } };
  }),
  'workshops.save-scores': anyone(async (world) => {
    const { id, participantId } = await held(world);
    return { params: { id, participantId }, body: { preScore: 8, postScore: 15 } };
  }),
  'workshops.preview-outcome': anyone(async (world) => ({ params: { id: (await held(world)).id } })),
  'workshops.confirm': anyone(async (world) => seen(world, (await held(world)).id)),
  'workshops.reopen': anyone(async (world) => ({
    params: { id: await confirmed(world) },
    body: { revision: 1, reason: 'The sheet was read wrongly' },
  })),
  'workshops.allow-recording-again': anyone(async (world) => {
    const { id, participantId } = await held(world);
    await world.app.unitOfWork.query(
      `INSERT INTO workshop_correction (id, workshop_id, person_id, deed, done_by, done_at, reason)
       VALUES ($1, $2, $3, 'reversed', $4, now(), 'They were not there')`,
      [newId(), id, world.inside.personId, newId()],
    );
    return { params: { id, participantId }, body: { id: newId(), reason: 'They were there after all' } };
  }),
  'workshops.sign-in-sheet': sheetCases,
  'workshops.participants-csv': anyone(async (world) => ({
    params: { id: (await held(world)).id },
    query: { lang: 'ur' },
  })),
};
