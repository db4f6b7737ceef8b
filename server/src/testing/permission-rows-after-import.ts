import { confirmImport, printActivationSlips, uploadImport } from '@academy/shared';
import { Activations } from '../features/identity/index.js';
import { SYSTEM } from '../platform/auth/actor.js';
import { newId } from '../platform/ids.js';
import { freshCnic, freshMobile } from './accounts.js';
import { must } from './permission-learner.js';
import { anyone, type Case, type Rows, type ValidRequest } from './permission-table.js';
import type { World } from './permission-world.js';

/** A confirmed import of an agency with one newcomer. */
async function confirmed(world: World, agencyId: string): Promise<string> {
  const { client } = world.by.administrator;
  const query = { id: newId(), fileName: 'list.csv', agencyId };
  const list = Buffer.from(`Name,CNIC\nNasreen Akhtar,${freshCnic()}\n`);
  const draft = must(await client.call(uploadImport, { query, body: list as never }), uploadImport);
  const { id, revision } = draft;
  must(
    await client.call(confirmImport, { params: { id }, body: { revision, official: false } }),
    confirmImport,
  );
  return id;
}

/** A machine without a browser cannot print; everything before the printing is the same. */
const printed = async (world: World): Promise<number> => {
  const answer = await world.app.client().get('/api/health/ready');
  return (answer.body as { browser: string }).browser === 'up' ? 200 : 503;
};

/** Within a coordinator's agency it is open, beyond it is not to be found. */
const within = (
  request: (world: World) => Omit<ValidRequest, 'params'> = () => ({}),
  extra: Pick<Case, 'success'> = {},
): readonly Case[] =>
  (['inside', 'outside'] as const).map((whose) => ({
    whose,
    request: async (world) => ({
      params: { id: await confirmed(world, world.agencies[whose]) },
      ...request(world),
    }),
    ...extra,
  }));

/** What follows an import: enrolments, accounts and their slips. */
export const afterImportRows: Rows = {
  'learning.enrol-import': within((world) => ({ body: { courseId: world.courses.open.courseId } })),
  'directory.import-accounts': within(),
  [printActivationSlips.name]: within(() => ({ body: { part: 1 } }), { success: printed }),
  'identity.activate-account': anyone(async (world, _me, caller) => {
    const personId = await world.freshPerson();
    const logins = [{ kind: 'mobile' as const, lookup: freshMobile() }];
    const invited = [{ personId, language: 'ur' as const, demonstration: false, logins }];
    const invitation = (await world.app.get(Activations).invite(SYSTEM, invited)).get(personId);
    return {
      client: await world.again(caller),
      body: { code: invitation?.code, password: 'kite over the river 42' },
    };
  }),
};
