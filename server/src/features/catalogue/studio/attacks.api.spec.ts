import {
  addComment,
  addDraftMedia,
  answerComment,
  approveDraft,
  bulkChangeQuestions,
  copyQuestions,
  createDraft,
  emptyQuestion,
  getCourseSettings,
  getDraft,
  getDraftMedia,
  getDraftQuestion,
  getDraftScenario,
  getDraftText,
  holdTranslation,
  importArchive,
  importQuestions,
  lessonTranslations,
  linkPeople,
  listComments,
  listWholeBank,
  newScenario,
  previewDraftLesson,
  putBackScenario,
  type Role,
  removeDraftMedia,
  removeDraftQuestion,
  removeDraftScenario,
  returnDraft,
  saveCourseSettings,
  saveDraftQuestion,
  saveDraftScenario,
  saveDraftText,
  saveOutline,
  submitDraft,
  tryArchive,
  tryBulkChange,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { toConfirm } from '../../../testing/confirmations.js';
import { aSlug, rightFiles } from '../../../testing/course-folder.js';
import { writeArchive } from './archive/write-archive.js';

let app: TestApp;
let trainer: TestClient;
beforeAll(async () => {
  app = await testApp();
  trainer = (await somebody('trainer')).client;
}, 60_000);
afterAll(() => app?.close());

async function somebody(role: Role) {
  const account = await anAccount(app, { role });
  const client = app.client();
  await client.signIn(account.login, TEST_PASSWORD);
  return { ...account, client };
}

function told<Body>(answer: Answer<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

async function aDraft(author = trainer) {
  const body = { id: newId(), titleEn: 'Bail for children', audience: ['police'] };
  const { id } = told(await author.call(createDraft, { body }), 201);
  const { modules } = told(await author.call(getDraft, { params: { id } }));
  return { id, file: `${modules[0]?.lessons[0]?.path}.en.md` };
}

async function submit(id: string, author = trainer): Promise<{ revision: number; confirmed: string[] }> {
  const params = { id };
  const { revision } = told(await author.call(getDraft, { params }));
  const body = { revision, confirmed: await toConfirm(author, id) };
  told(await author.call(submitDraft, { params, body }), 204);
  return body;
}

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><title>A desk</title></svg>') as never;
const SCENARIO = { en: 'At the desk', ur: '' };

const archiveOf = (slug: string, changed: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  writeArchive(
    'course',
    new Map(
      Object.entries({ ...rightFiles(slug), ...changed }).map(([path, text]) => [path, Buffer.from(text)]),
    ),
  );

describe('two clicks at once', () => {
  it('should begin one course, and answer both of it', async () => {
    const body = { id: newId(), titleEn: 'Clicked in haste', audience: ['police'] };
    const answers = await Promise.all([1, 2, 3, 4].map(() => trainer.call(createDraft, { body })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: made }) => made.slug)).size).toBe(1);
  });

  it('should keep one archive, new or in the place of a draft, and answer all of it', async () => {
    const slug = aSlug();
    const anew: Readonly<Record<string, string>> = {
      '01-frame/module.yaml': 'title: { en: The frame anew }\nrequired: true\n',
    };
    for (const [index, changed] of [{}, anew].entries()) {
      const bytes = (await archiveOf(slug, changed)) as never;
      const { digest } = told(await trainer.call(tryArchive, { body: bytes }));
      const query = { id: newId(), digest };
      const confirm = () => trainer.call(importArchive, { query, body: bytes });
      const answers = [...(await Promise.all([confirm(), confirm()])), await confirm()];
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      const [id] = new Set(answers.map(({ body }) => body.id));
      const { events } = told(await trainer.call(getDraft, { params: { id: id ?? '' } }));
      expect(events.filter(({ kind }) => kind === 'imported')).toHaveLength(index + 1);
    }
  });
});

