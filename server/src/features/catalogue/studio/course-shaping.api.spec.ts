import { createHash } from 'node:crypto';
import {
  addDraftMedia,
  approveDraft,
  type CourseSettings,
  type DraftView,
  draftDifference,
  drawDraftTest,
  enrol,
  getAttempt,
  getCourse,
  getCourseSettings,
  getDraft,
  getDraftMedia,
  getDraftText,
  getEnrolment,
  getPublication,
  importArchive,
  linkPeople,
  listDraftMedia,
  listRemovedLessons,
  type Problem,
  postEvents,
  type Role,
  removeDraftMedia,
  saveCourseSettings,
  saveDraftText,
  saveOutline,
  setExtraTime,
  startAttempt,
  submitAttempt,
  submitDraft,
  tryArchive,
} from '@academy/shared';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { toConfirm } from '../../../testing/confirmations.js';
import { aSlug, question, rightFiles } from '../../../testing/course-folder.js';
import { writeArchive } from './archive/write-archive.js';

let app: TestApp;
let trainer: TestClient;
let reviewer: TestClient;
beforeAll(async () => {
  app = await testApp({ SIGN_IN_RATE_LIMIT: '50' });
  [trainer, reviewer] = await Promise.all([as('trainer'), as('reviewer')]);
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

const fieldsOf = ({ body }: Answer) => (body as Problem).fields ?? [];

const seen = async (id: string): Promise<DraftView> => told(await trainer.call(getDraft, { params: { id } }));

/** A draft of two modules with three lessons, and a bank of six test questions of three difficulties. */
async function aDraft(): Promise<DraftView> {
  const slug = aSlug();
  const finals = [1, 2, 3, 4, 5, 6].map((number) =>
    question(`f-${number}`, `final, ${number % 2 === 0 ? 'bail' : 'age'}`).replace(
      'difficulty: 1',
      `difficulty: ${Math.ceil(number / 2)}`,
    ),
  );
  const files = {
    ...rightFiles(slug),
    '02-court/module.yaml': 'title: { en: "In court", ur: "عدالت میں" }\n',
    '02-court/01-hearing.en.md': '---\ntitle: The hearing\nminutes: 3\n---\n\nOne paragraph.\n',
    '02-court/01-hearing.ur.md': '---\ntitle: سماعت\n---\n\nایک پیراگراف۔\n',
    'questions.yaml': [...finals, question('q-one', 'words')].join('\n'),
  };
  const bytes = await writeArchive(
    'course',
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
  );
  const { digest } = told(await trainer.call(tryArchive, { body: bytes as never }));
  const query = { id: newId(), digest };
  const { id } = told(await trainer.call(importArchive, { query, body: bytes as never }), 201);
  return seen(id);
}

async function textAt(id: string, path: string) {
  return told(await trainer.call(getDraftText, { params: { id }, query: { path } }));
}

async function publish(id: string): Promise<string> {
  const { revision } = await seen(id);
  const confirmed = await toConfirm(trainer, id);
  told(await trainer.call(submitDraft, { params: { id }, body: { revision, confirmed } }), 204);
  const { publicationId } = told(
    await reviewer.call(approveDraft, { params: { id }, body: { revision, confirmed } }),
  );
  return publicationId;
}

const wantedOf = ({ modules }: DraftView) =>
  modules.map(({ folder, title, required, lessons }) => ({
    ...{ folder, title, required },
    lessons: lessons.map(({ path, required: isRequired }) => ({ path, required: isRequired })),
  }));

const put = (draft: DraftView, modules: ReturnType<typeof wantedOf>, removed: string[] = []) =>
  trainer.call(saveOutline, {
    params: { id: draft.id },
    body: { revision: draft.revision, modules, removed },
  });

const keysOf = ({ modules }: DraftView): string[][] =>
  modules.map(({ folder, lessons }) => [folder, ...lessons.map(({ path }) => path)]);

/** The modules turned round, with the first lesson of the first behind the lesson of the second. */
function turned(draft: DraftView): ReturnType<typeof wantedOf> {
  const [first, second] = wantedOf(draft);
  if (!first || !second) throw new Error('there are two modules');
  const [lesson, ...others] = first.lessons;
  return [
    { ...second, lessons: [...second.lessons, ...(lesson ? [lesson] : [])] },
    { ...first, lessons: others },
  ];
}

describe('getDraftText', () => {
  it('should tell whoever still writes in a moved lesson where it lies now, and keep its old place free', async () => {
    const draft = await aDraft();
    const path = '01-frame/01-who-is-a-child.en.md';
    const read = await textAt(draft.id, path);
    expect(read).toMatchObject({ movedTo: null, isGone: false });
    const saved = told(await put(draft, turned(draft)));
    const again = await seen(draft.id);
    told(await put({ ...again, revision: saved.revision }, turned(again)));
    const found = await textAt(draft.id, path);
    const now = keysOf(await seen(draft.id))
      .flat()
      .find((lesson) => lesson.endsWith('who-is-a-child'));
    expect(found).toMatchObject({ movedTo: `${now}.en.md`, isGone: false, text: '' });
    const body = { path, version: read.version, text: 'Mine.' };
    const late = await trainer.call(saveDraftText, { params: { id: draft.id }, body });
    expect([late.status, late.code]).toEqual([409, 'draft-text-changed']);
    expect((await textAt(draft.id, found.movedTo ?? '')).text).toBe(read.text);
  });

  it('should say who removed a lesson, until it is put back', async () => {
    const draft = await aDraft();
    const path = '01-frame/01-who-is-a-child.en.md';
    const read = await textAt(draft.id, path);
    const lesson = '01-frame/01-who-is-a-child';
    const left = wantedOf(draft).map((module) => ({
      ...module,
      lessons: module.lessons.filter((one) => one.path !== lesson),
    }));
    told(await put(draft, left, [lesson]));
    expect(await textAt(draft.id, path)).toMatchObject({ movedTo: null, isGone: true, text: '' });
    expect((await textAt(draft.id, path)).by).not.toBe('');
    const body = { path, version: read.version, text: 'Mine.' };
    expect((await trainer.call(saveDraftText, { params: { id: draft.id }, body })).code).toBe(
      'draft-text-changed',
    );
    const without = await seen(draft.id);
    const [first, ...others] = wantedOf(without);
    if (!first) throw new Error('there is a module');
    const back = [{ ...first, lessons: [...first.lessons, { path: lesson, required: true }] }, ...others];
    told(await put(without, back));
    const { movedTo } = await textAt(draft.id, path);
    expect((await textAt(draft.id, movedTo ?? path)).text).toBe(read.text);
  });
});

describe('saveOutline', () => {
  it('should rename all files at once, tell them as moved, and answer the same when sent again', async () => {
    const draft = await aDraft();
    await publish(draft.id);
    const published = await seen(draft.id);
    const saved = told(await put(published, turned(published)));
    expect(saved.modules).toEqual([
      { folder: '01-court', lessons: ['01-court/01-hearing', '01-court/02-who-is-a-child'] },
      { folder: '02-frame', lessons: ['02-frame/02-english-only'] },
    ]);
    const after = await seen(draft.id);
    expect(after.revision).toBe(published.revision + 1);
    expect(keysOf(after)).toEqual([
      ['01-court', '01-court/01-hearing', '01-court/02-who-is-a-child'],
      ['02-frame', '02-frame/02-english-only'],
    ]);
    expect(after.changes.map(({ change }) => change)).toEqual(after.changes.map(() => 'moved'));
    expect(after.changes).toHaveLength(7);
    expect(told(await put(published, turned(published)))).toEqual(saved);
    const path = '01-court/02-who-is-a-child.en.md';
    const { version, text } = told(
      await trainer.call(getDraftText, { params: { id: draft.id }, query: { path } }),
    );
    const body = { path, version, text: text.replace('A child is under 18.', 'A child is under eighteen.') };
    told(await trainer.call(saveDraftText, { params: { id: draft.id }, body }));
    const difference = told(
      await trainer.call(draftDifference, { params: { id: draft.id }, query: { path } }),
    );
    expect([difference.before, difference.after]).toEqual([text, body.text]);
    expect((await seen(draft.id)).changes.find((change) => change.path === path)).toMatchObject({
      change: 'moved',
      from: '01-frame/01-who-is-a-child.en.md',
    });
  });

  it('should refuse an order over another revision, and one in which a lesson would go unnoticed', async () => {
    const draft = await aDraft();
    told(await put(draft, turned(draft)));
    const late = await put(draft, wantedOf(draft));
    expect([late.status, late.code]).toEqual([409, 'draft-changed']);
    const now = await seen(draft.id);
    const [first, ...others] = wantedOf(now);
    const silent = await put(now, [
      { ...(first ?? { folder: '', title: { en: '' }, required: true }), lessons: [] },
      ...others,
    ]);
    expect([silent.status, fieldsOf(silent)[0]?.field]).toEqual([422, 'removed']);
    expect((await seen(draft.id)).revision).toBe(now.revision);
  });

  it('should take a module out with its lessons, and put all of it back with its texts', async () => {
    const draft = await aDraft();
    const [first, second] = wantedOf(draft);
    if (!first || !second) throw new Error('there are two modules');
    told(await put(draft, [first], [second.folder, ...second.lessons.map(({ path }) => path)]));
    const without = await seen(draft.id);
    expect(without.modules).toHaveLength(1);
    const { items } = told(await trainer.call(listRemovedLessons, { params: { id: draft.id } }));
    expect(items.map(({ path, title }) => [path, title])).toEqual([['02-court/01-hearing', 'The hearing']]);
    told(await put(without, [first, second]));
    const back = await seen(draft.id);
    expect(back.modules).toEqual(draft.modules);
    const query = { path: '02-court/01-hearing.ur.md' };
    const { text } = told(await trainer.call(getDraftText, { params: { id: draft.id }, query }));
    expect(text).toContain('ایک پیراگراف۔');
  });

  it('should move nothing for whoever is under way, and keep every lesson what it was for newcomers', async () => {
    const draft = await aDraft();
    const publicationId = await publish(draft.id);
    const learner = await as('trainee');
    const course = told(await learner.call(getCourse, { params: { slug: draft.slug } }));
    const enrolment = told(await learner.call(enrol, { body: { courseId: course.id } }));
    const events = [
      {
        id: newId(),
        type: 'lesson-completed' as const,
        lessonKey: 'who-is-a-child',
        at: new Date().toISOString(),
      },
    ];
    const params = { id: enrolment.id };
    const done = told(await learner.call(postEvents, { params, body: { events } }));
    const published = await seen(draft.id);
    told(await put(published, turned(published)));
    const next = await publish(draft.id);
    expect(next).not.toBe(publicationId);
    const still = told(await learner.call(getEnrolment, { params }));
    expect(still).toEqual(done);
    expect(still.publicationId).toBe(publicationId);
    const lessonsOf = async (id: string) =>
      told(await learner.call(getPublication, { params: { id } })).modules.flatMap(({ lessons }) =>
        lessons.map(({ key }) => key),
      );
    expect(await lessonsOf(publicationId)).toEqual(['who-is-a-child', 'english-only', 'hearing']);
    expect(await lessonsOf(next)).toEqual(['hearing', 'who-is-a-child', 'english-only']);
    const newcomer = await as('trainee');
    const own = told(await newcomer.call(enrol, { body: { courseId: course.id } }));
    expect(own.publicationId).toBe(next);
    const counted = told(
      await newcomer.call(postEvents, {
        params: { id: own.id },
        body: { events: events.map((event) => ({ ...event, id: newId() })) },
      }),
    );
    expect([counted.completedLessons, counted.requiredLessons]).toEqual([1, 2]);
  });
});

const settingsOf = async (id: string) => {
  const view = told(await trainer.call(getCourseSettings, { params: { id } }));
  if (!view.settings) throw new Error('course.yaml cannot be read');
  return { ...view, settings: view.settings };
};

const saveSettings = (id: string, version: number, settings: CourseSettings) =>
  trainer.call(saveCourseSettings, { params: { id }, body: { version, settings } });

describe('saveCourseSettings', () => {
  it('should write what differs, keep the rest, and tell what is wrong by field', async () => {
    const { id } = await aDraft();
    const { version, settings } = await settingsOf(id);
    const next = {
      ...settings,
      hours: null,
      outcomes: [...settings.outcomes, { en: 'Act in time.', ur: '' }],
    };
    const saved = told(await saveSettings(id, version, next));
    expect(saved.settings).toEqual(next);
    expect(saved.problems.map(({ path, severity }) => [path, severity])).toEqual(
      expect.arrayContaining([['hours', 'error']]),
    );
    expect(told(await saveSettings(id, version, next)).version).toBe(version + 1);
    const mended = told(await saveSettings(id, version + 1, { ...next, hours: 2 }));
    expect(mended.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['outcomes.1']));
    const { text } = told(
      await trainer.call(getDraftText, { params: { id }, query: { path: 'course.yaml' } }),
    );
    expect(text).toContain('title: { en: "Small course", ur: "چھوٹا کورس" }');
  });

  it('should save nothing over a version that somebody else has written', async () => {
    const { id } = await aDraft();
    const { version, settings } = await settingsOf(id);
    told(await saveSettings(id, version, { ...settings, hours: 3 }));
    const late = await saveSettings(id, version, { ...settings, hours: 4 });
    expect([late.status, late.code]).toEqual([409, 'draft-text-changed']);
    expect((await settingsOf(id)).settings.hours).toBe(3);
  });

  it('should keep a law that is cited, and let go one that is not', async () => {
    const { id } = await aDraft();
    const { version, settings, cited } = await settingsOf(id);
    expect(cited.find(({ law }) => law === 'crc-1989')?.count).toBeGreaterThan(0);
    const refused = await saveSettings(id, version, { ...settings, laws: settings.laws.slice(0, 1) });
    expect([refused.status, fieldsOf(refused)[0]]).toMatchObject([
      422,
      { field: 'laws.1.id', code: 'law-cited' },
    ]);
    const law = {
      id: 'ppc-1860',
      title: { en: 'Penal Code', ur: '' },
      act: 'Act XLV of 1860',
      jurisdiction: 'federal',
    };
    const more = told(await saveSettings(id, version, { ...settings, laws: [...settings.laws, law] }));
    expect(told(await saveSettings(id, more.version, settings)).settings?.laws).toEqual(settings.laws);
  });
});

/** A test of four: two on bail, one of difficulty 3; in order, explained at the end, twice at most. */
const blueprinted = (settings: CourseSettings): CourseSettings => ({
  ...settings,
  pretest: { draw: 2, minutes: 7 },
  test: {
    ...settings.test,
    ...{ pass: 75, draw: 4, minutes: 11, attempts: 2, waitHours: 0 },
    ...{ shuffleQuestions: false, shuffleOptions: false, explain: 'last-attempt' },
    blueprint: [
      { tag: 'bail', difficulty: null, draw: 2 },
      { tag: '', difficulty: 3, draw: 1 },
    ],
  },
});

const isOfBlueprint = (keys: readonly string[]): boolean => {
  const bail = keys.filter((key) => ['f-2', 'f-4', 'f-6'].includes(key));
  const hard = keys.filter((key) => ['f-5', 'f-6'].includes(key));
  return keys.length === 4 && bail.length >= 2 && hard.length >= 1;
};

describe('drawDraftTest', () => {
  it('should draw as trainees are drawn for, anew each time, and write nothing', async () => {
    const { id } = await aDraft();
    const { version, settings } = await settingsOf(id);
    const saved = told(await saveSettings(id, version, blueprinted(settings)));
    expect(saved.problems.filter(({ severity }) => severity === 'warning').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['completion.test.draw', 'completion.test.blueprint.0']),
    );
    const { revision } = await seen(id);
    const draws = await Promise.all(
      Array.from({ length: 12 }, async () =>
        told(await reviewer.call(drawDraftTest, { params: { id } })).questions.map(({ key }) => key),
      ),
    );
    expect(draws.every(isOfBlueprint)).toBe(true);
    expect(draws.every((keys) => keys.join() === [...keys].sort().join())).toBe(true);
    expect(new Set(draws.map((keys) => keys.join())).size).toBeGreaterThan(1);
    const query = { kind: 'pretest' as const };
    expect(told(await reviewer.call(drawDraftTest, { params: { id }, query })).questions).toHaveLength(2);
    expect((await seen(id)).revision).toBe(revision);
  });

  it('should say that a bank cannot fill the blueprint before a trainee finds out', async () => {
    const { id } = await aDraft();
    const { version, settings } = await settingsOf(id);
    const blueprint = [
      { tag: 'bail', difficulty: 3, draw: 1 },
      { tag: '', difficulty: 3, draw: 2 },
    ];
    const test = { ...settings.test, draw: 4, blueprint };
    const saved = told(await saveSettings(id, version, { ...settings, test }));
    const errors = saved.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ path }) => path)).toEqual(['completion.test.blueprint']);
    const answer = await trainer.call(drawDraftTest, { params: { id } });
    expect(answer.code).toBe('bank-too-small');
  });
});

