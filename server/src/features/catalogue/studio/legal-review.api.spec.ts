import {
  addComment,
  answerComment,
  approveDraft,
  draftLawReviews,
  draftSafety,
  draftTranslations,
  getDraft,
  getDraftText,
  getLaw,
  getLesson,
  holdTranslation,
  importArchive,
  knownLaws,
  lessonTranslations,
  listComments,
  listLaws,
  lookAtPlace,
  markLawChanged,
  type Role,
  saveDraftText,
  submitDraft,
  tryArchive,
  withdrawDraft,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { toConfirm } from '../../../testing/confirmations.js';
import { aSlug, fullFiles } from '../../../testing/course-folder.js';
import { writeArchive } from './archive/write-archive.js';

const LESSON = '01-frame/01-who-is-a-child';
const ENGLISH = `${LESSON}.en.md`;
const LAW = 'jjsa-2018';

let app: TestApp;
let trainer: TestClient;
let reviewer: TestClient;
beforeAll(async () => {
  app = await testApp({ SIGN_IN_RATE_LIMIT: '50' });
  [trainer, reviewer] = await Promise.all([as('trainer', 'Tariq Mahmood'), as('reviewer', 'Rabia Noor')]);
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

/** A draft of the full small course, imported by the trainer. */
async function imported(): Promise<{ id: string; slug: string }> {
  const slug = aSlug();
  const files = Object.entries(fullFiles(slug)).map(([path, text]) => [path, Buffer.from(text)] as const);
  const body = (await writeArchive('course', new Map(files))) as never;
  const { digest } = told(await trainer.call(tryArchive, { body }));
  return told(await trainer.call(importArchive, { query: { id: newId(), digest }, body }), 201);
}

/** Changes a file as it stands. */
async function rewrite(id: string, path: string, change: (text: string) => string): Promise<void> {
  const params = { id };
  const { version, text } = told(await trainer.call(getDraftText, { params, query: { path } }));
  told(await trainer.call(saveDraftText, { params, body: { path, version, text: change(text) } }));
}

async function submit(id: string) {
  const { revision } = told(await reviewer.call(getDraft, { params: { id } }));
  const confirmed = await toConfirm(trainer, id);
  const body = { revision, confirmed };
  return { revision, answer: await trainer.call(submitDraft, { params: { id }, body }) };
}

const findings = async (id: string) => told(await reviewer.call(draftSafety, { params: { id } })).findings;
const threads = async (id: string) => told(await reviewer.call(listComments, { params: { id } })).items;

describe('draftSafety', () => {
  it('should keep a CNIC from going to review, and have the rest confirmed one by one and kept', async () => {
    const { id } = await imported();
    await rewrite(id, ENGLISH, (text) => `${text}\n:::case\nKashif, CNIC ۳۵۲۰۲-۹۸۷۶۵۴۳-۱, waits.\n:::\n`);
    await rewrite(id, `${LESSON}.ur.md`, (text) => `${text}\n:::case\nکاشف انتظار کرتا ہے۔\n:::\n`);
    expect((await findings(id))[0]).toMatchObject({ kind: 'cnic', weight: 'error', file: ENGLISH });
    expect((await submit(id)).answer.code).toBe('draft-unsafe');

    await rewrite(id, ENGLISH, (text) => text.replace('CNIC ۳۵۲۰۲-۹۸۷۶۵۴۳-۱', 'phone 0321 9876543'));
    expect((await findings(id)).map(({ kind }) => kind)).toContain('phone');
    const { revision: seen } = told(await trainer.call(getDraft, { params: { id } }));
    const unasked = await trainer.call(submitDraft, {
      params: { id },
      body: { revision: seen, confirmed: [] },
    });
    expect([unasked.status, unasked.code]).toEqual([409, 'draft-unconfirmed']);
    const { revision, answer } = await submit(id);
    told(answer, 204);
    const confirmed = await toConfirm(reviewer, id);
    expect(confirmed.length).toBeGreaterThan(1);
    const params = { id };
    const partly = await reviewer.call(approveDraft, {
      params,
      body: { revision, confirmed: confirmed.slice(1) },
    });
    expect([partly.status, partly.code]).toEqual([409, 'draft-unconfirmed']);
    told(await reviewer.call(approveDraft, { params, body: { revision, confirmed } }));
    const [approval] = told(await trainer.call(draftSafety, { params })).approvals;
    expect(approval).toMatchObject({ publicationNumber: 1, by: 'Rabia Noor' });
    expect(approval?.findings.map(({ key }) => key).sort()).toEqual([...confirmed].sort());
    await expect(app.unitOfWork.query('DELETE FROM draft_confirmation')).rejects.toThrow();
  });
});

describe('listComments', () => {
  it('should follow the text of a block, and say when it is gone', async () => {
    const { id } = await imported();
    const body = { id: newId(), path: ENGLISH, block: 'b1', text: 'Which <b>Act</b> says so?' };
    told(await reviewer.call(addComment, { params: { id }, body }), 204);
    told(await reviewer.call(addComment, { params: { id }, body }), 204);
    expect(await threads(id)).toMatchObject([
      { path: ENGLISH, block: 'b1', hasChanged: false, isResolved: false, entries: [{ by: 'Rabia Noor' }] },
    ]);

    await rewrite(id, ENGLISH, (text) =>
      text.replace('A child is under 18. See', 'Read this first.\n\nA child is anybody under 18. See'),
    );
    expect(await threads(id)).toMatchObject([{ block: 'b2', hasChanged: true }]);

    await rewrite(id, ENGLISH, (text) => text.replace(/A child is anybody under 18.*\n\n/, ''));
    expect(await threads(id)).toMatchObject([
      { block: null, line: null, textThen: expect.stringContaining('A child is under 18.') },
    ]);
  });

  it('should keep replies, and what was resolved and reopened, in order and once', async () => {
    const { id } = await imported();
    const thread = newId();
    const place = { path: `${LESSON}.ur.md`, block: 'the-rule' };
    told(
      await reviewer.call(addComment, { params: { id }, body: { id: thread, ...place, text: 'Why?' } }),
      204,
    );
    const params = { id, thread };
    const reply = { id: newId(), kind: 'reply' as const, text: 'Section 5.' };
    told(await trainer.call(answerComment, { params, body: reply }), 204);
    told(await trainer.call(answerComment, { params, body: reply }), 204);
    told(await reviewer.call(answerComment, { params, body: { id: newId(), kind: 'resolved' } }), 204);
    expect((await threads(id))[0]?.isResolved).toBe(true);
    told(await trainer.call(answerComment, { params, body: { id: newId(), kind: 'reopened' } }), 204);
    const [found] = await threads(id);
    expect(found?.isResolved).toBe(false);
    expect(found?.entries.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'comment Rabia Noor',
      'reply Tariq Mahmood',
      'resolved Rabia Noor',
      'reopened Tariq Mahmood',
    ]);
    await expect(app.unitOfWork.query('UPDATE draft_comment SET text = NULL')).rejects.toThrow();
  });

  it('should refuse what is no block, and a thread of another draft', async () => {
    const [{ id }, other] = await Promise.all([imported(), imported()]);
    const body = { id: newId(), path: ENGLISH, block: 'b99', text: 'Nothing here.' };
    expect((await reviewer.call(addComment, { params: { id }, body })).code).toBe('comment-block-gone');
    told(await reviewer.call(addComment, { params: { id }, body: { ...body, block: 'b1' } }), 204);
    const answer = { id: newId(), kind: 'resolved' as const };
    const elsewhere = { params: { id: other.id, thread: body.id }, body: answer };
    expect((await reviewer.call(answerComment, elsewhere)).status).toBe(404);
  });
});

describe('draftTranslations', () => {
  it('should mark what is older than its English until somebody says that it holds', async () => {
    const { id } = await imported();
    const params = { id };
    const of = async () =>
      told(await trainer.call(draftTranslations, { params })).items.find(({ lesson }) => lesson === LESSON);
    const before = await of();
    // The descriptions of the recording and the drawing are English in both.
    expect(before).toMatchObject({ stale: 0, missing: 2 });
    await rewrite(id, ENGLISH, (text) => text.replace('Keep children apart.', 'Keep children apart always.'));
    expect(await of()).toMatchObject({ stale: 1, translated: before?.translated });
    expect(await findings(id)).toContainEqual(
      expect.objectContaining({ kind: 'stale', file: `${LESSON}.ur.md`, count: 1 }),
    );
    const { blocks } = told(await trainer.call(lessonTranslations, { params, query: { lesson: LESSON } }));
    const stale = blocks.find(({ state }) => state === 'stale');
    expect(stale?.englishThen).toContain('Keep children apart.');
    const hold = { lesson: LESSON, block: stale?.block ?? '', digest: stale?.digest ?? '' };
    const other = await trainer.call(holdTranslation, { params, body: { ...hold, digest: '0'.repeat(64) } });
    expect(other.code).toBe('translation-changed');
    expect((await reviewer.call(holdTranslation, { params, body: hold })).status).toBe(403);
    told(await trainer.call(holdTranslation, { params, body: hold }), 204);
    told(await trainer.call(holdTranslation, { params, body: hold }), 204);
    expect(await of()).toMatchObject({ stale: 0 });
    const entries = await app.unitOfWork.query(
      `SELECT FROM audit_entry WHERE subject_id = $1 AND action = 'catalogue.hold-translation'`,
      [id],
    );
    expect(entries).toHaveLength(1);
  });
});

describe('approveDraft', () => {
  it('should publish a course with gaps once both have confirmed them, and show the English there', async () => {
    const { id } = await imported();
    await rewrite(id, `${LESSON}.ur.md`, (text) => text.replace(/\n:::do\n[\s\S]*?:::\n/, '\n'));
    const params = { id };
    // The descriptions of the recording and the drawing are English in both.
    const gaps = { kind: 'untranslated', weight: 'confirm', file: ENGLISH, count: 3 };
    expect(await findings(id)).toContainEqual(
      expect.objectContaining({
        ...gaps,
        lines: [expect.any(Number), expect.any(Number), expect.any(Number)],
      }),
    );
    const [lesson] = told(await trainer.call(draftTranslations, { params })).items;
    expect(lesson).toMatchObject({ lesson: LESSON, missing: 3, missingEnglish: 0 });
    const { modules, problems } = told(await trainer.call(getDraft, { params }));
    expect(modules[0]?.lessons[0]).toMatchObject({ hasEnglish: true, hasUrdu: true, errors: 0 });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'blocks-no-urdu',
        severity: 'warning',
        params: expect.objectContaining({ count: 1 }),
      }),
    );
    const { revision, answer } = await submit(id);
    told(answer, 204);
    const confirmed = await toConfirm(reviewer, id);
    const { publicationId } = told(
      await reviewer.call(approveDraft, { params, body: { revision, confirmed } }),
    );
    const read = { params: { id: publicationId, key: 'who-is-a-child' }, query: { lang: 'ur' as const } };
    const { language, blocks } = told(await reviewer.call(getLesson, read));
    expect(language).toBe('ur');
    expect(blocks.filter(({ lang }) => lang).map(({ key, kind, lang }) => `${key} ${kind} ${lang}`)).toEqual([
      'b6 do en',
    ]);
    const events = await app.unitOfWork.query(
      `SELECT e.kind, count(*)::int FROM draft_event e JOIN draft_confirmation c ON c.event_id = e.id
       WHERE e.draft_id = $1 GROUP BY e.kind ORDER BY e.kind`,
      [id],
    );
    expect(events).toEqual([
      { kind: 'published', count: confirmed.length },
      { kind: 'submitted', count: confirmed.length },
    ]);
    expect(told(await trainer.call(draftSafety, { params })).approvals).toHaveLength(1);
  });
});

