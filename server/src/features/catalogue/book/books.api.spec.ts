import {
  type BodyOf,
  createDraft,
  getBook,
  getDraftBook,
  listBooks,
  listDraftBooks,
  makeBook,
  makeDraftBook,
  type Role,
  saveDraftText,
} from '@academy/shared';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { Browser } from '../../../platform/pdf/browser.js';
import { destinationsIn } from '../../../platform/pdf/destinations.js';
import { MadeFiles } from '../../../platform/storage/file-store.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { aSlug, courseFolder, fullFiles } from '../../../testing/course-folder.js';
import { CourseFolders } from '../index.js';
import { BookMaker } from './book-maker.service.js';
import { ForgottenBooks } from './forgotten-books.service.js';

let app: TestApp;
let trainee: TestClient;
let trainer: TestClient;
let publicationId: string;
beforeAll(async () => {
  app = await testApp();
  [trainee, trainer] = await Promise.all([as('trainee'), as('trainer')]);
  const folder = await courseFolder(fullFiles(aSlug()));
  publicationId = (await app.get(CourseFolders).load(folder.path)).publicationId;
  await folder.remove();
}, 60_000);
afterAll(() => app?.close());

async function as(role: Role): Promise<TestClient> {
  const { login } = await anAccount(app, { role });
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
}

function told<Body>(answer: Answer<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** What the worker does with everything that waits. */
async function work(): Promise<void> {
  const waiting = await app.unitOfWork.query<{ digest: string }>(
    `SELECT digest FROM book WHERE state = 'making'`,
  );
  for (const { digest } of waiting) await app.get(BookMaker).make(digest);
}

const jobs = async (): Promise<number> => {
  const [row] = await app.unitOfWork.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'catalogue.make-book'`,
  );
  return row?.n ?? 0;
};

const ask = (body: BodyOf<typeof makeBook>, id = publicationId) =>
  trainee.call(makeBook, { params: { id }, body });
const download = (query: BodyOf<typeof makeBook>) =>
  trainee.download(`/api/publications/${publicationId}/book?${new URLSearchParams(query)}`);

describe('a book of a publication', () => {
  it('should be made once, however often it is asked for, and be the same file ever after', async () => {
    const kind = { language: 'ur', format: 'epub' } as const;
    const before = await jobs();
    const answers = await Promise.all([ask(kind), ask(kind), ask(kind)]);
    expect(answers.map((answer) => told(answer).state)).toEqual(['making', 'making', 'making']);
    expect(await jobs()).toBe(before + 1);
    await work();
    expect(told(await ask(kind))).toMatchObject({ state: 'made', pages: null });
    expect(await jobs()).toBe(before + 1);
    const { items } = told(await trainee.call(listBooks, { params: { id: publicationId } }));
    const made = items.find(({ language, format }) => language === 'ur' && format === 'epub');
    const { headers } = await trainee.call(getBook, { params: { id: publicationId }, query: kind });
    expect(headers.get('content-type')).toBe('application/epub+zip');
    expect(headers.get('content-disposition')).toMatch(/filename="small-course-\d+-1-ur\.epub"/);
    expect((await download(kind)).bytes).toHaveLength(made?.bytes ?? 0);
  });

  it('should not be there before it is made, or for an address that is none', async () => {
    expect((await download({ language: 'en', format: 'epub' })).status).toBe(404);
    expect((await ask({ language: 'en', format: 'epub' }, newId())).status).toBe(404);
    expect((await trainee.call(listBooks, { params: { id: newId() } })).status).toBe(404);
  });

  it('should be made by one of two workers', async () => {
    await ask({ language: 'en', format: 'epub' });
    await Promise.all([work(), work()]);
    const rows = await app.unitOfWork.query(
      `SELECT 1 FROM book WHERE language = 'en' AND format = 'epub' AND state = 'made'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('should be made anew where the file store has lost it', async () => {
    const kind = { language: 'en', format: 'epub' } as const;
    await app.unitOfWork.query(
      `UPDATE book SET sha256 = repeat('0', 64) WHERE language = 'en' AND format = 'epub'`,
    );
    expect((await download(kind)).status).toBe(404);
    expect(told(await ask(kind)).state).toBe('making');
    await work();
    expect((await download(kind)).status).toBe(200);
  });

  it('should have its contents on the pages that they name', async () => {
    const kind = { language: 'ur', format: 'pdf' } as const;
    told(await ask(kind));
    await work();
    const { state, failure, pages } = told(await ask(kind));
    if (!(await app.get(Browser).isAvailable())) return expect(failure).toBe('pdf-unavailable');
    expect(state).toBe('made');
    const { bytes } = await download(kind);
    const { pageOf, pages: printed } = await destinationsIn(bytes);
    expect(printed).toBe(pages);
    expect(pageOf.get('chapter-1')).toBe(4);
    expect(pageOf.get('laws')).toBe(printed);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe('چھوٹا کورس');
  }, 60_000);
});