/** Somebody who takes a course with these tests. */
async function learning(change: (settings: CourseSettings) => CourseSettings) {
  const draft = await aDraft();
  const { version, settings } = await settingsOf(draft.id);
  told(await saveSettings(draft.id, version, change(settings)));
  await publish(draft.id);
  const learner = await as('trainee');
  const { id: courseId, modules } = told(await learner.call(getCourse, { params: { slug: draft.slug } }));
  const { id } = told(await learner.call(enrol, { body: { courseId } }));
  const lessons = modules.flatMap((module) => module.lessons.map(({ key }) => key));
  const start = async (kind: 'final' | 'pretest') =>
    told(await learner.call(startAttempt, { params: { id }, body: { kind } }));
  const finish = async () => {
    const at = new Date().toISOString();
    const events = lessons.map((lessonKey) => ({
      ...{ id: newId(), type: 'lesson-completed' as const, lessonKey, at },
    }));
    told(await learner.call(postEvents, { params: { id }, body: { events } }));
  };
  return { learner, id, start, finish };
}

const minutesOf = ({ openedAt, deadlineAt }: { openedAt: string; deadlineAt: string }): number =>
  (Date.parse(deadlineAt) - Date.parse(openedAt)) / 60_000;

describe('a published test', () => {
  it('should obey its blueprint, its order, its minutes and when it explains', async () => {
    const { learner, id, start, finish } = await learning(blueprinted);
    const pretest = await start('pretest');
    expect([pretest.questions.length, minutesOf(pretest)]).toEqual([2, 7]);
    told(await learner.call(submitAttempt, { params: { id: pretest.id } }));
    await finish();
    const first = await start('final');
    const keys = first.questions.map(({ key }) => key);
    expect(isOfBlueprint(keys)).toBe(true);
    expect(keys).toEqual([...keys].sort());
    expect(first.questions.every(({ options }) => options.map(({ key }) => key).join() === 'a,b')).toBe(true);
    expect(minutesOf(first)).toBe(11);
    const closed = told(await learner.call(submitAttempt, { params: { id: first.id } }));
    expect([closed.result?.passed, closed.result?.questions]).toEqual([false, []]);
    const second = await start('final');
    expect(second.number).toBe(2);
    expect(isOfBlueprint(second.questions.map(({ key }) => key))).toBe(true);
    const last = told(await learner.call(submitAttempt, { params: { id: second.id } }));
    expect(last.result?.questions).toHaveLength(4);
    const again = told(await learner.call(getAttempt, { params: { id: first.id } }));
    expect(again.result?.questions).toHaveLength(4);
    const third = await learner.call(startAttempt, { params: { id }, body: { kind: 'final' } });
    expect(third.code).toBe('attempt-none-left');
  });

  it('should ask everybody every question where it is fixed', async () => {
    const { start, finish } = await learning((settings) => ({
      ...settings,
      test: { ...settings.test, fixed: true, attempts: 1 },
    }));
    await finish();
    const { questions, rule } = await start('final');
    expect(questions.map(({ key }) => key).sort()).toEqual(['f-1', 'f-2', 'f-3', 'f-4', 'f-5', 'f-6']);
    expect(rule.draw).toBe(6);
  });
});

