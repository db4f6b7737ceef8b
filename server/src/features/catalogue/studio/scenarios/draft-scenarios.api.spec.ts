import {
  compareDraftScenario,
  getDraft,
  getDraftScenario,
  getDraftText,
  importArchive,
  listDraftScenarios,
  listRemovedScenarios,
  newScenario,
  putBackScenario,
  type Role,
  removeDraftScenario,
  saveDraftScenario,
  saveDraftText,
  submitDraft,
  tryArchive,
  type WrittenScenario,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../../testing/app.js';
import type { Answer, TestClient } from '../../../../testing/client.js';
import { toConfirm } from '../../../../testing/confirmations.js';
import { aSlug, type Files, rightFiles } from '../../../../testing/course-folder.js';
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

const LESSON = '01-frame/02-english-only';
const KEY = 'at-the-desk';
const FILE = `scenarios/${KEY}.yaml`;

/** A draft of the small course, by the trainer. */
async function imported(changed: Files = {}): Promise<string> {
  const slug = aSlug();
  const files = Object.entries({ ...rightFiles(slug), ...changed });
  const bytes = await writeArchive(slug, new Map(files.map(([path, text]) => [path, Buffer.from(text)])));
  const { digest } = told(await trainer.call(tryArchive, { body: bytes as never }));
  const query = { id: newId(), digest };
  return told(await trainer.call(importArchive, { query, body: bytes as never }), 201).id;
}

const fresh = (title = 'At the desk'): WrittenScenario =>
  newScenario({ en: title, ur: 'میز پر' }, { en: 'You decide.', ur: 'فیصلہ آپ کا ہے۔' }, 'jjsa-2018');
const save = (client: TestClient, id: string, version: number, scenario: WrittenScenario, key = KEY) =>
  client.call(saveDraftScenario, { params: { id, scenario: key }, body: { version, scenario } });
const one = async (id: string, key = KEY) =>
  told(await trainer.call(getDraftScenario, { params: { id, scenario: key } }));
const listOf = async (id: string) => told(await reviewer.call(listDraftScenarios, { params: { id } }));
const textOf = async (id: string, path = FILE) =>
  told(await trainer.call(getDraftText, { params: { id }, query: { path } }));
const remove = (client: TestClient, id: string, version: number) =>
  client.call(removeDraftScenario, { params: { id, scenario: KEY }, query: { version } });
const fieldsOf = ({ body }: Answer<unknown>) =>
  (body as { fields?: { field: string; code: string }[] }).fields?.map(
    ({ field, code }) => `${field} ${code}`,
  );
const codeOf = ({ body }: Answer<unknown>) => (body as { code?: string }).code;

async function playIn(id: string): Promise<void> {
  const path = `${LESSON}.en.md`;
  const { text, version } = await textOf(id, path);
  const body = { path, version, text: `${text}\n::scenario{id="${KEY}"}\n` };
  told(await trainer.call(saveDraftText, { params: { id }, body }));
}

describe('scenarios of a draft', () => {
  it('should be made, listed with where they are played, and publishable from the first moment', async () => {
    const id = await imported({ 'scenarios/odd.yaml': 'id: odd\ntitle: words\n' });
    const { version } = told(await save(trainer, id, 0, fresh()));
    expect(version).toBe(1);
    await playIn(id);
    const { rows, draft } = await listOf(id);
    expect(draft.laws.map((law) => law.id)).toEqual(['jjsa-2018', 'crc-1989']);
    expect(rows[0]).toMatchObject({
      ...{ id: KEY, file: FILE, title: { en: 'At the desk', ur: 'میز پر' }, byForm: true },
      ...{ steps: 2, ends: 1, duties: 1, missing: [], problems: [] },
      lessons: [{ path: LESSON, title: 'English only' }],
    });
    expect(rows[1]).toMatchObject({ id: 'odd', byForm: false });
    expect(rows[1]?.problems.length).toBeGreaterThan(0);
    expect(await one(id)).toMatchObject({ version, scenario: fresh() });
    expect(codeOf(await trainer.call(getDraftScenario, { params: { id, scenario: 'odd' } }))).toBe(
      'scenario-as-text',
    );
    const { problems } = told(await trainer.call(getDraft, { params: { id } }));
    expect(problems.filter(({ file }) => file === FILE)).toEqual([]);
  });

  it('should be saved half written, over the version that was read, and once however often they are sent', async () => {
    const id = await imported();
    told(await save(trainer, id, 0, fresh()));
    const written = fresh();
    written.steps[0]!.choices[0]!.to = 'gone';
    written.steps[1]!.say = { en: '', ur: '' };
    expect(told(await save(trainer, id, 1, written)).version).toBe(2);
    expect(told(await save(trainer, id, 1, written)).version).toBe(2);
    const row = (await listOf(id)).rows[0];
    expect(row?.problems.map(({ path }) => path)).toContain('steps.end.say.en');
    expect(row?.missing).toEqual(['en', 'ur']);
    const theirs = fresh('By the other');
    expect(codeOf(await save(other, id, 1, theirs))).toBe('draft-text-changed');
    expect((await one(id)).scenario).toEqual(written);
    expect(told(await save(other, id, 2, theirs)).version).toBe(3);
    expect((await one(id)).scenario.title.en).toBe('By the other');
  });

  it('should keep what an author wrote beside them', async () => {
    const id = await imported();
    told(await save(trainer, id, 0, fresh()));
    const { text, version } = await textOf(id);
    const mine = `# Invented.\n${text.replace('start: start\n', 'start: start # here\nmood: calm\n')}`;
    const body = { path: FILE, version, text: mine };
    told(await trainer.call(saveDraftText, { params: { id }, body }));
    const { scenario, version: now } = await one(id);
    const changed = { ...scenario, title: { ...scenario.title, en: 'Changed' } };
    told(await save(trainer, id, now, changed));
    expect((await textOf(id)).text).toBe(mine.replace('"At the desk"', '"Changed"'));
  });

  it('should refuse what can be no scenario, by field', async () => {
    const id = await imported();
    told(await save(trainer, id, 0, fresh()));
    expect(fieldsOf(await save(trainer, id, 0, fresh('Another')))).toEqual(['id scenario-id-taken']);
    expect(fieldsOf(await save(trainer, id, 0, fresh(), 'No Key'))).toEqual(['id key-shape']);
    const twins = fresh();
    twins.steps[1]!.key = 'start';
    expect(fieldsOf(await save(trainer, id, 1, twins))).toEqual(['scenario.steps.1.key twice']);
    const unreadable = fresh();
    unreadable.title.en = 'a\0b';
    expect(fieldsOf(await save(trainer, id, 1, unreadable))).toEqual(['scenario.title.en unreadable']);
  });

  it('should not be removed while a lesson plays them, and can be put back', async () => {
    const id = await imported();
    told(await save(trainer, id, 0, fresh()));
    await playIn(id);
    expect(codeOf(await remove(trainer, id, 1))).toBe('scenario-used');
    const path = `${LESSON}.en.md`;
    const { version, text } = await textOf(id, path);
    const body = { path, version, text: text.replace(/::scenario.*\n/, '') };
    told(await trainer.call(saveDraftText, { params: { id }, body }));
    expect(codeOf(await remove(trainer, id, 7))).toBe('draft-text-changed');
    told(await remove(trainer, id, 1), 204);
    told(await remove(trainer, id, 1), 204);
    expect((await listOf(id)).rows).toEqual([]);
    expect(codeOf(await save(trainer, id, 1, fresh('Late')))).toBe('draft-text-changed');
    const { items } = told(await reviewer.call(listRemovedScenarios, { params: { id } }));
    expect(items).toMatchObject([{ file: FILE, title: { en: 'At the desk', ur: 'میز پر' } }]);
    const back = { params: { id }, body: { file: FILE } };
    told(await trainer.call(putBackScenario, back), 204);
    told(await trainer.call(putBackScenario, back), 204);
    expect((await one(id)).scenario).toEqual(fresh());
    const nowhere = { params: { id }, body: { file: 'course.yaml' } };
    expect((await trainer.call(putBackScenario, nowhere)).status).toBe(404);
  });

  it('should be compared with what was published', async () => {
    const id = await imported({ 'scenarios/odd.yaml': 'id: odd\ntitle: words\n' });
    told(await save(trainer, id, 0, fresh()));
    const compared = (file: string) =>
      reviewer.call(compareDraftScenario, { params: { id }, query: { file } });
    expect(told(await compared(FILE))).toEqual({ before: null, after: fresh() });
    expect(told(await compared('scenarios/odd.yaml'))).toEqual({ before: null, after: null });
    expect((await compared('course.yaml')).status).toBe(404);
  });

  it('should stay as they are while the draft is in review', async () => {
    const id = await imported();
    told(await save(trainer, id, 0, fresh()));
    await playIn(id);
    const { revision } = told(await trainer.call(getDraft, { params: { id } }));
    const confirmed = await toConfirm(trainer, id);
    told(await trainer.call(submitDraft, { params: { id }, body: { revision, confirmed } }), 204);
    expect(codeOf(await save(trainer, id, 1, fresh('Changed')))).toBe('draft-in-review');
    expect(codeOf(await remove(trainer, id, 1))).toBe('draft-in-review');
    expect(
      (
        await reviewer.call(saveDraftScenario, {
          params: { id, scenario: KEY },
          body: { version: 1, scenario: fresh() },
        })
      ).status,
    ).toBe(403);
  });
});
