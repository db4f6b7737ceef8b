import { addDraftMedia, getCourseSettings, getDraft } from '@academy/shared';
import { must } from './permission-learner.js';
import { draft } from './permission-rows-studio.js';
import { anyone, type Rows, withinReach } from './permission-table.js';
import type { World } from './permission-world.js';

async function outline(world: World) {
  const params = { id: await draft(world) };
  const { revision, modules } = must(
    await world.by.administrator.client.call(getDraft, { params }),
    getDraft,
  );
  const wanted = modules.map(({ folder, title, required, lessons }) => ({
    ...{ folder, title, required },
    lessons: lessons.map((lesson) => ({ path: lesson.path, required: lesson.required })),
  }));
  return { params, body: { revision, modules: wanted, removed: [] } };
}

async function settings(world: World) {
  const params = { id: await draft(world) };
  const { client } = world.by.administrator;
  const { version, settings: stands } = must(
    await client.call(getCourseSettings, { params }),
    getCourseSettings,
  );
  return { params, body: { version, settings: stands } };
}

const CAPTIONS = Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nThe hearing begins.\n');

/** Captions that no lesson names. */
async function media(world: World) {
  const id = await draft(world);
  const { client } = world.by.administrator;
  const query = { name: 'hearing.vtt' };
  must(await client.call(addDraftMedia, { params: { id }, query, body: CAPTIONS as never }), addDraftMedia);
  return { params: { id, name: query.name } };
}

/** The order, the facts, the files and the tests of drafts; and extra time at tests. */
export const outlineRows: Rows = {
  'catalogue.save-outline': anyone(outline),
  'catalogue.list-removed-lessons': anyone(async (world) => ({ params: { id: await draft(world) } })),
  'catalogue.get-course-settings': anyone(async (world) => ({ params: { id: await draft(world) } })),
  'catalogue.save-course-settings': anyone(settings),
  'catalogue.list-draft-media': anyone(async (world) => ({ params: { id: await draft(world) } })),
  'catalogue.add-draft-media': anyone(async (world) => ({
    params: { id: await draft(world) },
    query: { name: 'hearing.vtt' },
    body: CAPTIONS,
  })),
  'catalogue.get-draft-media': anyone(media),
  'catalogue.remove-draft-media': anyone(media),
  'learning.set-extra-time': withinReach(({ personId, open }) => ({
    params: { id: personId, enrolmentId: open.enrolmentId },
    body: { percent: 25, reason: 'As agreed with the agency.' },
  })),
  'assessment.draw-draft-test': anyone(async (world) => ({ params: { id: await draft(world) } })),
};