describe('a book of a draft', () => {
  const kind = { language: 'en', format: 'epub' } as const;
  const draft = async (): Promise<string> => {
    const body = { id: newId(), titleEn: `A course ${aSlug()}`, audience: ['police'] };
    return told(await trainer.call(createDraft, { body }), 201).id;
  };

  it('should be of the draft as it stands, and anew where it has changed', async () => {
    const id = await draft();
    const params = { id };
    told(await trainer.call(makeDraftBook, { params, body: kind }));
    await work();
    expect(told(await trainer.call(makeDraftBook, { params, body: kind })).state).toBe('made');
    expect((await trainer.call(getDraftBook, { params, query: kind })).status).toBe(200);
    const path = '01-first-module/01-first-lesson.en.md';
    const body = {
      path,
      version: 1,
      text: '---\ntitle: Another\nminutes: 5\n---\n\nA.\n\n## B\n\n:::note\nC\n:::\n',
    };
    told(await trainer.call(saveDraftText, { params, body }));
    const { items } = told(await trainer.call(listDraftBooks, { params }));
    expect(items.every(({ state }) => state === 'none')).toBe(true);
  });

  it('should not be given out for another text than was asked for', async () => {
    const id = await draft();
    const params = { id };
    told(await trainer.call(makeDraftBook, { params, body: kind }));
    const body = { path: '01-first-module/module.yaml', version: 1, text: 'title: { en: Other }\n' };
    told(await trainer.call(saveDraftText, { params, body }));
    await work();
    const [row] = await app.unitOfWork.query<{ failure: string }>(
      `SELECT failure FROM book WHERE draft_id = $1`,
      [id],
    );
    expect(row?.failure).toBe('draft-changed');
  });

  it('should say that errors come first, and be closed to trainees', async () => {
    const id = await draft();
    const params = { id };
    expect((await trainee.call(listDraftBooks, { params })).status).toBe(403);
    const body = { path: 'course.yaml', version: 1, text: 'slug: [' };
    told(await trainer.call(saveDraftText, { params, body }));
    expect((await trainer.call(listDraftBooks, { params })).body).toMatchObject({ code: 'draft-has-errors' });
  });
});

describe('forgotten books', () => {
  const kind = { language: 'en', format: 'epub' } as const;
  const age = (digest: string) =>
    app.unitOfWork.query(`UPDATE book SET asked_at = asked_at - interval '2 days' WHERE digest = $1`, [
      digest,
    ]);
  const bookOf = async (draft: string) => {
    const rows = await app.unitOfWork.query<{ digest: string; sha256: string }>(
      `SELECT digest, sha256 FROM book WHERE draft_id = $1 ORDER BY asked_at DESC`,
      [draft],
    );
    return rows[0] ?? { digest: '', sha256: '' };
  };
  const made = async (): Promise<string> => {
    const body = { id: newId(), titleEn: `A course ${aSlug()}`, audience: ['police'] };
    const { id } = told(await trainer.call(createDraft, { body }), 201);
    told(await trainer.call(makeDraftBook, { params: { id }, body: kind }));
    await work();
    // The draft is as old as its book: written before somebody asked.
    await app.unitOfWork.query(
      `ALTER TABLE draft_file_version DISABLE TRIGGER USER;
       UPDATE draft_file_version SET written_at = written_at - interval '3 days' WHERE draft_id = '${id}';
       ALTER TABLE draft_file_version ENABLE TRIGGER USER`,
    );
    return id;
  };

  it('should be those of a draft that has changed, a day after they were asked for, with their files', async () => {
    const [kept, changed] = [await made(), await made()];
    const path = '01-first-module/module.yaml';
    told(
      await trainer.call(saveDraftText, {
        params: { id: changed },
        body: { path, version: 1, text: 'title: { en: Other }\n' },
      }),
    );
    const files = app.get(MadeFiles);
    const [stays, goes] = [await bookOf(kept), await bookOf(changed)];
    expect(await app.get(ForgottenBooks).forget()).toBe(0);
    await age(stays.digest);
    await age(goes.digest);
    expect(await app.get(ForgottenBooks).forget()).toBe(1);
    expect((await bookOf(changed)).digest).toBe('');
    expect(await files.find(goes.sha256)).toBeNull();
    expect((await bookOf(kept)).digest).toBe(stays.digest);
    expect(await files.find(stays.sha256)).not.toBeNull();
    expect((await trainer.call(getDraftBook, { params: { id: kept }, query: kind })).status).toBe(200);
  });

  it('should be those of a publication that are set otherwise now, and leave a file that another book is', async () => {
    const [row] = await app.unitOfWork.query<{ digest: string; sha256: string }>(
      `SELECT digest, sha256 FROM book WHERE publication_id = $1 AND state = 'made' LIMIT 1`,
      [publicationId],
    );
    if (!row) throw new Error('No book was made before');
    const old = 'f'.repeat(64);
    await app.unitOfWork.query(
      `INSERT INTO book (digest, publication_id, language, format, state, asked_by, asked_at, sha256, bytes, made_at)
       SELECT $1, publication_id, language, format, state, asked_by, asked_at, sha256, bytes, made_at FROM book WHERE digest = $2`,
      [old, row.digest],
    );
    await age(old);
    await age(row.digest);
    expect(await app.get(ForgottenBooks).forget()).toBe(1);
    const left = await app.unitOfWork.query(`SELECT 1 FROM book WHERE digest = $1`, [row.digest]);
    expect(left).toHaveLength(1);
    expect(await app.get(MadeFiles).find(row.sha256)).not.toBeNull();
  });
});
