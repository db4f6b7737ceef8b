import {
  approveDraft,
  beginDraft,
  createDraft,
  type DraftView,
  draftDifference,
  enrol,
  getCourse,
  getDraft,
  getDraftText,
  importArchive,
  listDraftParts,
  listStudio,
  previewDraftLesson,
  type Role,
  reopenCourse,
  returnDraft,
  saveDraftText,
  submitDraft,
  tryArchive,
  unpublishCourse,
  withdrawDraft,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { toConfirm } from '../../../testing/confirmations.js';
import { aSlug, courseFolder, rightFiles } from '../../../testing/course-folder.js';
import { CourseFolders } from '../index.js';
import { readArchive } from './archive/read-archive.js';
import { writeArchive } from './archive/write-archive.js';
import { rawZip } from './testing/raw-zip.js';

const LESSON = '01-frame/01-who-is-a-child';
const reason = 'The section has been amended.';

let app: TestApp;
let trainer: TestClient;
let other: TestClient;
let reviewer: TestClient;
let trainee: TestClient;
beforeAll(async () => {
  app = await testApp({ SIGN_IN_RATE_LIMIT: '50' });
  [trainer, other, reviewer, trainee] = await Promise.all([
    as('trainer', 'Tariq Mahmood'),
    as('trainer', 'Sana Iqbal'),
    as('reviewer', 'Rabia Noor'),
    as('trainee', 'Amina Rafiq'),
  ]);
}, 60_000);
afterAll(() => app?.close());

async function as(role: Role, nameEn: string): Promise<TestClient> {
  const { login } = await anAccount(app, { role, nameEn });
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
}

function told<Body>(answer: Answer<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

const archiveOf = (files: Readonly<Record<string, string>>, folder = 'course'): Promise<Buffer> =>
  writeArchive(folder, new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));

const tried = async (bytes: Buffer) => told(await trainer.call(tryArchive, { body: bytes as never }));

/** A draft of the small course, imported by the trainer. */
async function imported(changed: Readonly<Record<string, string>> = {}): Promise<DraftView> {
  const slug = aSlug();
  const bytes = await archiveOf({ ...rightFiles(slug), ...changed });
  const { digest } = await tried(bytes);
  const query = { id: newId(), digest };
  const { id } = told(await trainer.call(importArchive, { query, body: bytes as never }), 201);
  return seen(id);
}

const seen = async (id: string): Promise<DraftView> =>
  told(await reviewer.call(getDraft, { params: { id } }));

const save = async (client: TestClient, id: string, path: string, text: string) => {
  const { version } = told(await client.call(getDraftText, { params: { id }, query: { path } }));
  return client.call(saveDraftText, { params: { id }, body: { path, version, text } });
};

async function submitted(draft: DraftView): Promise<DraftView> {
  const { id, revision } = draft;
  const confirmed = await toConfirm(trainer, id);
  told(await trainer.call(submitDraft, { params: { id }, body: { revision, confirmed } }), 204);
  return seen(id);
}

/** By the reviewer, with everything confirmed that the safety check has found. */
const approve = async (id: string, revision: number) => {
  const confirmed = await toConfirm(reviewer, id);
  return reviewer.call(approveDraft, { params: { id }, body: { revision, confirmed } });
};

async function published(): Promise<DraftView> {
  const { id, revision } = await submitted(await imported());
  told(await approve(id, revision));
  return seen(id);
}

describe('tryArchive', () => {
  describe('when the course has faults', () => {
    it('should tell each by file and line with its remedy, and keep nothing', async () => {
      const slug = aSlug();
      const files = {
        ...rightFiles(slug),
        '01-frame/02-english-only.en.md': '---\ntitle: No minutes\n---\n\nText.\n',
      };
      const dryRun = await tried(await archiveOf(files));
      expect(dryRun).toMatchObject({
        slug,
        canImport: true,
        existing: null,
        counts: { lessons: 2, translated: 1 },
      });
      const fault = dryRun.problems.find(({ severity }) => severity === 'error');
      expect(fault).toMatchObject({ file: '01-frame/02-english-only.en.md' });
      expect(fault?.remedy).not.toBe('');
      const { items } = told(await trainer.call(listStudio));
      expect(items.map((course) => course.slug)).not.toContain(slug);
    });
  });

  describe('when the archive is hostile', () => {
    it('should refuse it, and a confirmation of it as well', async () => {
      const course = { name: 'course.yaml', data: Buffer.from(`slug: ${aSlug()}\n`) };
      const bytes = rawZip([course, { name: '../../outside.md' }]);
      const dryRun = await tried(bytes);
      expect(dryRun.canImport).toBe(false);
      const query = { id: newId(), digest: dryRun.digest };
      const answer = await trainer.call(importArchive, { query, body: bytes as never });
      expect([answer.status, answer.code]).toEqual([422, 'archive-refused']);
    });

    it('should say that what is no zip cannot be read', async () => {
      const answer = await trainer.call(tryArchive, { body: Buffer.from('no zip') as never });
      expect([answer.status, answer.code]).toEqual([422, 'archive-unreadable']);
    });
  });
});

describe('importArchive', () => {
  describe('when it is another archive than was seen', () => {
    it('should refuse it', async () => {
      const slug = aSlug();
      const { digest } = await tried(await archiveOf(rightFiles(slug)));
      const bytes = await archiveOf({ ...rightFiles(slug), 'README.md': 'Another.' });
      const answer = await trainer.call(importArchive, {
        query: { id: newId(), digest },
        body: bytes as never,
      });
      expect(answer.code).toBe('import-changed');
    });
  });

  describe('when the course has a draft already', () => {
    it('should replace its files and keep its history', async () => {
      const draft = await imported();
      const files = { ...rightFiles(draft.slug), 'README.md': 'New.' } as Record<string, string>;
      delete files['01-frame/02-english-only.en.md'];
      const bytes = await archiveOf(files);
      const dryRun = await tried(bytes);
      expect(dryRun.existing).toMatchObject({ id: draft.id });
      const query = { id: newId(), digest: dryRun.digest };
      const made = told(await trainer.call(importArchive, { query, body: bytes as never }), 201);
      expect(made.id).toBe(draft.id);
      const after = await seen(draft.id);
      expect(after.modules[0]?.lessons.map(({ path }) => path)).toEqual([LESSON]);
      expect(after.events.map(({ kind }) => kind)).toEqual(['imported', 'imported']);
    });
  });
});

describe('getDraft', () => {
  it('should name every text that is no lesson', async () => {
    const scenario = 'id: desk\ntitle: { en: Desk }\n';
    const { id } = await imported();
    told(await save(trainer, id, 'scenarios/desk.yaml', scenario));
    told(await save(trainer, id, 'questions-more.yaml', '[]\n'));
    expect((await seen(id)).otherFiles).toEqual([
      'course.yaml',
      'questions-more.yaml',
      'questions.yaml',
      'scenarios/desk.yaml',
    ]);
  });
});

describe('exportDraft', () => {
  it('should give an archive that is published with the same hash as the folder', async () => {
    const slug = aSlug();
    const folder = await courseFolder(rightFiles(slug));
    const loaded = await app.get(CourseFolders).load(folder.path);
    await folder.remove();
    const [{ content_hash: hash } = { content_hash: '' }] = await app.unitOfWork.query<{
      content_hash: string;
    }>('SELECT content_hash FROM publication WHERE id = $1', [loaded.publicationId]);
    const draft = await imported();
    const files = { ...rightFiles(slug) };
    const bytes = await archiveOf(files, slug);
    const { digest } = await tried(bytes);
    const made = told(
      await trainer.call(importArchive, { query: { id: newId(), digest }, body: bytes as never }),
      201,
    );
    const out = await trainer.download(`/api/studio/drafts/${made.id}/archive`);
    expect(out.status).toBe(200);
    const [kept, given] = await Promise.all([readArchive(Buffer.from(out.bytes)), readArchive(bytes)]);
    expect(new Map([...kept.files].sort())).toEqual(new Map([...given.files].sort()));
    const { revision } = await submitted(await seen(made.id));
    const done = told(await approve(made.id, revision));
    expect(done).toMatchObject({ publicationId: loaded.publicationId, number: 1 });
    expect(hash).toHaveLength(64);
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('createDraft', () => {
  it('should begin a course that can be published at once, and once', async () => {
    const body = {
      id: newId(),
      titleEn: 'Bail for children',
      titleUr: 'بچوں کی ضمانت',
      audience: ['police'],
    };
    const made = told(await trainer.call(createDraft, { body }), 201);
    expect(told(await trainer.call(createDraft, { body }), 201)).toEqual(made);
    const draft = await seen(made.id);
    expect(draft).toMatchObject({ slug: 'bail-for-children', title: { en: body.titleEn, ur: body.titleUr } });
    // One question is no bank to draw from.
    const problems = draft.problems.map(({ severity, path }) => [severity, path]);
    expect(problems).toEqual([['warning', 'completion.test.draw']]);
    const { revision } = await submitted(draft);
    const done = told(await approve(made.id, revision));
    expect(done.number).toBe(1);
    const second = told(await trainer.call(createDraft, { body: { ...body, id: newId() } }), 201);
    expect(second.slug).toBe('bail-for-children-2');
  });

  it('should say which field is wrong', async () => {
    const answer = await trainer.call(createDraft, { body: { id: newId(), titleEn: 'بچہ', audience: [] } });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toMatch(/titleEn/);
  });
});

describe('beginDraft', () => {
  it('should begin with the files of the manual, as the publication that they are', async () => {
    const body = { id: newId(), slug: 'justice-for-children' };
    told(await trainer.call(beginDraft, { body }), 201);
    told(await trainer.call(beginDraft, { body }), 201);
    const draft = await seen(body.id);
    expect(draft.problems).toEqual([]);
    expect(draft.modules.length).toBeGreaterThan(2);
    const again = await trainer.call(beginDraft, { body: { ...body, id: newId() } });
    expect(again.code).toBe('draft-exists');
    const outside = await trainer.call(beginDraft, { body: { id: newId(), slug: '../secrets' } });
    expect(outside.status).toBe(422);
  }, 60_000);
});

describe('approveDraft', () => {
  it('should publish what was seen, by the reviewer, and let learners under way keep theirs', async () => {
    const first = await published();
    const courseId = first.courseId ?? '';
    const mine = told(await trainee.call(enrol, { body: { courseId } }), enrol.status);
    told(await save(trainer, first.id, `${LESSON}.en.md`, changedLesson()));
    const { revision } = await submitted(await seen(first.id));
    const done = told(await approve(first.id, revision));
    expect(done.number).toBe(2);
    // Sent again: its answer was lost.
    expect(told(await approve(first.id, revision))).toEqual(done);
    const enrolments = await app.unitOfWork.query<{ publication_id: string }>(
      'SELECT publication_id FROM enrolment WHERE id = $1',
      [mine.id],
    );
    expect(enrolments[0]?.publication_id).toBe(first.publication?.id);
    const [row] = await app.unitOfWork.query<{ by: boolean }>(
      `SELECT p.approved_by = a.id AS by FROM publication p, account a JOIN person ON person.id = a.person_id
       WHERE p.id = $1 AND person.name_en = 'Rabia Noor'`,
      [done.publicationId],
    );
    expect(row?.by).toBe(true);
    const after = await seen(first.id);
    expect(after).toMatchObject({
      state: 'draft',
      changes: [],
      authors: [],
      publication: { number: 2, isOpen: true },
    });
  });

  it('should refuse who has written something of it, and so does the database', async () => {
    const draft = await imported();
    const both = await anAccount(app, { role: 'reviewer' });
    await app.unitOfWork.query(
      `INSERT INTO role_grant (id, account_id, role, granted_by, granted_at)
       SELECT $1, account_id, 'trainer', granted_by, granted_at FROM role_grant WHERE account_id = $2 LIMIT 1`,
      [newId(), both.accountId],
    );
    const client = app.client();
    await client.signIn(both.login, TEST_PASSWORD);
    told(await save(client, draft.id, 'README.md', 'Mine.'));
    const { revision, authors } = await submitted(await seen(draft.id));
    expect(authors).toHaveLength(2);
    const answer = await client.call(approveDraft, {
      params: { id: draft.id },
      body: { revision, confirmed: [] },
    });
    expect([answer.status, answer.code]).toEqual([409, 'draft-own']);
    await expect(
      app.unitOfWork.query(
        `INSERT INTO draft_event (id, draft_id, kind, revision, publication_id, by_account, at)
         SELECT $1, $2, 'published', $3, (SELECT id FROM publication LIMIT 1), $4, now()`,
        [newId(), draft.id, revision, both.accountId],
      ),
    ).rejects.toThrow(/somebody else/);
  });

  it('should refuse what is another than was seen, and what has errors never goes to review', async () => {
    const draft = await submitted(await imported());
    const params = { id: draft.id };
    const stale = await reviewer.call(approveDraft, {
      params,
      body: { revision: draft.revision - 1, confirmed: [] },
    });
    expect(stale.code).toBe('draft-changed');
    expect((await save(trainer, draft.id, 'README.md', 'More.')).code).toBe('draft-in-review');
    told(await trainer.call(withdrawDraft, { params }), 204);
    told(await save(trainer, draft.id, 'course.yaml', 'slug: another-course\n'));
    const broken = await seen(draft.id);
    const sent = await trainer.call(submitDraft, {
      params,
      body: { revision: broken.revision, confirmed: [] },
    });
    expect(sent.code).toBe('draft-has-errors');
    expect(
      (await reviewer.call(approveDraft, { params, body: { revision: broken.revision, confirmed: [] } }))
        .code,
    ).toBe('draft-not-in-review');
  });
});

describe('returnDraft', () => {
  it('should give it back with the reason', async () => {
    const { id, revision } = await submitted(await imported());
    told(await reviewer.call(returnDraft, { params: { id }, body: { revision, reason } }), 204);
    const draft = await seen(id);
    expect(draft.state).toBe('draft');
    expect(draft.events[0]).toMatchObject({ kind: 'returned', reason, by: 'Rabia Noor' });
    told(await save(other, id, 'README.md', 'Mended.'));
  });
});

describe('unpublishCourse', () => {
  it('should hide the course from newcomers alone, and open it again', async () => {
    const { id, slug, courseId } = await published();
    const underWay = told(await trainee.call(enrol, { body: { courseId: courseId ?? '' } }), enrol.status);
    told(await reviewer.call(unpublishCourse, { params: { id }, body: { reason } }), 204);
    expect((await app.client().call(getCourse, { params: { slug } })).status).toBe(404);
    expect((await other.call(enrol, { body: { courseId: courseId ?? '' } })).code).toBe('course-not-open');
    expect((await trainee.get(`/api/enrolments/${underWay.id}`)).status).toBe(200);
    told(await reviewer.call(reopenCourse, { params: { id }, body: { reason } }), 204);
    expect((await app.client().call(getCourse, { params: { slug } })).status).toBe(200);
    const [entry] = await app.unitOfWork.query<{ after: { reason: string } }>(
      `SELECT after FROM audit_entry WHERE subject_id = $1 AND action = 'catalogue.draft-unpublished'`,
      [id],
    );
    expect(entry?.after.reason).toBe(reason);
  });
});

const changedLesson = (): string =>
  (rightFiles('any')[`${LESSON}.en.md`] ?? '').replace(
    'A child is under 18.',
    'A child is a person under 18.',
  );

describe('saveDraftText', () => {
  it('should save over the version that was read, and lose nothing of two people', async () => {
    const { id } = await imported();
    const path = `${LESSON}.en.md`;
    const { version, text } = told(await trainer.call(getDraftText, { params: { id }, query: { path } }));
    const body = { path, version, text: `${text}\nBy Tariq.\n` };
    const saved = told(await trainer.call(saveDraftText, { params: { id }, body }));
    expect(saved.version).toBe(version + 1);
    expect(told(await trainer.call(saveDraftText, { params: { id }, body })).version).toBe(version + 1);
    const second = await other.call(saveDraftText, {
      params: { id },
      body: { ...body, text: `${text}\nBy Sana.\n` },
    });
    expect([second.status, second.code]).toEqual([409, 'draft-text-changed']);
    const standing = told(await other.call(getDraftText, { params: { id }, query: { path } }));
    expect(standing).toMatchObject({ by: 'Tariq Mahmood', text: body.text });
  });

  it('should answer what is wrong in this lesson now', async () => {
    const { id } = await imported();
    const path = `${LESSON}.ur.md`;
    const saved = told(await save(trainer, id, path, '---\ntitle: بچہ\n---\n\n:::box\nایک پیراگراف۔\n:::\n'));
    expect(saved.problems.some(({ severity, file }) => severity === 'error' && file === path)).toBe(true);
    expect(saved.problems.every(({ file }) => file.startsWith(LESSON))).toBe(true);
  });

  it.each(['../x.md', '/etc/x.md', 'media/x.png', 'a/b/c/d.md'])('should know no file %s', async (path) => {
    const { id } = await imported();
    const answer = await trainer.call(saveDraftText, {
      params: { id },
      body: { path, version: 0, text: 'x' },
    });
    expect(answer.status).toBe(404);
  });
});

describe('listDraftParts', () => {
  it('should name what lessons can refer to, and no answer', async () => {
    const { id } = await imported();
    const answer = await trainer.call(listDraftParts, { params: { id } });
    const { laws, questions, scenarios, media } = told(answer);
    expect(laws.map((law) => law.id)).toContain('jjsa-2018');
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.every(({ id: key, stem }) => key !== '' && stem !== null)).toBe(true);
    expect([scenarios, media].every(Array.isArray)).toBe(true);
    expect(answer.text).not.toContain('told-only-afterwards');
  });

  it('should still name the rest where a file cannot be read', async () => {
    const { id } = await imported();
    told(await save(trainer, id, 'course.yaml', 'slug: [\n'));
    const { laws, questions } = told(await trainer.call(listDraftParts, { params: { id } }));
    expect(laws).toEqual([]);
    expect(questions.length).toBeGreaterThan(0);
  });
});

describe('draftDifference', () => {
  it('should show a text at the last publication and now', async () => {
    const { id } = await published();
    const path = `${LESSON}.en.md`;
    told(await save(trainer, id, path, changedLesson()));
    expect((await seen(id)).changes).toMatchObject([
      { path, change: 'changed', isText: true, by: 'Tariq Mahmood' },
    ]);
    const difference = told(await reviewer.call(draftDifference, { params: { id }, query: { path } }));
    expect(difference.before).toContain('A child is under 18.');
    expect(difference.after).toContain('A child is a person under 18.');
  });
});

describe('previewDraftLesson', () => {
  it('should show the lesson in both languages without the answer key, and touch no figure', async () => {
    const { id } = await imported();
    const params = { id };
    const english = await trainer.call(previewDraftLesson, { params, query: { lesson: LESSON, lang: 'en' } });
    expect(told(english)).toMatchObject({ title: 'Who is a child', language: 'en' });
    expect(english.text).not.toContain('told-only-afterwards');
    const urdu = told(
      await trainer.call(previewDraftLesson, { params, query: { lesson: LESSON, lang: 'ur' } }),
    );
    expect(urdu).toMatchObject({
      language: 'ur',
      blocks: told(english).blocks.map(({ key, kind }) => ({ key, kind })),
    });
  });

  it('should wait for errors of the lesson to be mended', async () => {
    const { id } = await imported({
      '01-frame/02-english-only.en.md': '---\ntitle: No minutes\n---\n\nText.\n',
    });
    const query = { lesson: '01-frame/02-english-only', lang: 'en' as const };
    const answer = await trainer.call(previewDraftLesson, { params: { id }, query });
    expect(answer.code).toBe('draft-not-shown');
    const fine = await trainer.call(previewDraftLesson, {
      params: { id },
      query: { ...query, lesson: LESSON },
    });
    expect(fine.status).toBe(200);
  });
});
