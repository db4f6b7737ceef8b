import { confirmImport, type ImportView, uploadImport } from '@academy/shared';
import { newId } from '../platform/ids.js';
import { freshCnic } from './accounts.js';
import { must } from './permission-learner.js';
import { anyone, type Case, type Rows, type ValidRequest } from './permission-table.js';
import type { World } from './permission-world.js';

const list = (): Buffer => Buffer.from(`Name,CNIC\nNasreen Akhtar,${freshCnic()}\n`);

/** An import of an agency that an administrator has sent, confirmed where that is wanted. */
async function sent(world: World, agencyId: string, confirmed: boolean): Promise<ImportView> {
  const { client } = world.by.administrator;
  const query = { id: newId(), fileName: 'list.csv', agencyId };
  const draft = must(await client.call(uploadImport, { query, body: list() as never }), uploadImport);
  if (!confirmed) return draft;
  const request = { params: { id: draft.id }, body: { revision: draft.revision, official: false } };
  return must(await client.call(confirmImport, request), confirmImport);
}

/** Within a coordinator's agency it is open, beyond it is not to be found. */
const within = (
  confirmed: boolean,
  request: (view: ImportView, agencyId: string) => Omit<ValidRequest, 'params'> = () => ({}),
): readonly Case[] =>
  (['inside', 'outside'] as const).map((whose) => ({
    whose,
    request: async (world) => {
      const agencyId = world.agencies[whose];
      const view = await sent(world, agencyId, confirmed);
      return { params: { id: view.id }, ...request(view, agencyId) };
    },
  }));

/** Importing people. */
export const importRows: Rows = {
  'directory.list-imports': anyone(),
  'directory.upload-import': (['inside', 'outside'] as const).map((whose) => ({
    whose,
    request: (world) => ({
      query: { id: newId(), fileName: 'list.csv', agencyId: world.agencies[whose] },
      body: list(),
    }),
  })),
  'directory.get-import': within(false),
  'directory.list-import-rows': within(true),
  'directory.map-import': within(false, (_view, agencyId) => ({
    body: { agencyId, columns: ['nameEn', 'cnic'] },
  })),
  'directory.confirm-import': within(false, ({ revision }) => ({ body: { revision } })),
  'directory.discard-import': within(false),
  'directory.check-import-undo': within(true),
  'directory.undo-import': within(true),
  'directory.import-result': within(true),
  'directory.import-template': anyone(),
};
