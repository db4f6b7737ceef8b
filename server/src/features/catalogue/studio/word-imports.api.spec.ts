import { getDraft, getDraftText, importWord, type QueryOf, type Role, tryWord } from '@academy/shared';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { aSlug } from '../../../testing/course-folder.js';
import { aDocument, heading, paragraph, picture, smallBody } from './testing/a-document.js';

let app: TestApp;
let trainer: TestClient;
beforeAll(async () => {
  app = await testApp();
  trainer = await as('trainer');
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

type Target = { language: 'en' | 'ur'; draft?: string };
const tried = async (bytes: Buffer, query: Target) =>
  told(await trainer.call(tryWord, { query, body: bytes as never }));
const confirm = (bytes: Buffer, query: QueryOf<typeof importWord>) =>
  trainer.call(importWord, { query, body: bytes as never });
const draftOf = async (id: string) => told(await trainer.call(getDraft, { params: { id } }));
const textOf = async (id: string, path: string) =>
  told(await trainer.call(getDraftText, { params: { id }, query: { path } })).text;

async function aDraft(): Promise<string> {
  const bytes = await aDocument({ body: smallBody });
  const { digest } = await tried(bytes, { language: 'en' });
  const query = {
    id: newId(),
    digest,
    language: 'en',
    titleEn: `Bail ${aSlug()}`,
    audience: 'police',
  } as const;
  return told(await confirm(bytes, query), 201).id;
}

const urdu = (...lessons: string[]) =>
  aDocument({
    body: [heading(1, 'قاعدہ'), ...lessons.flatMap((title) => [heading(2, title), paragraph('متن۔')])].join(
      '',
    ),
  });

describe('a Word document', () => {
  it('should be kept as it was shown, as a course that only lacks its Urdu', async () => {
    const bytes = await aDocument({ body: smallBody });
    const before = told((await trainer.get('/api/studio/courses')) as Answer<{ items: unknown[] }>).items
      .length;
    const { digest, modules, problems, title } = await tried(bytes, { language: 'en' });
    expect(title).toBe('Bail for children');
    expect(modules.map(({ lessons }) => lessons.length)).toEqual([2, 1]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      told((await trainer.get('/api/studio/courses')) as Answer<{ items: unknown[] }>).items,
    ).toHaveLength(before);
    const query = {
      id: newId(),
      digest,
      language: 'en',
      titleEn: 'Bail for children',
      audience: 'police,judiciary',
    } as const;
    const made = told(await confirm(bytes, query), 201);
    expect(told(await confirm(bytes, query), 201)).toEqual(made);
    const draft = await draftOf(made.id);
    expect(draft.slug).toBe('bail-for-children');
    expect(draft.modules.map(({ folder }) => folder)).toEqual(['01-the-rule', '02-practice']);
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await textOf(made.id, '01-the-rule/02-bail.en.md')).toBe(
      '---\ntitle: "Bail"\nminutes: 1\n---\n\nBail is the rule.\n',
    );
    expect(draft.events[0]).toMatchObject({ kind: 'imported' });
  });

  it('should be added behind the modules of a draft, once however often it is sent', async () => {
    const id = await aDraft();
    const bytes = await aDocument({ body: smallBody });
    const { digest } = await tried(bytes, { language: 'en', draft: id });
    const query = { id: newId(), digest, language: 'en', draft: id } as const;
    told(await confirm(bytes, query), 201);
    told(await confirm(bytes, query), 201);
    expect((await draftOf(id)).modules.map(({ folder }) => folder)).toEqual([
      '01-the-rule',
      '02-practice',
      '03-the-rule-2',
      '04-practice-2',
    ]);
  });

  it('should become the Urdu of a draft by the place of its lessons', async () => {
    const id = await aDraft();
    const bytes = await urdu('بچہ کون', 'ضمانت', 'زائد');
    const { digest, modules, notices } = await tried(bytes, { language: 'ur', draft: id });
    expect(modules[0]?.lessons.map(({ of }) => of)).toEqual(['Who is a child', 'Bail']);
    expect(notices).toMatchObject([{ kind: 'lessons-unmatched', count: 1, items: [{ near: 'زائد' }] }]);
    told(await confirm(bytes, { id: newId(), digest, language: 'ur', draft: id }), 201);
    expect(await textOf(id, '01-the-rule/02-bail.ur.md')).toContain('title: "ضمانت"');
    const [module] = (await draftOf(id)).modules;
    expect(module).toMatchObject({
      title: { en: 'The rule', ur: 'قاعدہ' },
      lessons: [{ hasUrdu: true }, { hasUrdu: true }],
    });
  });

  it('should be kept with words for every picture, and not without', async () => {
    const green = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#14532d' } })
      .png()
      .toBuffer();
    const bytes = await aDocument({
      body: `${heading(1, 'Module')}${heading(2, 'Lesson')}${paragraph(picture('rId-green', ''))}`,
      pictures: { 'green.png': green },
    });
    const { digest, pictures, problems } = await tried(bytes, { language: 'ur' });
    expect(problems.filter(({ message }) => message.includes('alt'))).toEqual([]);
    const [{ src, preview } = { src: '', preview: '' }] = pictures;
    expect(preview).toMatch(/^data:image\/webp;base64,/);
    const query = {
      id: newId(),
      digest,
      language: 'ur',
      audience: 'police',
      titleEn: `Green ${aSlug()}`,
    } as const;
    const bare = await confirm(bytes, query);
    expect(bare.body).toMatchObject({ code: 'bad-input', fields: [{ field: `alts.${src}` }] });
    const head = Buffer.from(`${JSON.stringify({ alts: { [src]: 'سبز میدان' } })}\n`);
    const made = told(await confirm(Buffer.concat([head, bytes]), query), 201);
    expect(await textOf(made.id, '01-module/01-lesson.ur.md')).toContain(
      `::figure{src="${src}" alt="سبز میدان"}`,
    );
  });

  it('should be refused where it or the draft is another than was seen, or where facts are missing', async () => {
    const id = await aDraft();
    const bytes = await urdu('بچہ کون');
    const { digest } = await tried(bytes, { language: 'ur', draft: id });
    const other = await urdu('ایک اور');
    const query = { id: newId(), digest, language: 'ur', draft: id } as const;
    expect((await confirm(other, query)).code).toBe('import-changed');
    const english = await aDocument({ body: smallBody });
    const seen = await tried(english, { language: 'en', draft: id });
    told(await confirm(english, { id: newId(), digest: seen.digest, language: 'en', draft: id }), 201);
    expect((await confirm(bytes, query)).code).toBe('import-changed');
    const missing = await confirm(bytes, { id: newId(), digest, language: 'ur' });
    expect(missing.body).toMatchObject({
      code: 'bad-input',
      fields: [{ field: 'titleEn' }, { field: 'audience' }],
    });
    expect((await confirm(Buffer.from('no'), query)).code).toBe('word-unreadable');
  });
});
