import {
  addComment,
  addDraftMedia,
  answerComment,
  createDraft,
  getDraft,
  getDraftText,
  importArchive,
  listComments,
  listWholeBank,
  saveDraftText,
  tryArchive,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { aSlug, rightFiles } from '../../../testing/course-folder.js';
import { writeArchive } from './archive/write-archive.js';

let app: TestApp;
let trainer: TestClient;
beforeAll(async () => {
  app = await testApp();
  const { login } = await anAccount(app, { role: 'trainer' });
  trainer = app.client();
  await trainer.signIn(login, TEST_PASSWORD);
}, 60_000);
afterAll(() => app?.close());

function told<Body>(answer: Answer<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

async function aDraft() {
  const body = { id: newId(), titleEn: 'Bail for children', audience: ['police'] };
  const { id } = told(await trainer.call(createDraft, { body }), 201);
  const { modules } = told(await trainer.call(getDraft, { params: { id } }));
  return { id, file: `${modules[0]?.lessons[0]?.path}.en.md` };
}

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