describe('markLawChanged', () => {
  it('should send everything that cites the section to review until it was looked at', async () => {
    const { id, slug } = await imported();
    const body = {
      id: newId(),
      ref: `${LAW}#s5`,
      changedOn: '2026-03-01',
      what: 'Children are kept apart from adults in every place.',
      source: 'https://example.org/gazette',
    };
    const params = { law: LAW };
    expect((await trainer.call(markLawChanged, { params, body })).status).toBe(403);
    const wrong = await reviewer.call(markLawChanged, { params, body: { ...body, ref: 'crc-1989#art37' } });
    expect(wrong.body).toMatchObject({ fields: [{ field: 'ref', code: 'invalid' }] });
    const { places } = told(await reviewer.call(markLawChanged, { params, body }));
    expect(told(await reviewer.call(markLawChanged, { params, body })).places).toBe(places);

    const waiting = async () => told(await trainer.call(draftLawReviews, { params: { id } })).items;
    expect((await waiting()).map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
      'duty desk-officer/separate',
      'lesson who-is-a-child',
    ]);
    expect((await findings(id)).filter(({ kind }) => kind === 'law')).toHaveLength(2);
    const law = told(await trainer.call(getLaw, { params }));
    expect(law.sections.map(({ ref }) => ref)).toEqual(
      expect.arrayContaining([`${LAW}#s5`, `${LAW}#s5(1)`, `${LAW}#s8`]),
    );
    const before =
      told(await trainer.call(listLaws, { query: { search: LAW } })).items.find((one) => one.id === LAW)
        ?.waiting ?? 0;

    for (const { kind, key } of await waiting()) {
      const look = { params: { id: body.id }, body: { slug, kind, key } };
      expect((await trainer.call(lookAtPlace, look)).status).toBe(403);
      told(await reviewer.call(lookAtPlace, look), 204);
      told(await reviewer.call(lookAtPlace, look), 204);
    }
    expect(await waiting()).toEqual([]);
    expect(
      told(await trainer.call(listLaws, { query: { search: LAW } })).items.find((one) => one.id === LAW)
        ?.waiting,
    ).toBe(before - 2);
    const [change] = told(await trainer.call(getLaw, { params })).changes.filter((one) => one.id === body.id);
    expect(change?.places.filter((place) => place.slug === slug).map(({ look }) => look?.by)).toEqual([
      'Rabia Noor',
      'Rabia Noor',
    ]);
    const nowhere = { slug, kind: 'lesson' as const, key: 'nowhere' };
    expect((await reviewer.call(lookAtPlace, { params: { id: body.id }, body: nowhere })).status).toBe(404);
  });

  it('should count a place that cites the section no more as done', async () => {
    const { id } = await imported();
    const body = {
      id: newId(),
      ref: 'crc-1989#art37',
      changedOn: '2026-03-01',
      what: 'A protocol.',
      source: '',
    };
    told(await reviewer.call(markLawChanged, { params: { law: 'crc-1989' }, body }));
    const waiting = async () => told(await trainer.call(draftLawReviews, { params: { id } })).items;
    expect(await waiting()).toHaveLength(1);
    await rewrite(id, ENGLISH, (text) => text.replace(', crc-1989#art37', ''));
    expect(await waiting()).toEqual([]);
  });
});

