import {
  createDraft,
  getDraft,
  previewDraftLesson,
  saveDraftText,
  submitDraft,
  tryArchive,
} from '@academy/shared';
import { writeArchive } from '../features/catalogue/studio/archive/write-archive.js';
import { newId } from '../platform/ids.js';
import { toConfirm } from './confirmations.js';
import { aSlug, rightFiles } from './course-folder.js';
import { must } from './permission-learner.js';
import { anyone, type Rows, type ValidRequest } from './permission-table.js';
import type { World } from './permission-world.js';

const LESSON = '01-first-module/01-first-lesson';
const reason = 'The law has changed.';

/** A new course by the administrator. */
export async function draft(world: World): Promise<string> {
  const body = { id: newId(), titleEn: `A course ${aSlug()}`, audience: ['police'] };
  return must(await world.by.administrator.client.call(createDraft, { body }), createDraft).id;
}

async function inReview(world: World): Promise<ValidRequest> {
  const id = await draft(world);
  const { client } = world.by.administrator;
  const { revision } = must(await client.call(getDraft, { params: { id } }), getDraft);
  const confirmed = await toConfirm(client, id);
  must(await client.call(submitDraft, { params: { id }, body: { revision, confirmed } }), submitDraft);
  return { params: { id }, body: { revision } };
}

/** A draft of a course that is published. */
async function published(world: World, isOpen: boolean): Promise<string> {
  const id = await draft(world);
  await world.app.unitOfWork.query(
    `WITH c AS (
       INSERT INTO course (id, slug, topic_id, state)
       SELECT $2, d.slug, (SELECT id FROM topic LIMIT 1), $4 FROM draft d WHERE d.id = $1 RETURNING id
     ), p AS (
       INSERT INTO publication (id, course_id, number, content_hash, outline)
       SELECT $3, c.id, 1, 'hash', (SELECT outline FROM publication ORDER BY published_at LIMIT 1) FROM c RETURNING id
     ) SELECT 1`,
    [id, newId(), newId(), isOpen ? 'published' : 'unpublished'],
  );
  await world.app.unitOfWork.query(
    `UPDATE course SET current_publication_id = p.id FROM publication p, draft d
     WHERE p.course_id = course.id AND course.slug = d.slug AND d.id = $1`,
    [id],
  );
  return id;
}

const archive = (): Promise<Buffer> => {
  const slug = aSlug();
  const files = Object.entries(rightFiles(slug)).map(([path, text]) => [path, Buffer.from(text)] as const);
  return writeArchive(slug, new Map(files));
};

const ofDraft = (more: Omit<ValidRequest, 'params'> = {}) =>
  anyone(async (world) => ({ params: { id: await draft(world) }, ...more }));

/** Courses as they are written, reviewed and published. */
export const studioRows: Rows = {
  'catalogue.list-studio': anyone(),
  'learning.count-learners': anyone(),
  'catalogue.create-draft': anyone(() => ({
    body: { id: newId(), titleEn: 'A new course', audience: ['police'] },
  })),
  'catalogue.begin-draft': anyone(async (world) => {
    await world.app.unitOfWork.query(`UPDATE draft SET slug = slug || '-' || left(id::text, 8) || right(id::text, 4)
      WHERE slug = 'trafficking-in-persons'`);
    return { body: { id: newId(), slug: 'trafficking-in-persons' } };
  }),
  'catalogue.try-archive': anyone(async () => ({ body: await archive() })),
  'catalogue.import-archive': anyone(async (world) => {
    const body = await archive();
    const dryRun = await world.by.administrator.client.call(tryArchive, { body: body as never });
    return { query: { id: newId(), digest: must(dryRun, tryArchive).digest }, body };
  }),
  'catalogue.get-draft': ofDraft(),
  'catalogue.export-draft': ofDraft(),
  'catalogue.draft-difference': ofDraft({ query: { path: 'course.yaml' } }),
  'catalogue.submit-draft': anyone(async (world) => {
    const id = await draft(world);
    const confirmed = await toConfirm(world.by.administrator.client, id);
    return { params: { id }, body: { revision: 1, confirmed } };
  }),
  'catalogue.withdraw-draft': anyone(async (world) => ({ params: (await inReview(world)).params ?? {} })),
  'catalogue.return-draft': anyone(async (world) => {
    const { params, body } = await inReview(world);
    return { ...(params ? { params } : {}), body: { ...(body as { revision: number }), reason } };
  }),
  'catalogue.approve-draft': anyone(async (world) => {
    const { params, body } = await inReview(world);
    const confirmed = await toConfirm(world.by.administrator.client, params?.id ?? '');
    return { ...(params ? { params } : {}), body: { ...(body as { revision: number }), confirmed } };
  }),
  'catalogue.unpublish-course': anyone(async (world) => ({
    params: { id: await published(world, true) },
    body: { reason },
  })),
  'catalogue.reopen-course': anyone(async (world) => ({
    params: { id: await published(world, false) },
    body: { reason },
  })),
  'catalogue.get-draft-text': ofDraft({ query: { path: `${LESSON}.en.md` } }),
  [saveDraftText.name]: ofDraft({ body: { path: 'README.md', version: 0, text: 'Read me.' } }),
  'catalogue.list-draft-parts': ofDraft(),
  'catalogue.check-draft-lesson': ofDraft({ query: { lesson: LESSON } }),
  [previewDraftLesson.name]: ofDraft({ query: { lesson: LESSON } }),
};