describe('a lesson that would hold everybody up', () => {
  it('should be an error of its own draft and leave every other page as it was', async () => {
    const { id, file } = await aDraft();
    const { version, text } = told(
      await trainer.call(getDraftText, { params: { id }, query: { path: file } }),
    );
    const hostile = `${text}\n\n${'>'.repeat(3000)} deeper\n`;
    const saved = await trainer.call(saveDraftText, {
      params: { id },
      body: { path: file, version, text: hostile },
    });
    expect(told(saved).problems.map(({ severity, message }) => [severity, message])).toContainEqual([
      'error',
      expect.stringContaining('nested too deeply'),
    ]);
    expect((await trainer.call(getDraft, { params: { id } })).status).toBe(200);
    expect((await trainer.call(listWholeBank)).status).toBe(200);
  });
});

describe('a character that cannot be kept', () => {
  it('should be told by the check of the course, and not lose the text in which it is escaped', async () => {
    const { id } = await aDraft();
    const query = { path: 'course.yaml' };
    const { version, text } = told(await trainer.call(getDraftText, { params: { id }, query }));
    const changed = text.replace(/^( *en: ?).*$/m, '$1"Bail\\0 for children"');
    expect(changed).not.toBe(text);
    const body = { ...query, version, text: changed };
    told(await trainer.call(saveDraftText, { params: { id }, body }));
    const { title, problems } = told(await trainer.call(getDraft, { params: { id } }));
    expect(title).toEqual({ en: 'Bail for children' });
    expect(problems.some(({ message }) => message.includes('unreadable character'))).toBe(true);
  });
});