describe('knownLaws', () => {
  it('should tell of each law that a course lists what cites its sections, and when one changed', async () => {
    const { slug } = await imported();
    const [law, ...rest] = told(
      await trainer.call(knownLaws, { query: { ids: `${LAW},nowhere-1900,${LAW}` } }),
    ).items;
    expect(rest).toEqual([]);
    expect(law).toMatchObject({ id: LAW, act: 'Act XXII of 2018', listedIn: expect.arrayContaining([slug]) });
    const view = told(await trainer.call(getLaw, { params: { law: LAW } }));
    expect(law?.sections.map(({ ref, places }) => [ref, places])).toEqual(
      view.sections.map(({ ref, places }) => [ref, places.length]),
    );
    const changed = { id: newId(), ref: `${LAW}#s16`, changedOn: '2026-05-04', what: 'Amended.', source: '' };
    told(await reviewer.call(markLawChanged, { params: { law: LAW }, body: changed }));
    const again = told(await trainer.call(knownLaws, { query: { ids: LAW } })).items[0];
    expect(again?.sections.find(({ ref }) => ref === `${LAW}#s16`)).toMatchObject({
      changedOn: '2026-05-04',
      place: { en: expect.any(String) },
    });
    const many = Array.from({ length: 101 }, (_, at) => `law-${at}`).join(',');
    expect((await trainer.call(knownLaws, { query: { ids: many } })).body).toMatchObject({
      fields: [{ field: 'ids', code: 'too-long' }],
    });
  });
});

