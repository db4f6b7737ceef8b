import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Block,
  createDraft,
  getAttempt,
  getLesson,
  type QuestionKind,
  saveDraftText,
  trainedReport,
} from '@academy/shared';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { answerByKeyboard, pressByKeyboard, questionOn } from './support/keyboard.js';
import { enrolled, type Learner, lessonsOf, signIn } from './support/learner.js';
import { rightAnswers, startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 90_000 });

const PASSWORD = 'learn-2026-academy';
const TITLE = { en: 'The first night', ur: 'پہلی رات' };
const SLUG = 'the-first-night';
const LESSON = '01-first-module/01-first-lesson';
const LAW = 'jjsa-2018';

const ESSAY = 'بچے کو بالغوں سے الگ رکھا جائے اور سرپرست کو فوراً اطلاع دی جائے۔';
/** Of its two criteria. */
const POINTS = [3, 2];

/** What is written of each kind beside the question and its explanation: field, English, Urdu. */
const contents: Readonly<Record<QuestionKind, readonly (readonly [string, string, string])[]>> = {
  single: texts('In a room', 'In a cell', 'In a car', 'At the court'),
  multiple: texts('The guardian', 'The press', 'A neighbour', 'His school'),
  'true-false': [],
  match: [
    ['options.0.left', 'Minor', 'معمولی'],
    ['options.0.right', '3 years', '3 سال'],
    ['options.1.left', 'Major', 'بڑا'],
    ['options.1.right', '7 years', '7 سال'],
    ['options.2.left', 'Heinous', 'سنگین'],
    ['options.2.right', '10 years', '10 سال'],
  ],
  order: texts('Look for papers', 'Ask a doctor', 'Record the finding'),
  number: [['options.0.unit', 'hours', 'گھنٹے']],
  short: [['options.0.text', 'Observation home', 'آبزرویشن ہوم']],
  essay: [
    ['options.0.text', 'Names the duties', 'ذمہ داریاں بتائیں'],
    ['options.1.text', 'Says what is done', 'اقدامات بتائے'],
  ],
};

const QUESTION_KINDS = Object.keys(contents) as QuestionKind[];
/** What a lesson asks must not be drawn by the test: name, kind and tag. */
const PRACTICE = ['practice', 'true-false', 'practice'] as const;

function texts(...words: readonly string[]): (readonly [string, string, string])[] {
  return words.map((text, at) => [`options.${at}.text`, text, `جواب ${at + 1}`]);
}

const lesson = (words: Readonly<Record<string, string>>): string => `---
title: ${words.title}
minutes: 5
cites: [${LAW}#s5]
---

${words.text}

## ${words.heading}

- ${words.item}

| ${words.column} |
| - |
| ${words.cell} |

:::law{ref="${LAW}#s5"}
${words.law}
:::

:::case
${words.case}
:::

:::do
- ${words.do}
:::

:::dont
- ${words.dont}
:::

:::note{kind="tip"}
${words.tip}
:::

:::note{kind="warning"}
${words.warning}
:::

::check{id="q-practice"}

::scenario{id="at-the-desk"}

::figure{src="media/door.png" alt="${words.picture}"}

::figure{src="media/flow.svg" alt="${words.drawing}"}

::audio{src="media/talk.mp3" alt="${words.audio}" captions="media/talk.vtt"}

::video{src="media/film.mp4" alt="${words.video}" captions="media/talk.vtt"}
`;