describe('addDraftMedia', () => {
  const add = (id: string, name: string, bytes: Buffer) =>
    trainer.call(addDraftMedia, { params: { id }, query: { name }, body: bytes as never });
  const bytesOf = async (id: string, path: string) => {
    const address = getDraftMedia.path.replace(':id', id).replace(':name', path.replace('media/', ''));
    return Buffer.from((await trainer.download(address)).bytes);
  };

  it('should write a photograph anew: small, upright, and without what the camera wrote', async () => {
    const { id } = await aDraft();
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const photograph = await sharp({
      create: { width: 2400, height: 1800, channels: 3, background: 'white', noise },
    })
      .withExif({ IFD0: { Artist: 'Amina Rafiq' }, IFD3: { GPSLatitude: '31/1 32/1 0/1' } })
      .jpeg({ quality: 95 })
      .toBuffer();
    expect(photograph.toString('latin1')).toContain('Amina Rafiq');
    const kept = told(await add(id, 'A Court Room.JPEG', photograph), 201);
    expect(kept.path).toBe('media/a-court-room.jpg');
    expect(kept.bytes).toBeLessThanOrEqual(100 * 1024);
    const written = await bytesOf(id, kept.path);
    // A lesson names its recordings by the hash of their bytes, in a preview too.
    const hash = createHash('sha256').update(written).digest('hex');
    expect(await bytesOf(id, `${hash}.jpg`)).toEqual(written);
    expect(written.toString('latin1')).not.toContain('Amina Rafiq');
    const { exif, format, width = 0, height = 0 } = await sharp(written).metadata();
    expect([exif, format, Math.round((width / height) * 100)]).toEqual([undefined, 'jpeg', 133]);
    expect(told(await add(id, 'A Court Room.JPEG', photograph), 201)).toEqual(kept);
    const { items } = told(await trainer.call(listDraftMedia, { params: { id } }));
    expect(items.map(({ path, kind, usedIn }) => [path, kind, usedIn])).toEqual([
      [kept.path, 'photograph', []],
    ]);
  });

  it('should clean a drawing, and refuse one that runs something, captions without words and other files', async () => {
    const { id } = await aDraft();
    const drawing = '<svg viewBox="0 0 9 9"><title>x</title><rect width="9" height="9" class="k"/></svg>';
    const { path } = told(await add(id, 'flow.ur.svg', Buffer.from(drawing)), 201);
    expect(path).toBe('media/flow.ur.svg');
    expect((await bytesOf(id, path)).toString()).not.toContain('class');
    const refused = [
      ['run.svg', '<svg onload="x()"><rect/></svg>'],
      ['empty.vtt', 'WEBVTT\n'],
      ['notes.pdf', '%PDF-1.7'],
      ['fake.png', 'no picture'],
    ] as const;
    for (const [name, text] of refused)
      expect([name, (await add(id, name, Buffer.from(text))).code]).toEqual([name, 'media-unreadable']);
    const other = told(await add(id, 'flow.ur.svg', Buffer.from(drawing.replace('9 9', '8 8'))), 201);
    expect(other.path).toBe('media/flow-2.ur.svg');
  });

  it('should take out a file only where no text names it', async () => {
    const { id } = await aDraft();
    const { path } = told(await add(id, 'flow.svg', Buffer.from('<svg viewBox="0 0 9 9"><g/></svg>')), 201);
    const lesson = '02-court/01-hearing.en.md';
    const params = { id, name: 'flow.svg' };
    const write = async (change: (text: string) => string) => {
      const { version, text } = told(
        await trainer.call(getDraftText, { params: { id }, query: { path: lesson } }),
      );
      const body = { path: lesson, version, text: change(text) };
      return told(await trainer.call(saveDraftText, { params: { id }, body }));
    };
    const figure = `\n::figure{src="${path}"}\n`;
    const { problems } = await write((text) => text + figure);
    expect(problems.some(({ severity, message }) => severity === 'error' && message.includes('alt'))).toBe(
      true,
    );
    const { items } = told(await trainer.call(listDraftMedia, { params: { id } }));
    expect(items[0]?.usedIn).toEqual([lesson]);
    expect((await trainer.call(removeDraftMedia, { params })).code).toBe('media-used');
    await write((text) => text.replace(figure, ''));
    told(await trainer.call(removeDraftMedia, { params }), 204);
    told(await trainer.call(removeDraftMedia, { params }), 204);
    expect(told(await trainer.call(listDraftMedia, { params: { id } })).items).toEqual([]);
  });
});

