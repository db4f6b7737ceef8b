import {
  addOutsideFile,
  addSheet,
  createWorkshop,
  enterOutside,
  type OutsideCompletion,
  retractOutside,
  type ViewOf,
} from '@academy/shared';
import { newId } from '../platform/ids.js';
import type { TestClient } from './client.js';
import { must } from './permission-learner.js';
import { anyone, type Case, type Rows, type ValidRequest, withinReach } from './permission-table.js';
import type { Caller, World } from './permission-world.js';
import { pdfScan } from './scans.js';

let made = 0;
/** A day on which nothing has been entered of anybody yet. */
const freshDay = (): string => {
  made += 1;
  return new Date(Date.UTC(2020, 0, made)).toISOString().slice(0, 10);
};

const fields = (world: World, personId: string) => ({
  ...{ id: newId(), personId, topic: world.courses.open.outline.topic, title: 'Child protection' },
  ...{ provider: 'UNICEF', completedOn: freshDay(), minutes: 360 },
});

const sent = () => ({ id: newId(), fileName: 'certificate.pdf' });

/** A completion that the one who runs this client has entered, with its evidence. */
async function entered(world: World, client: TestClient, personId: string): Promise<OutsideCompletion> {
  const { id } = must(await client.call(enterOutside, { body: fields(world, personId) }), enterOutside);
  const file = { params: { id }, query: sent(), body: pdfScan() as never };
  return must(await client.call(addOutsideFile, file), addOutsideFile) as ViewOf<typeof addOutsideFile>;
}

/** Entered by somebody else than the caller. */
const byAnother = async (world: World, personId: string, caller: Caller): Promise<OutsideCompletion> =>
  entered(world, world.by[caller === 'administrator' ? 'reporter' : 'administrator'].client, personId);

/** Within a coordinator's agency it is open, beyond it is not to be found. */
const within = (
  request: (completion: OutsideCompletion) => Omit<ValidRequest, 'params'> & { fileId?: string } = () => ({}),
): readonly Case[] =>
  (['inside', 'outside'] as const).map((whose) => ({
    whose,
    request: async (world, _me, caller) => {
      const completion = await byAnother(world, world[whose].personId, caller);
      const { fileId, ...rest } = request(completion);
      return { params: { id: completion.id, ...(fileId ? { fileId } : {}) }, ...rest };
    },
  }));

const fileOf = ({ files }: OutsideCompletion): { fileId: string } => ({ fileId: files[0]?.id ?? '' });
const reason = 'The paper is of somebody else';

/** A workshop with one sheet, both by the administrator. */
async function withSheet(world: World): Promise<{ id: string; fileId: string }> {
  const { client } = world.by.administrator;
  const [district] = await world.app.unitOfWork.query<{ id: string }>(
    `SELECT id FROM place WHERE code = 'punjab-lahore'`,
  );
  const body = {
    ...{ id: newId(), titleEn: 'First contact', topic: world.courses.open.outline.topic, capacity: null },
    ...{
      districtId: district?.id ?? '',
      venue: 'Training College',
      trainers: ['Sana Iqbal'],
      postTest: null,
    },
    sessions: [],
  };
  const { id } = must(await client.call(createWorkshop, { body: body as never }), createWorkshop);
  const file = { params: { id }, query: sent(), body: pdfScan() as never };
  const { items } = must(await client.call(addSheet, file), addSheet);
  return { id, fileId: items[0]?.id ?? '' };
}

/** Trainings completed elsewhere, and scans. */
export const evidenceRows: Rows = {
  'register.list-outside': anyone(),
  'register.outside-csv': anyone(() => ({ query: { lang: 'ur' } })),
  'register.enter-outside': (['inside', 'outside'] as const).map((whose) => ({
    whose,
    request: (world) => ({ body: fields(world, world[whose].personId) }),
  })),
  'register.get-outside': within(),
  'register.add-outside-file': within(() => ({ query: sent(), body: pdfScan() })),
  'register.withdraw-outside-file': within((one) => ({ ...fileOf(one), body: { reason } })),
  'register.open-outside-file': within(fileOf),
  'register.approve-outside': within((one) => ({ body: { fileIds: [fileOf(one).fileId] } })),
  'register.decline-outside': within(() => ({ body: { reason } })),
  'register.person-ledger': withinReach(({ personId }) => ({ params: { id: personId } })),
  'register.ledger-csv': withinReach(({ personId }) => ({ params: { id: personId }, query: { lang: 'ur' } })),
  'register.list-verifications': anyone(),
  'workshops.list-sheets': anyone(async (world) => ({ params: { id: (await withSheet(world)).id } })),
  'workshops.add-sheet': anyone(async (world) => ({
    params: { id: (await withSheet(world)).id },
    query: sent(),
    body: pdfScan('another'),
  })),
  'workshops.withdraw-sheet': anyone(async (world) => ({
    params: await withSheet(world),
    body: { reason },
  })),
  'workshops.open-sheet': anyone(async (world) => ({ params: await withSheet(world) })),
  // One takes back what one entered oneself.
  [retractOutside.name]: anyone(async (world, _me, caller) => {
    const isStaff = caller === 'coordinator' || caller === 'reporter' || caller === 'administrator';
    const { client } = world.by[isStaff ? caller : 'administrator'];
    return {
      params: { id: (await entered(world, client, world.inside.personId)).id },
      body: { reason },
    };
  }),
};
