import { fileURLToPath } from 'node:url';
import {
  convertQuestions,
  exportBank,
  questionsDryRun,
  questionTemplate,
  tryQuestions,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import { signedIn } from '../../../testing/permission-learner.js';
import { CourseFolders } from '../course-folders.service.js';
import { Publications } from '../publications.service.js';
import { judge } from './judge.js';
import { readQuestionFile } from './read-file.js';

const MANUAL = fileURLToPath(new URL('../../../../manuals/justice-for-children', import.meta.url));

let app: TestApp;
let trainer: TestClient;
let manual: { slug: string; publicationId: string };
beforeAll(async () => {
  app = await testApp();
  manual = await app.get(CourseFolders).load(MANUAL);
  trainer = await signedIn(app, await anAccount(app, { role: 'trainer' }));
}, 60_000);
afterAll(() => app?.close());

const file = (content: string): never => Buffer.from(content) as never;

describe('a file of questions', () => {
  it('should be told question by question, with those that a course asks already', async () => {
    const bank = await app.get(Publications).bankOf(manual.publicationId);
    const stem = bank[0]?.open.stem.en.replace(/[:#={}~\\]/g, '\\$&') ?? '';
    const answer = await trainer.call(tryQuestions, {
      query: { written: 'en' },
      body: file(`${stem}{T}\n\nTwo and two are {=four =4}.\n\nBroken. {=a`),
    });
    const { counts, questions, warnings } = questionsDryRun.parse(answer.body);
    expect([counts, warnings]).toEqual([
      { taken: 0, remarked: 2, refused: 1 },
      ['urdu-missing', 'tag-given'],
    ]);
    expect(questions[0]?.notes.at(-1)).toMatchObject({
      code: 'same-in-course',
      course: { slug: manual.slug, key: bank[0]?.key },
    });
    expect(questions[2]).toMatchObject({ line: 5, fate: 'refused', notes: [{ code: 'syntax' }] });
  });

  it('should become another file, without what was refused', async () => {
    const body = file('=1+1 is {=two}.\n\nBroken. {=a');
    const made = async (to: 'yaml' | 'gift' | 'moodle-xml' | 'fates') =>
      trainer.call(convertQuestions, { query: { written: 'en', to, lang: 'ur' }, body });
    const [yaml, gift, xml, fates] = await Promise.all([
      made('yaml'),
      made('gift'),
      made('moodle-xml'),
      made('fates'),
    ]);
    expect(yaml.text).toMatch(/^- id: q-1\n {2}kind: short\n/);
    expect(gift.text).toContain('{=two');
    expect(xml.text).toContain('<question type="shortanswer">');
    expect(fates.text).toContain("'=1+1 is _____.");
    expect(fates.text).toContain('شامل نہیں');
    expect(fates.headers.get('content-disposition')).toContain('questions.csv');
  });

  it('should be refused with the reason where it is none', async () => {
    const send = (content: string) =>
      trainer.call(tryQuestions, { query: { written: 'en' }, body: file(content) });
    expect((await send('%PDF-1.7')).code).toBe('questions-unreadable');
    expect((await send('')).code).toBe('questions-none');
  });

  it('should have a template to begin with', async () => {
    const { status, bytes } = await trainer.download(`${questionTemplate.path}?lang=ur`);
    expect([status, Buffer.from(bytes).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});

describe('the bank of a course', () => {
  it.each([
    ['gift', 'en'],
    ['moodle-xml', 'en'],
    ['gift', 'ur'],
    ['moodle-xml', 'ur'],
  ] as const)('should be read back whole from %s in %s', async (to, lang) => {
    const bank = await app.get(Publications).bankOf(manual.publicationId);
    const answer = await trainer.call(exportBank, { params: { slug: manual.slug }, body: { to, lang } });
    const { drafts } = await readQuestionFile(Buffer.from(answer.text));
    const { questions } = judge(drafts, lang);
    expect(questions.flatMap(({ notes }) => notes)).toEqual([]);
    expect(questions.map(({ name, kind }) => [name, kind])).toEqual(
      bank.map(({ key, open }) => [key, open.kind]),
    );
  });

  it('should leave an audit entry, and be known for published courses only', async () => {
    const count = async (): Promise<number> => {
      const rows = await app.unitOfWork.query(
        `SELECT 1 FROM audit_entry WHERE action = 'catalogue.export-bank' AND subject_id = $1
         AND after ->> 'language' = 'ur'`,
        [manual.publicationId],
      );
      return rows.length;
    };
    const before = await count();
    const body = { to: 'gift', lang: 'ur' } as const;
    await trainer.call(exportBank, { params: { slug: manual.slug }, body });
    expect(await count()).toBe(before + 1);
    expect((await trainer.call(exportBank, { params: { slug: 'none' }, body })).code).toBe('not-found');
  });
});