describe('setExtraTime', () => {
  it('should give the next attempt its minutes, one under way more and never less, and be told in the trail', async () => {
    const administrator = await as('administrator');
    const { learner, id, start, finish } = await learning((settings) => ({
      ...settings,
      pretest: { draw: 2, minutes: 7 },
      test: { ...settings.test, minutes: 21, attempts: 2, waitHours: 0 },
    }));
    const [row] = await app.unitOfWork.query<{ person: string }>(
      'SELECT person_id AS person FROM enrolment WHERE id = $1',
      [id],
    );
    const params = { id: row?.person ?? '', enrolmentId: id };
    const set = (percent: number) =>
      administrator.call(setExtraTime, { params, body: { percent, reason: 'Agreed with the agency.' } });
    told(await set(50), 204);
    told(await set(50), 204);
    const { finalTest } = told(await learner.call(getEnrolment, { params: { id } }));
    expect(finalTest.rule).toMatchObject({ minutes: 32, extraTimePercent: 50 });
    expect(minutesOf(await start('pretest'))).toBe(11);
    await finish();
    const attempt = await start('final');
    expect(minutesOf(attempt)).toBe(32);
    told(await set(100), 204);
    const longer = told(await learner.call(getAttempt, { params: { id: attempt.id } }));
    expect([minutesOf(longer), longer.rule.extraTimePercent]).toEqual([42, 100]);
    told(await set(0), 204);
    expect(minutesOf(told(await learner.call(getAttempt, { params: { id: attempt.id } })))).toBe(42);
    const trail = await app.unitOfWork.query(
      `SELECT after FROM audit_entry WHERE action = 'learning.set-extra-time' AND subject_id = $1`,
      [id],
    );
    expect(trail).toHaveLength(3);
    const refused = await administrator.call(setExtraTime, { params, body: { percent: 25, reason: '' } });
    expect([refused.status, fieldsOf(refused)[0]?.field]).toEqual([422, 'reason']);
  });

  it('should be set by nobody for themselves', async () => {
    const { login, personId } = await anAccount(app, { role: 'administrator' });
    const administrator = app.client();
    await administrator.signIn(login, TEST_PASSWORD);
    const own = await administrator.call(setExtraTime, {
      params: { id: personId, enrolmentId: newId() },
      body: { percent: 25, reason: 'Because.' },
    });
    expect(own.code).toBe('extra-time-own');
    // Nor through a second entry that is known to be theirs.
    const again = await anAccount(app);
    const pair = { personId, samePersonAs: again.personId, reason: 'One person, twice.' };
    expect((await administrator.call(linkPeople, { body: pair })).status).toBe(201);
    const linked = await administrator.call(setExtraTime, {
      params: { id: again.personId, enrolmentId: newId() },
      body: { percent: 25, reason: 'Because.' },
    });
    expect(linked.code).toBe('extra-time-own');
  });
});