describe('a drawing that is nested without an end', () => {
  it('should be refused as what cannot be read', async () => {
    const { id } = await aDraft();
    const body = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}</svg>`,
    ) as never;
    const answer = await trainer.call(addDraftMedia, { params: { id }, query: { name: 'deep.svg' }, body });
    expect([answer.status, answer.code]).toEqual([422, 'media-unreadable']);
  });
});

describe('a comment under an id that is taken', () => {
  it('should be refused where it would be lost, and be taken again where it is the same', async () => {
    const [one, other] = [await aDraft(), await aDraft()];
    const comment = { id: newId(), path: one.file, block: 'b1', text: 'Which section?' };
    const say = (id: string) => trainer.call(addComment, { params: { id }, body: comment });
    expect([(await say(one.id)).status, (await say(one.id)).status]).toEqual([204, 204]);
    expect((await say(other.id)).status).toBe(422);
    const reply = (id: string) =>
      trainer.call(answerComment, {
        params: { id: one.id, thread: comment.id },
        body: { id, kind: 'reply', text: 'Section 5.' },
      });
    expect((await reply(comment.id)).status).toBe(422);
    const id = newId();
    expect([(await reply(id)).status, (await reply(id)).status]).toEqual([204, 204]);
    const { items } = told(await trainer.call(listComments, { params: { id: one.id } }));
    expect(items[0]?.entries).toHaveLength(2);
  });
});

describe('a draft in review', () => {
  it('should take nothing from its author, whichever door they try', async () => {
    const [file, slug] = ['01-frame/01-who-is-a-child.en.md', aSlug()];
    const bytes = (await archiveOf(slug)) as never;
    const dryRun = told(await trainer.call(tryArchive, { body: bytes }));
    const query = { id: newId(), digest: dryRun.digest };
    const { id } = told(await trainer.call(importArchive, { query, body: bytes }), 201);
    const params = { id };
    const question = { id, question: 'f-one' };
    const scenario = { id, scenario: 'at-the-desk' };
    const gone = { id, scenario: 'gone' };
    const written = newScenario(SCENARIO, { en: 'You decide.', ur: '' }, 'jjsa-2018');
    told(
      await trainer.call(saveDraftScenario, { params: scenario, body: { version: 0, scenario: written } }),
    );
    told(await trainer.call(saveDraftScenario, { params: gone, body: { version: 0, scenario: written } }));
    told(await trainer.call(removeDraftScenario, { params: gone, query: { version: '1' } }), 204);
    told(await trainer.call(addDraftMedia, { params, query: { name: 'desk.svg' }, body: SVG }), 201);
    const text = told(await trainer.call(getDraftText, { params, query: { path: file } }));
    const { modules } = told(await trainer.call(getDraft, { params }));
    const outline = modules.map(({ folder, title, required, lessons }) => ({
      ...{ folder, title: { ...title, en: 'Another title' }, required },
      lessons: lessons.map((lesson) => ({ path: lesson.path, required: lesson.required })),
    }));
    const settings = told(await trainer.call(getCourseSettings, { params }));
    const asked = told(await trainer.call(getDraftQuestion, { params: question }));
    const played = told(await trainer.call(getDraftScenario, { params: scenario }));
    const change = { questions: ['f-one'], change: { kind: 'set-difficulty' as const, difficulty: 3 } };
    const { digest } = told(await trainer.call(tryBulkChange, { params, body: change }));
    const elsewhere = await aDraft();
    const lesson = file.replace('.en.md', '');
    const { blocks } = told(await trainer.call(lessonTranslations, { params, query: { lesson } }));
    const [translated] = blocks;
    if (!settings.settings) throw new Error('The settings cannot be read');
    await submit(id);
    const before = told(await trainer.call(getDraft, { params }));
    const doors: Record<string, () => Promise<Answer>> = {
      text: () =>
        trainer.call(saveDraftText, {
          params,
          body: { path: file, version: text.version, text: `${text.text}\nMore.\n` },
        }),
      outline: () =>
        trainer.call(saveOutline, {
          params,
          body: { revision: before.revision, modules: outline, removed: [] },
        }),
      settings: () =>
        trainer.call(saveCourseSettings, {
          params,
          body: { version: settings.version, settings: { ...settings.settings, hours: 9 } as never },
        }),
      question: () =>
        trainer.call(saveDraftQuestion, {
          params: question,
          body: { version: asked.version, question: { ...asked.question, difficulty: 3 } },
        }),
      'new question': () =>
        trainer.call(saveDraftQuestion, {
          params: { id, question: 'f-new' },
          body: {
            version: null,
            question: {
              ...emptyQuestion('true-false'),
              ...{ tags: ['final'], stem: { en: 'Is it?', ur: '' }, explain: { en: 'It is.', ur: '' } },
            },
          },
        }),
      'removed question': () =>
        trainer.call(removeDraftQuestion, { params: question, query: { version: asked.version } }),
      bulk: () => trainer.call(bulkChangeQuestions, { params, body: { ...change, digest } }),
      copies: () =>
        trainer.call(copyQuestions, {
          params,
          body: { from: [{ draftId: elsewhere.id, publicationId: null, question: 'f-one' }] },
        }),
      'questions of a file': () =>
        trainer.call(importQuestions, {
          params,
          query: { written: 'en' },
          body: Buffer.from('Two and two are {=four =4}.\n') as never,
        }),
      scenario: () =>
        trainer.call(saveDraftScenario, {
          params: scenario,
          body: { version: played.version, scenario: { ...played.scenario, title: { en: 'Else', ur: '' } } },
        }),
      'removed scenario': () =>
        trainer.call(removeDraftScenario, { params: scenario, query: { version: String(played.version) } }),
      'scenario put back': () =>
        trainer.call(putBackScenario, { params, body: { file: 'scenarios/gone.yaml' } }),
      'translation that holds': () =>
        trainer.call(holdTranslation, {
          params,
          body: { lesson, block: translated?.block ?? '', digest: translated?.digest ?? '' },
        }),
      media: () => trainer.call(addDraftMedia, { params, query: { name: 'other.svg' }, body: SVG }),
      'removed media': () => trainer.call(removeDraftMedia, { params: { id, name: 'desk.svg' } }),
    };
    for (const [door, open] of Object.entries(doors))
      expect([door, (await open()).code]).toEqual([door, 'draft-in-review']);
    const anew = (await archiveOf(slug, { 'README.md': 'Another.' })) as never;
    const { digest: other } = told(await trainer.call(tryArchive, { body: anew }));
    const again = { id: newId(), digest: other };
    expect((await trainer.call(importArchive, { query: again, body: anew })).code).toBe('archive-refused');
    expect(told(await trainer.call(getDraft, { params }))).toEqual(before);
  });
});

describe('an approval by whoever wrote it', () => {
  it('should be refused under a second account that is linked as the same person', async () => {
    const [author, second, administrator] = await Promise.all([
      somebody('trainer'),
      somebody('reviewer'),
      somebody('administrator'),
    ]);
    const { id } = await aDraft(author.client);
    const body = await submit(id, author.client);
    const seenBy = async (client: TestClient) => told(await client.call(getDraft, { params: { id } })).isOwn;
    expect(await seenBy(second.client)).toBe(false);
    const pair = { personId: author.personId, samePersonAs: second.personId, reason: 'One person, twice.' };
    told(await administrator.client.call(linkPeople, { body: pair }), 201);
    expect(await seenBy(second.client)).toBe(true);
    expect((await second.client.call(approveDraft, { params: { id }, body })).code).toBe('draft-own');
    const another = await somebody('reviewer');
    expect(told(await another.client.call(approveDraft, { params: { id }, body })).number).toBe(1);
  });

  it('should be refused of a revision that was not the one seen, and of what has come back from review', async () => {
    const { client: reviewer } = await somebody('reviewer');
    const { id, file } = await aDraft();
    const params = { id };
    const seen = await submit(id);
    const back = { revision: seen.revision, reason: 'Cite the section.' };
    told(await reviewer.call(returnDraft, { params, body: back }), 204);
    expect((await reviewer.call(approveDraft, { params, body: seen })).code).toBe('draft-not-in-review');
    const { version, text } = told(await trainer.call(getDraftText, { params, query: { path: file } }));
    told(
      await trainer.call(saveDraftText, {
        params,
        body: { path: file, version, text: `${text}\nSlipped in.\n` },
      }),
    );
    const now = await submit(id);
    expect((await reviewer.call(approveDraft, { params, body: seen })).code).toBe('draft-changed');
    expect(now.revision).toBeGreaterThan(seen.revision);
  });
});

describe('ids and names of another draft', () => {
  it('should lead nowhere', async () => {
    const [mine, theirs] = [await aDraft(), await aDraft()];
    const comment = { id: newId(), path: theirs.file, block: 'b1', text: 'Which section?' };
    told(await trainer.call(addComment, { params: { id: theirs.id }, body: comment }), 204);
    told(
      await trainer.call(addDraftMedia, {
        params: { id: theirs.id },
        query: { name: 'desk.svg' },
        body: SVG,
      }),
      201,
    );
    const entry = { id: newId(), kind: 'reply' as const, text: 'Mine.' };
    const answers = [
      await trainer.call(answerComment, { params: { id: mine.id, thread: comment.id }, body: entry }),
      await trainer.call(getDraftMedia, { params: { id: mine.id, name: 'desk.svg' } }),
      await trainer.call(removeDraftMedia, { params: { id: mine.id, name: 'desk.svg' } }),
      ...(await Promise.all(
        ['../../etc/passwd', '/etc/passwd', 'media/../course.yaml', '..\\course.yaml', '.env'].map((path) =>
          trainer.call(getDraftText, { params: { id: mine.id }, query: { path } }),
        ),
      )),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});

describe('markup in a lesson', () => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';

  it.each([
    ['raw', evil],
    ['in a cell', `| ${evil} | b |\n|---|---|\n| a | b |`],
    ['a link that runs something', '[a](javascript:alert(1)) and [b](data:text/html,x)'],
    ['an id that would end its attribute', '## H {#a"onclick="alert(1)}'],
    ['an attribute that no block has', ':::note{kind="tip" onclick="alert(1)"}\nA\n:::'],
  ])('should be an error and shown to nobody: %s', async (_, block) => {
    const { id, file } = await aDraft();
    const params = { id };
    const { version } = told(await trainer.call(getDraftText, { params, query: { path: file } }));
    const text = `---\ntitle: ${JSON.stringify(evil)}\nminutes: 5\n---\n\n${block}\n`;
    told(await trainer.call(saveDraftText, { params, body: { path: file, version, text } }));
    const query = { lesson: file.replace('.en.md', ''), lang: 'en' as const };
    expect((await trainer.call(previewDraftLesson, { params, query })).code).toBe('draft-not-shown');
  });
});