const english = {
  title: 'At the door',
  text: 'A child is under 18.',
  heading: 'The rule',
  item: 'Ask the age.',
  column: 'Limit',
  cell: 'Twenty-four hours',
  law: 'The guardian is told at once.',
  case: 'An invented child waits at the desk.',
  do: 'Call the guardian.',
  dont: 'Use no cell.',
  tip: 'Write the hour down.',
  warning: 'A promise is no paper.',
  picture: 'A door that stands open.',
  drawing: 'From the door to the room.',
  audio: 'An officer speaks to a child.',
  video: 'The way through the station.',
};
const urdu: typeof english = {
  title: 'دروازے پر',
  text: 'بچہ 18 سال سے کم عمر ہے۔',
  heading: 'قاعدہ',
  item: 'عمر پوچھیں۔',
  column: 'حد',
  cell: 'چوبیس گھنٹے',
  law: 'سرپرست کو فوراً بتایا جاتا ہے۔',
  case: 'ایک فرضی بچہ میز پر انتظار کرتا ہے۔',
  do: 'سرپرست کو بلائیں۔',
  dont: 'حوالات استعمال نہ کریں۔',
  tip: 'وقت لکھ لیں۔',
  warning: 'وعدہ کاغذ نہیں ہوتا۔',
  picture: 'ایک کھلا دروازہ۔',
  drawing: 'دروازے سے کمرے تک۔',
  audio: 'ایک افسر بچے سے بات کرتا ہے۔',
  video: 'تھانے کے اندر کا راستہ۔',
};

const scenario = `id: at-the-desk
title: { en: At the desk, ur: میز پر }
role: { en: You are the duty officer., ur: آپ ڈیوٹی افسر ہیں۔ }
duties:
  - { id: apart, text: { en: Keep the child apart., ur: بچے کو الگ رکھیں۔ }, cites: [${LAW}#s5], kind: must }
start: arrival
steps:
  arrival:
    say: { en: A boy is brought in., ur: ایک لڑکا لایا جاتا ہے۔ }
    choices:
      - { text: { en: Give him a room., ur: کمرہ دیں۔ }, to: the-end, meets: [apart] }
      - { text: { en: Use the cell., ur: حوالات میں رکھیں۔ }, to: the-end, breaches: [apart] }
  the-end: { end: true, say: { en: The night is over., ur: رات گزر گئی۔ } }
`;

/** A picture of one dot, and recordings that begin as theirs do; nobody plays them. */
const files: Readonly<Record<string, Buffer | string>> = {
  'door.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
  'flow.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/></svg>',
  'talk.mp3': `ID3${'.'.repeat(997)}`,
  'film.mp4': `\0\0\0\u0018ftypisom${'.'.repeat(988)}`,
  'talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nA child is under 18.\n',
};

