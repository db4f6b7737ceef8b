import { createDraft, newScenario, removeDraftScenario, saveDraftScenario } from '@academy/shared';
import { newId } from '../platform/ids.js';
import { aSlug } from './course-folder.js';
import { must } from './permission-learner.js';
import { anyone, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';

const SCENARIO = 'at-the-desk';
const FILE = `scenarios/${SCENARIO}.yaml`;

const fresh = () => newScenario({ en: 'At the desk', ur: '' }, { en: 'You decide.', ur: '' }, 'jjsa-2018');

/** A new course by the administrator. */
async function draft(world: World): Promise<string> {
  const body = { id: newId(), titleEn: `A course ${aSlug()}`, audience: ['police'] };
  return must(await world.by.administrator.client.call(createDraft, { body }), createDraft).id;
}

/** The same with a scenario. */
async function written(world: World): Promise<{ id: string; version: number }> {
  const id = await draft(world);
  const { client } = world.by.administrator;
  const params = { id, scenario: SCENARIO };
  const answer = await client.call(saveDraftScenario, { params, body: { version: 0, scenario: fresh() } });
  return { id, version: must(answer, saveDraftScenario).version };
}

/** The practice scenarios of the studio. */
export const scenarioRows: Rows = {
  'catalogue.list-draft-scenarios': anyone(async (world) => ({ params: { id: await draft(world) } })),
  'catalogue.get-draft-scenario': anyone(async (world) => ({
    params: { id: (await written(world)).id, scenario: SCENARIO },
  })),
  'catalogue.save-draft-scenario': anyone(async (world) => ({
    params: { id: await draft(world), scenario: SCENARIO },
    body: { version: 0, scenario: fresh() },
  })),
  'catalogue.remove-draft-scenario': anyone(async (world) => {
    const { id, version } = await written(world);
    return { params: { id, scenario: SCENARIO }, query: { version: String(version) } };
  }),
  'catalogue.compare-draft-scenario': anyone(async (world) => ({
    params: { id: (await written(world)).id },
    query: { file: FILE },
  })),
  'catalogue.list-removed-scenarios': anyone(async (world) => ({ params: { id: await draft(world) } })),
  'catalogue.put-back-scenario': anyone(async (world) => {
    const { id, version } = await written(world);
    const asked = { params: { id, scenario: SCENARIO }, query: { version } };
    must(await world.by.administrator.client.call(removeDraftScenario, asked), removeDraftScenario);
    return { params: { id }, body: { file: FILE } };
  }),
};
