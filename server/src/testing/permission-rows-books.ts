import { createDraft, makeBook, makeDraftBook, tryWord } from '@academy/shared';
import { BookMaker } from '../features/catalogue/book/book-maker.service.js';
import { aDocument, smallBody } from '../features/catalogue/studio/testing/a-document.js';
import { newId } from '../platform/ids.js';
import { aSlug } from './course-folder.js';
import { must } from './permission-learner.js';
import { anyone, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';

const kind = { language: 'en', format: 'epub' } as const;

const published = ({ courses }: World) => ({ id: courses.open.publicationId });

/** A new course by the administrator. */
async function draft(world: World): Promise<{ id: string }> {
  const body = { id: newId(), titleEn: `A course ${aSlug()}`, audience: ['police'] };
  return { id: must(await world.by.administrator.client.call(createDraft, { body }), createDraft).id };
}

/** What the worker does with the books that wait. */
async function work({ app }: World): Promise<void> {
  const waiting = await app.unitOfWork.query<{ digest: string }>(
    `SELECT digest FROM book WHERE state = 'making'`,
  );
  for (const { digest } of waiting) await app.get(BookMaker).make(digest);
}

/** Manuals as books, and Word documents as lessons. */
export const booksRows: Rows = {
  'catalogue.list-books': anyone((world) => ({ params: published(world) })),
  'catalogue.make-book': anyone((world) => ({ params: published(world), body: kind })),
  'catalogue.get-book': anyone(async (world) => {
    const params = published(world);
    must(await world.by.administrator.client.call(makeBook, { params, body: kind }), makeBook);
    await work(world);
    return { params, query: kind };
  }),
  'catalogue.list-draft-books': anyone(async (world) => ({ params: await draft(world) })),
  'catalogue.make-draft-book': anyone(async (world) => ({ params: await draft(world), body: kind })),
  'catalogue.get-draft-book': anyone(async (world) => {
    const params = await draft(world);
    must(await world.by.administrator.client.call(makeDraftBook, { params, body: kind }), makeDraftBook);
    await work(world);
    return { params, query: kind };
  }),
  'catalogue.try-word': anyone(async () => ({
    query: { language: 'en' },
    body: await aDocument({ body: smallBody }),
  })),
  'catalogue.import-word': anyone(async (world) => {
    const body = await aDocument({ body: smallBody });
    const query = { language: 'en' as const };
    const dryRun = await world.by.administrator.client.call(tryWord, { query, body: body as never });
    const { digest } = must(dryRun, tryWord);
    const course = { titleEn: `Bail ${aSlug()}`, audience: 'police' };
    return { query: { ...query, ...course, id: newId(), digest }, body };
  }),
};