describe('a course with every block and every kind of question', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;
  let trainer: Visitor;
  let id: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'academy-whole-'));
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    trainer = await Visitor.arrive({ browser, url: server.url });
    await signIn(trainer, 'trainer@demo.example', PASSWORD);
    id = randomUUID();
    const body = { id, titleEn: TITLE.en, titleUr: TITLE.ur, audience: ['police'] };
    await trainer.call(createDraft, { body });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const at = (page: string): string => `/studio/drafts/${id}${page}`;
  /** Writes a text over all that stands in a field. */
  const write = async (field: string, text: string): Promise<void> => {
    const { keyboard } = trainer.page;
    await (await trainer.page.waitForSelector(field))?.focus();
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
    await keyboard.sendCharacter(text);
  };
  const fill = (name: string, text: string): Promise<void> => write(`[name="${name}"]`, text);

  it('should have its law and its test set', async () => {
    const { say } = trainer;
    await trainer.open(at('/settings'));
    await trainer.press(say('law-register:choose'));
    await trainer.page.waitForSelector('[role=option]');
    await trainer.page.keyboard.type(LAW);
    await trainer.page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
    await trainer.inspect();
    await trainer.page.keyboard.press('Enter');
    await trainer.page.waitForFunction((law) => document.body.textContent.includes(law), {}, LAW);
    await trainer.press(say('course-settings:save'));
    await trainer.hears(say('course-settings:state.saved'));
  });

  it('should get pictures, recordings and captions', async () => {
    const { page, say } = trainer;
    await trainer.open(at('/media'));
    for (const [name, bytes] of Object.entries(files)) {
      const file = join(folder, name);
      await writeFile(file, bytes);
      const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
      await trainer.hears(say('draft-media:added', { path: `media/${name}` }));
    }
    await trainer.inspect();
  });

  it('should get a question of each kind in both languages', async () => {
    const { page, say } = trainer;
    const asked = [...QUESTION_KINDS.map((kind) => [kind, kind, 'final'] as const), PRACTICE];
    for (const [name, kind, tag] of asked) {
      await trainer.open(at(`/new-question?kind=${kind}`));
      await fill('id', `q-${name}`);
      await fill('stem.en', `Asked by ${name}`);
      await fill('stem.ur', `سوال ${name}`);
      const fields = contents[kind];
      for (const [field, en, ur] of fields) {
        await fill(`${field}.en`, en);
        await fill(`${field}.ur`, ur);
      }
      if (kind === 'number') await fill('options.0.value', '24');
      if (kind === 'essay')
        for (const [at, points] of POINTS.entries()) await fill(`options.${at}.value`, String(points));
      if (kind === 'single') await page.click('input[name="right"]');
      if (kind === 'multiple') await page.click('input[name="options.0.correct"]');
      await fill('explain.en', `Because it is ${name}`);
      await fill('explain.ur', `وجہ ${name}`);
      await fill('tags', tag);
      await page.keyboard.press('Enter');
      await trainer.press(say('bank:save.button'));
      await trainer.arrivesAt(new RegExp(`^${at(`/questions/q-${name}`)}$`));
      await page.waitForSelector('[data-save-state="saved"]');
    }
    // The one that a new course begins with.
    await trainer.open(at('/questions/f-one'));
    await trainer.press(say('bank:remove.button'));
    await trainer.press(say('bank:remove.confirm'));
    await trainer.arrivesAt(new RegExp(`^${at('/questions')}$`));
    await trainer.open(at('/settings'));
    await trainer.choose(say('course-settings:test.fixed'));
    await trainer.choose(say('course-settings:test.last-attempt'));
    await trainer.press(say('course-settings:save'));
    await trainer.hears(say('course-settings:state.saved'));
  });

  it('should get a lesson of every block in both languages', async () => {
    const { page, say } = trainer;
    const body = { path: 'scenarios/at-the-desk.yaml', version: 0, text: scenario };
    await trainer.call(saveDraftText, { params: { id }, body });
    await trainer.open(at(`/edit?lesson=${encodeURIComponent(LESSON)}`));
    await trainer.choose(say('lesson-editor:mode.text'));
    for (const [lang, words] of [
      ['en', english],
      ['ur', urdu],
    ] as const) {
      await write(`textarea[lang=${lang}]`, lesson(words));
      await page.keyboard.press('Tab');
    }
    await page.waitForFunction(() => {
      const marks = [...document.querySelectorAll<HTMLElement>('[role="status"][data-state]')];
      return marks.length === 2 && marks.every(({ dataset }) => dataset.state === 'saved');
    });
    await trainer.open(at(''));
    await trainer.sees(say('studio:problems.none'));
    await trainer.inspect();
  });

  it('should be published by somebody else, and move the count by one when a trainee has passed it', async () => {
    await trainer.press(trainer.say('studio:review.submit'));
    await trainer.sees(trainer.say('studio:review.inReview'));
    const reviewer = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: 'ur' });
    await signIn(reviewer, 'reviewer@demo.example', PASSWORD);
    await reviewer.open(at(`/preview?lesson=${encodeURIComponent(LESSON)}`));
    await reviewer.sees(urdu.law, urdu.cell, urdu.warning);
    await reviewer.inspect();
    await reviewer.open(at(''));
    await reviewer.press(reviewer.say('studio:review.approve'));
    await reviewer.sees(reviewer.say('studio:review.approveTitle'));
    await reviewer.press(reviewer.say('studio:review.approve'));
    await reviewer.sees(reviewer.say('studio:state.published', { number: 1 }));
    await reviewer.leave();

    const reporter = await Visitor.arrive({ browser, url: server.url });
    await signIn(reporter, 'reporter@demo.example', PASSWORD);
    const figure = async () =>
      (await reporter.call(trainedReport, { query: { from: '2026-01-01', topic: SLUG } })).total.individuals;
    expect(await figure()).toBe(0);
    const trainee = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: 'ur' });
    const learner = await enrolled(trainee, 'ur', SLUG);
    await readAll(trainee, learner);
    expect(await figure()).toBe(0);
    const result = await takeTest(trainee, learner);
    expect(await figure()).toBe(0);
    await gradeEssay();
    expect(await figure()).toBe(1);
    await trainee.open(result);
    await trainee.seesHeading(trainee.say('test:result.title.passed'));
    await trainee.inspect();
    const attempt = await trainee.call(getAttempt, {
      params: { id: /attempts\/([^/]+)/.exec(result)?.[1] ?? '' },
    });
    expect(attempt.result).toMatchObject({ score: 100, correct: QUESTION_KINDS.length });
    expect([...trainer.problems, ...reviewer.problems, ...trainee.problems]).toEqual([]);
  });

  /** Reads the lesson, answers and plays what it asks, and finishes it. */
  async function readAll(trainee: Visitor, { course, enrolment }: Learner): Promise<void> {
    const { page, say } = trainee;
    const key = lessonsOf(course)[0]?.key ?? '';
    const { blocks } = await trainee.call(getLesson, { params: { id: enrolment.publicationId, key } });
    const kinds: Record<Block['kind'], true> = {
      ...{ text: true, law: true, case: true, do: true, dont: true, note: true, check: true, scenario: true },
      ...{ figure: true, drawing: true, audio: true, video: true },
    };
    expect([...new Set(blocks.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds).sort());
    await trainee.open(`/learn/${enrolment.id}`);
    await trainee.seesHeading(urdu.title);
    const { title: _, picture, drawing, audio: __, video: ___, ...read } = urdu;
    await trainee.sees(...Object.values(read));
    for (const words of [picture, drawing]) await page.waitForSelector(`aria/${words}`);
    for (const kind of ['audio', 'video']) await page.waitForSelector(`${kind} track[kind="captions"]`);
    const known = await rightAnswers(server.databaseUrl, SLUG);
    const question = await questionOn(page, known, '[data-kind="check"]');
    await answerByKeyboard(page, question, question.right);
    await pressByKeyboard(page, say('learn:practice.check'));
    await trainee.sees(say('learn:practice.correct'), 'وجہ practice');
    await trainee.press(say('scenario:start'));
    await trainee.press('کمرہ دیں۔');
    await trainee.sees(say('scenario:sum', { met: 1, of: 1 }));
    await trainee.inspect();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await trainee.press(say('learn:reader.finish'), ['button']);
  }

  /** Answers every question of the final test, by the keyboard alone, and hands it in; where its result will stand. */
  async function takeTest(trainee: Visitor, { enrolment }: Learner): Promise<string> {
    const { page, say } = trainee;
    const known = await rightAnswers(server.databaseUrl, SLUG);
    await trainee.open(`/learn/${enrolment.id}/test-rules?kind=final`);
    await trainee.press(say('test:rules.start.final'));
    const kinds: QuestionKind[] = [];
    const of = QUESTION_KINDS.length;
    for (let number = 1; number <= of; number += 1) {
      await trainee.sees(say('test:questionOf', { number, of }));
      const question = await questionOn(page, known);
      kinds.push(question.kind);
      await answerByKeyboard(page, question, question.kind === 'essay' ? [ESSAY] : question.right);
      await trainee.sees(say('test:answer.saved'));
      await pressByKeyboard(page, say(number < of ? 'test:next' : 'test:toReview'));
    }
    expect(kinds.sort()).toEqual([...QUESTION_KINDS].sort());
    await trainee.press(say('test:review.submit'), ['button']);
    await trainee.seesHeading(say('test:awaiting.title'));
    return trainee.path;
  }

  /** What nobody but a person can grade: all its points, without seeing whose it is. */
  async function gradeEssay(): Promise<void> {
    const { page, say } = trainer;
    await trainer.open('/studio/grading');
    await trainer.press('Asked by essay');
    await trainer.sees(ESSAY, 'Names the duties');
    for (const most of await page.$$('label:not(:has(+ label)) > input[name^="points."]')) await most.click();
    await trainer.sees(say('grading:form.sum', { given: 5, points: 5 }));
    await trainer.press(say('grading:form.save'));
    await trainer.press(say('grading:confirm.yes'));
    await trainer.sees(say('grading:form.finished'));
  }
});