describe('lawPlacesCsv', () => {
  it('should list a published course as its draft, each place once for each section', async () => {
    const { id, slug } = await imported();
    const { revision, answer } = await submit(id);
    told(answer, 204);
    const confirmed = await toConfirm(reviewer, id);
    told(await reviewer.call(approveDraft, { params: { id }, body: { revision, confirmed } }));
    const file = await trainer.download(`/api/studio/law-places.csv?law=${LAW}&lang=en`);
    const rows = Buffer.from(file.bytes).toString('utf8').split('\r\n');
    expect(rows[0]).toContain('Law,Section,Reference');
    const ours = told(await trainer.call(getLaw, { params: { law: LAW } })).sections.flatMap(({ places }) =>
      places.filter((place) => place.slug === slug),
    );
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.every(({ inDraft, isPublished }) => inDraft && isPublished)).toBe(true);
    expect(
      rows.some((row) => row.includes(`${LAW}#s16,Small course,Duty of a scenario,desk-officer/no-cell`)),
    ).toBe(true);
  });
});

describe('withdrawDraft', () => {
  it('should leave comments and holds as they are', async () => {
    const { id } = await imported();
    const body = { id: newId(), path: ENGLISH, block: 'b1', text: 'Stays.' };
    told((await submit(id)).answer, 204);
    told(await reviewer.call(addComment, { params: { id }, body }), 204);
    told(await trainer.call(withdrawDraft, { params: { id } }), 204);
    expect(await threads(id)).toHaveLength(1);
  });
});
