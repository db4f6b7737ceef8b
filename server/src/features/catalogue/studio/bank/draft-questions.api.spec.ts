import {
  bulkChangeQuestions,
  copyQuestions,
  emptyQuestion,
  getDraft,
  getDraftQuestion,
  getDraftText,
  importArchive,
  importQuestions,
  listDraftQuestions,
  listWholeBank,
  type QuestionKind,
  type Role,
  removeDraftQuestion,
  saveDraftQuestion,
  submitDraft,
  tryArchive,
  tryBulkChange,
  type WrittenQuestion,
  withdrawDraft,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../../testing/app.js';
import type { Answer, TestClient } from '../../../../testing/client.js';
import { toConfirm } from '../../../../testing/confirmations.js';
import { aSlug, courseFolder, type Files, question, rightFiles } from '../../../../testing/course-folder.js';
import { CourseFolders } from '../../course-folders.service.js';
import { Publications } from '../../publications.service.js';
import { writeArchive } from '../archive/write-archive.js';

let app: TestApp;
let trainer: TestClient;
let other: TestClient;
let reviewer: TestClient;
beforeAll(async () => {
  app = await testApp({ SIGN_IN_RATE_LIMIT: '50' });
  [trainer, other, reviewer] = await Promise.all([as('trainer'), as('trainer'), as('reviewer')]);
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

/** A draft of the small course, by the trainer. */
async function imported(changed: Files = {}): Promise<string> {
  const slug = aSlug();
  const files = Object.entries({ ...rightFiles(slug), ...changed });
  const bytes = await writeArchive(slug, new Map(files.map(([path, text]) => [path, Buffer.from(text)])));
  const { digest } = told(await trainer.call(tryArchive, { body: bytes as never }));
  const query = { id: newId(), digest };
  return told(await trainer.call(importArchive, { query, body: bytes as never }), 201).id;
}

/** The small course, published without a draft. */
async function published(changed: Files = {}): Promise<string> {
  const folder = await courseFolder({ ...rightFiles(aSlug()), ...changed });
  const { publicationId } = await app.get(CourseFolders).load(folder.path);
  await folder.remove();
  return publicationId;
}

const bankOf = async (id: string) => told(await reviewer.call(listDraftQuestions, { params: { id } }));
const rowOf = async (id: string, key: string) => (await bankOf(id)).rows.find((row) => row.id === key);
const one = async (id: string, key: string) =>
  told(await trainer.call(getDraftQuestion, { params: { id, question: key } }));
const textOf = async (id: string, path = 'questions.yaml') =>
  told(await trainer.call(getDraftText, { params: { id }, query: { path } })).text;
const save = (
  client: TestClient,
  id: string,
  key: string,
  body: { version: string | null; question: WrittenQuestion },
) => client.call(saveDraftQuestion, { params: { id, question: key }, body });

const inBoth = (en: string) => ({ en, ur: `اردو ${en}` });
/** A question of a kind that can be saved. */
function rightQuestion(kind: QuestionKind): WrittenQuestion {
  const empty = emptyQuestion(kind);
  return {
    ...empty,
    tags: ['final'],
    stem: inBoth(`Stem of a ${kind}`),
    explain: inBoth('Why'),
    cites: ['jjsa-2018#s8'],
    options: empty.options.map((option, index) => ({
      ...option,
      text: inBoth(`Text ${index}`),
      correct: index === 0,
      left: inBoth(`Left ${index}`),
      right: inBoth(`Right ${index}`),
      value: kind === 'essay' ? '۴' : '۲۴',
      tolerance: '1',
      unit: inBoth('hours'),
    })),
  };
}

describe('listDraftQuestions', () => {
  it('should say where each question is used, what is wrong with it, and which are alike', async () => {
    const twin = question('f-twin', 'final').replaceAll('Stem of f-twin', 'stem OF f-one!');
    const odd = '- id: f-odd\n  kind: nonsense\n  stem: { en: "Odd" }\n';
    const id = await imported({
      'questions-more.yaml': `${twin}${odd}`,
      'questions-broken.yaml': '- id: [',
    });
    const bank = await bankOf(id);
    expect(bank.unreadable).toEqual(['questions-broken.yaml']);
    expect(bank.draft).toMatchObject({ drawn: ['final'], laws: [{ id: 'jjsa-2018' }, { id: 'crc-1989' }] });
    const rows = new Map(bank.rows.map((row) => [row.id, row]));
    expect([...rows.keys()]).toEqual(['f-twin', 'f-odd', 'f-one', 'f-two', 'q-one']);
    expect(rows.get('q-one')).toMatchObject({
      lessons: [{ path: '01-frame/01-who-is-a-child', title: 'Who is a child' }],
      tests: [],
      problems: [],
      missing: [],
      byForm: true,
    });
    expect(rows.get('f-one')).toMatchObject({
      tests: ['final', 'pretest'],
      alike: [{ id: 'f-twin', score: 1 }],
    });
    const faults = rows.get('f-odd');
    expect(faults).toMatchObject({ kind: null, difficulty: null, byForm: false, missing: ['en', 'ur'] });
    expect(faults?.problems.some(({ message }) => message.includes('kind'))).toBe(true);
    expect(rows.get('f-two')?.problems).toEqual([]);
  });
});

describe('saveDraftQuestion', () => {
  describe('when a question of each kind is new', () => {
    it('should write it so that it is read back the same, once', async () => {
      const id = await imported();
      const before = await textOf(id);
      for (const kind of [
        'single',
        'multiple',
        'true-false',
        'match',
        'order',
        'number',
        'short',
        'essay',
      ] as const) {
        const written = rightQuestion(kind);
        const body = { version: null, question: written };
        const made = told(await save(trainer, id, `q-${kind}`, body));
        expect(told(await save(trainer, id, `q-${kind}`, body))).toEqual(made);
        const read = await one(id, `q-${kind}`);
        expect(read.version).toBe(made.version);
        expect(read.question.stem).toEqual(written.stem);
        expect(read.row).toMatchObject({ kind, missing: [], problems: [], tests: ['final', 'pretest'] });
        // What was read is what can be saved again without a change.
        const { version, question: again } = read;
        expect(told(await save(trainer, id, `q-${kind}`, { version, question: again }))).toEqual(made);
      }
      expect((await textOf(id)).startsWith(before)).toBe(true);
      const { problems } = told(await reviewer.call(getDraft, { params: { id } }));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

  describe('when something is wrong', () => {
    it('should say so by field and write nothing', async () => {
      const id = await imported();
      const before = await textOf(id);
      const wrong = { ...rightQuestion('single'), tags: ['Not a tag'], stem: { en: ' ', ur: 'سوال' } };
      const answer = await save(trainer, id, 'q-new', {
        version: null,
        question: { ...wrong, options: wrong.options.map((option) => ({ ...option, correct: false })) },
      });
      expect(answer.status).toBe(422);
      const { fields } = answer.body as unknown as { fields: { field: string; code: string }[] };
      expect(fields.map(({ field, code }) => [field, code])).toEqual([
        ['question.stem.en', 'required'],
        ['question.options', 'none-right'],
        ['question.tags.0', 'key-shape'],
      ]);
      const unlisted = { ...rightQuestion('short'), cites: ['ppc-1860#s83'] };
      const refused = await save(trainer, id, 'q-new', { version: null, question: unlisted });
      expect(refused.text).toContain('law-unlisted');
      const taken = await save(trainer, id, 'f-one', { version: null, question: rightQuestion('short') });
      expect(taken.text).toContain('question-id-taken');
      expect(await textOf(id)).toBe(before);
    });
  });

  describe('when two people change', () => {
    it('should let neither lose anything: other questions do not matter, the same one is a conflict', async () => {
      const id = await imported();
      const mine = await one(id, 'f-one');
      const next = await one(id, 'f-two');
      const change = (read: typeof mine, en: string) => ({
        version: read.version,
        question: { ...read.question, stem: { ...read.question.stem, en } },
      });
      told(await save(other, id, 'f-two', change(next, 'Theirs')));
      const saved = told(await save(trainer, id, 'f-one', change(mine, 'Mine')));
      const late = await save(other, id, 'f-one', change(mine, 'Too late'));
      expect([late.status, late.code]).toEqual([409, 'question-changed']);
      const standing = await one(id, 'f-one');
      expect(standing).toMatchObject({ version: saved.version, question: { stem: { en: 'Mine' } } });
      expect((await one(id, 'f-two')).question.stem.en).toBe('Theirs');
      told(
        await trainer.call(removeDraftQuestion, {
          params: { id, question: 'f-one' },
          query: { version: saved.version },
        }),
        204,
      );
      expect((await save(other, id, 'f-one', change(standing, 'Gone'))).code).toBe('question-gone');
    });
  });

  describe('when the draft is in review', () => {
    it('should refuse every change', async () => {
      const id = await imported();
      const { version, question: read } = await one(id, 'f-one');
      const { revision } = told(await trainer.call(getDraft, { params: { id } }));
      const confirmed = await toConfirm(trainer, id);
      told(await trainer.call(submitDraft, { params: { id }, body: { revision, confirmed } }), 204);
      const body = { version, question: { ...read, difficulty: 3 } };
      expect((await save(trainer, id, 'f-one', body)).code).toBe('draft-in-review');
      const params = { id, question: 'f-one' };
      expect((await trainer.call(removeDraftQuestion, { params, query: { version } })).code).toBe(
        'draft-in-review',
      );
      told(await trainer.call(withdrawDraft, { params: { id } }), 204);
      told(await save(trainer, id, 'f-one', body));
      expect((await rowOf(id, 'f-one'))?.difficulty).toBe(3);
    });
  });

  describe('when the question is written twice', () => {
    it('should leave it to the text', async () => {
      const id = await imported({ 'questions-more.yaml': question('f-one', 'final') });
      expect((await rowOf(id, 'f-one'))?.byForm).toBe(false);
      const params = { id, question: 'f-one' };
      expect((await trainer.call(getDraftQuestion, { params })).code).toBe('question-as-text');
      const body = { version: 'x', question: rightQuestion('single') };
      expect((await save(trainer, id, 'f-one', body)).code).toBe('question-as-text');
    });
  });
});

describe('removeDraftQuestion', () => {
  it('should take out the question that was read, and that alone; sent again it is done', async () => {
    const id = await imported();
    const params = { id, question: 'f-two' };
    const stale = await trainer.call(removeDraftQuestion, { params, query: { version: 'other' } });
    expect(stale.code).toBe('question-changed');
    const { version } = await one(id, 'f-two');
    told(await trainer.call(removeDraftQuestion, { params, query: { version } }), 204);
    told(await trainer.call(removeDraftQuestion, { params, query: { version } }), 204);
    expect(await textOf(id)).toBe([question('f-one', 'final'), question('q-one', 'words')].join('\n'));
  });
});

describe('bulkChangeQuestions', () => {
  it('should do what the dry run showed, and refuse what would be another thing', async () => {
    const id = await imported();
    const params = { id };
    const change = { kind: 'remove-tag' as const, tag: 'final' };
    const asked = { questions: ['f-one', 'q-one', 'nothing'], change };
    const alone = told(await trainer.call(tryBulkChange, { params, body: asked }));
    expect(alone.questions.map(({ id: key, fate }) => [key, fate])).toEqual([
      ['f-one', 'last-tag'],
      ['q-one', 'same'],
      ['nothing', 'gone'],
    ]);
    const tag = { questions: ['f-one', 'q-one'], change: { kind: 'add-tag' as const, tag: 'final' } };
    const dryRun = told(await trainer.call(tryBulkChange, { params, body: tag }));
    expect(dryRun).toMatchObject({ counts: { changes: 1, same: 1, refused: 0 } });
    expect(dryRun.questions[1]).toMatchObject({ id: 'q-one', drawn: ['final', 'pretest'], notDrawn: [] });
    expect((await rowOf(id, 'q-one'))?.tags).toEqual(['words']);
    const body = { ...tag, digest: dryRun.digest };
    const { version, question: read } = await one(id, 'q-one');
    told(await save(other, id, 'q-one', { version, question: { ...read, difficulty: 3 } }));
    expect((await trainer.call(bulkChangeQuestions, { params, body })).code).toBe('draft-changed');
    const { digest } = told(await trainer.call(tryBulkChange, { params, body: tag }));
    const confirmed = { ...tag, digest };
    expect(told(await trainer.call(bulkChangeQuestions, { params, body: confirmed })).changed).toBe(1);
    expect(told(await trainer.call(bulkChangeQuestions, { params, body: confirmed })).changed).toBe(0);
    expect(await rowOf(id, 'q-one')).toMatchObject({ tags: ['words', 'final'], difficulty: 3 });
  });
});

describe('copyQuestions', () => {
  it('should copy from a draft and from a publication, under a free id, and once', async () => {
    const [from, into] = [await imported(), await imported()];
    const { version, question: read } = await one(from, 'f-one');
    told(await save(trainer, from, 'f-one', { version, question: { ...read, cites: ['crc-1989#art37'] } }));
    const publicationId = await published({ 'questions-more.yaml': question('f-extra', 'final') });
    const there = (await app.get(Publications).bankOf(publicationId)).find(({ key }) => key === 'f-extra');
    const body = {
      from: [
        { draftId: from, publicationId: null, question: 'f-one' },
        { draftId: from, publicationId: null, question: 'f-two' },
        { draftId: null, publicationId, question: there?.key ?? '' },
      ],
    };
    const params = { id: into };
    const first = told(await trainer.call(copyQuestions, { params, body }));
    expect(first).toMatchObject({ added: ['f-one-2', there?.key], there: ['f-two'] });
    const again = told(await trainer.call(copyQuestions, { params, body }));
    expect(again).toMatchObject({ added: [], there: ['f-one-2', 'f-two', there?.key] });
    expect((await one(into, 'f-one-2')).question.cites).toEqual(['crc-1989#art37']);
    const copied = await one(into, there?.key ?? '');
    expect(copied.question.stem.en).toBe(there?.open.stem.en);
    const nothing = { from: [{ draftId: from, publicationId: null, question: 'nothing' }] };
    expect((await trainer.call(copyQuestions, { params, body: nothing })).status).toBe(404);
  });
});

describe('importQuestions', () => {
  it('should add what can be taken, and once', async () => {
    const id = await imported();
    const file = Buffer.from('::q-sum:: Two and two are {=four =4}.\n\nBroken. {=a\n');
    const sent = { params: { id }, query: { written: 'en' }, body: file as never };
    const { added } = told(await trainer.call(importQuestions, sent));
    expect(added).toHaveLength(1);
    expect(told(await trainer.call(importQuestions, sent))).toMatchObject({ added: [], there: added });
    expect((await one(id, added[0] ?? '')).question).toMatchObject({ kind: 'short', tags: ['imported'] });
  });
});

describe('listWholeBank', () => {
  it('should show questions of every course with how they stand to its publication', async () => {
    const [id, publicationId] = [await imported(), await published()];
    const { rows, laws } = told(await reviewer.call(listWholeBank));
    const mine = rows.filter(({ draftId }) => draftId === id);
    expect(mine.map((row) => [row.id, row.state])).toEqual([
      ['f-one', 'draft'],
      ['f-two', 'draft'],
      ['q-one', 'draft'],
    ]);
    const others = rows.filter((row) => row.publicationId === publicationId);
    expect(others.map((row) => [row.id, row.state, row.draftId])).toEqual([
      ['f-one', 'published', null],
      ['f-two', 'published', null],
      ['q-one', 'published', null],
    ]);
    expect(others[0]).toMatchObject({ tests: ['final', 'pretest'], missing: [] });
    expect(others[2]?.lessons).toEqual([{ path: 'who-is-a-child', title: 'Who is a child' }]);
    expect(laws.some((law) => law.id === 'jjsa-2018')).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/"(right|correct|explain|options)":/);
  });
});
