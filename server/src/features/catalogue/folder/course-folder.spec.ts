import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  courseFolder,
  essay,
  type Files,
  fullFiles,
  question,
  rightFiles,
  type TestFolder,
} from '../../../testing/course-folder.js';
import { type CheckedCourse, readCourseFolder } from './course-folder.js';
import { CourseFolderError, type CourseProblem } from './problems.js';

const COURSE = 'course.yaml';
const EN = '01-frame/01-who-is-a-child.en.md';
const UR = '01-frame/01-who-is-a-child.ur.md';
const BANK = 'questions.yaml';

let folder: TestFolder | undefined;
afterEach(() => folder?.remove());

const right = rightFiles('small-course');

async function read(files: Files): Promise<CheckedCourse> {
  folder = await courseFolder(files);
  return readCourseFolder(folder.path);
}

async function problemsOf(files: Files): Promise<readonly CourseProblem[]> {
  try {
    return (await read(files)).warnings;
  } catch (error) {
    if (error instanceof CourseFolderError) return error.problems;
    throw error;
  }
}

/** The right folder with texts put in the place of others: [file, from, to]. */
function but(...changes: [file: string, from: string, to: string][]): Files {
  const files = { ...right };
  for (const [file, from, to] of changes) {
    if (!files[file]?.includes(from)) throw new Error(`${file} does not hold ${from}`);
    files[file] = (files[file] ?? '').replace(from, to);
  }
  return files;
}

/** Line of the first line that holds the text. */
const lineOf = (files: Files, file: string, text: string): number =>
  (files[file] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;

describe('readCourseFolder', () => {
  describe('when everything is right', () => {
    it('should warn only of the lesson without Urdu, and that three attempts need a larger bank', async () => {
      const { warnings } = await read(right);
      expect(warnings).toHaveLength(2);
      expect(warnings).toMatchObject([
        {
          file: '01-frame/02-english-only.en.md',
          line: 1,
          severity: 'warning',
          message: 'The lesson "english-only" has no Urdu yet.',
          remedy: expect.any(String),
        },
        {
          ...{ file: 'course.yaml', line: 14, path: 'completion.test.draw', severity: 'warning' },
          message: expect.stringContaining('too small for fair draws: The final test draws 2, and 2 fit'),
          remedy: 'Write questions until there are 6, or draw fewer.',
        },
      ]);
    });

    it('should give blocks the same keys in both languages', async () => {
      const { modules } = await read(right);
      const blocks = modules[0]?.lessons[0]?.blocks ?? [];
      expect(blocks.map(({ key }) => key)).toEqual(['b1', 'the-rule', 'b3', 'b4', 'b5', 'b6']);
      expect(blocks.every(({ en, ur }) => en?.kind === ur?.kind)).toBe(true);
    });

    it('should render headings, tables and links, and keep a colon inside a word', async () => {
      const { modules } = await read(right);
      const html = (modules[0]?.lessons[0]?.blocks ?? []).map(({ en }) =>
        en && 'html' in en ? en.html : '',
      );
      expect(html[0]).toContain('<a href="https://example.org/law" rel="noopener noreferrer">');
      expect(html[1]).toBe('<h2>The rule</h2>');
      expect(html[3]).toMatch(/^<div class="table-scroll" tabindex="0"><table>/);
      expect(html[5]).toContain('at 9:30.');
    });
  });

  describe('when there are many faults of many kinds', () => {
    it('should tell all of them at once, each with its file and line', async () => {
      const files: Files = {
        ...but(
          [COURSE, 'hours: 1.5', 'hours: 0'],
          [COURSE, 'draw: 2', 'draw: 9'],
          [COURSE, 'pass: 70', 'pass: 130'],
          [COURSE, 'review:', 'colour: red\nreview:'],
          [EN, 'cites: [jjsa-2018#s5(1), crc', 'cites: [jjsa-2018#s5(1), unlisted-1999#s1, crc'],
          [
            EN,
            '## The rule {#the-rule}',
            '## The rule {#the-rule}\n\n<div>raw</div>\n\n:::box\nUnknown.\n:::',
          ],
          [EN, '::check{id="q-one"}', '::check{id="q-none"}'],
          [
            EN,
            ':::do\n',
            '::figure{src="media/missing.png" alt="A desk"}\n\n::figure{src="media/x.png"}\n\n:::do\n',
          ],
          [BANK, 'correct: true', 'correct: false'],
          [BANK, '- id: f-two', '- id: f-one'],
        ),
        '01-frame/module.yaml': 'title: { en: "The frame" \nrequired: true\n',
        '02-empty/module.yaml': 'title: { en: "Empty", ur: "خالی" }\n',
        '01-frame/03-only-urdu.ur.md': '---\ntitle: صرف اردو\n---\n\nمتن۔\n',
      };
      const errors = (await problemsOf(files)).filter(({ severity }) => severity === 'error');
      const told = errors.map(({ file, line, message }) => `${file}:${line} ${message}`);
      const at = (file: string, text: string): string => `${file}:${lineOf(files, file, text)} `;
      expect(told).toEqual(
        expect.arrayContaining([
          `${at(COURSE, 'hours: 0')}hours is out of range: 0.`,
          expect.stringContaining(`${at(COURSE, 'draw: 9')}The final test draws 9 questions`),
          expect.stringContaining(`${at(COURSE, 'pass: 130')}completion.test.pass is out of range`),
          `${at(COURSE, 'colour: red')}The key "colour" is not known here.`,
          `${at(EN, 'unlisted-1999')}The law "unlisted-1999" is not listed.`,
          `${at(EN, '<div>')}Raw HTML is not taken.`,
          `${at(EN, ':::box')}The directive "box" is not known.`,
          `${at(EN, 'q-none')}There is no question "q-none".`,
          `${at(EN, 'missing.png')}There is no file media/missing.png.`,
          `${at(EN, 'media/x.png')}"figure" has no alt.`,
          expect.stringContaining(`${at(BANK, 'options:')}No option is marked as correct`),
          expect.stringMatching(/^questions\.yaml:\d+ The question id "f-one" is used already/),
          expect.stringMatching(/^01-frame\/module\.yaml:\d+ This is not valid YAML/),
          '02-empty/module.yaml:1 This module has no lesson.',
          '01-frame/03-only-urdu.ur.md:2 minutes is missing.',
          expect.stringMatching(/^01-frame\/01-who-is-a-child\.ur\.md:\d+ Block /),
        ]),
      );
      expect(told).toHaveLength(16);
      for (const { remedy } of errors) expect(remedy).not.toBe('');
    });
  });

  describe.each<[string, Files, RegExp]>([
    [
      'a key is missing',
      but([COURSE, 'topic: small-course-topic\n', '']),
      /^course\.yaml:1 error topic is missing/,
    ],
    [
      'two options of a single question are right',
      but([BANK, 'text: { en: "First of f-one", ur: "پہلا" }', 'text: { en: "First" }\n      correct: true']),
      /^questions\.yaml:\d+ error .*2 options are marked/,
    ],
    [
      'a kind is not known',
      but([BANK, 'kind: single', 'kind: riddle']),
      /^questions\.yaml:2 error kind cannot be "riddle"/,
    ],
    [
      'a question cites an unlisted law',
      but([BANK, 'jjsa-2018#s8', 'ppc-1860#s82']),
      /^questions\.yaml:5 error The law "ppc-1860" is not listed/,
    ],
    [
      'a law box cites what the lesson does not',
      but(
        [EN, ':::law{ref="jjsa-2018#s5(1)"}', ':::law{ref="jjsa-2018#s9"}'],
        [UR, ':::law{ref="jjsa-2018#s5(1)"}', ':::law{ref="jjsa-2018#s9"}'],
      ),
      /who-is-a-child\.en\.md:12 warning The law box cites jjsa-2018#s9/,
    ],
    [
      'a question is used nowhere',
      { ...right, 'questions-more.yaml': question('q-lost', 'words') },
      /^questions-more\.yaml:1 warning The question "q-lost" is used nowhere/,
    ],
    [
      'a question has no Urdu',
      but([BANK, 'stem: { en: "Stem of q-one", ur: "سوال q-one" }', 'stem: { en: "Stem" }']),
      /^questions\.yaml:\d+ warning The question q-one has no Urdu for: stem/,
    ],
    [
      'the Urdu has another block',
      but([UR, '## قاعدہ', 'قاعدہ']),
      /who-is-a-child\.ur\.md:9 error Block 2 is a paragraph here and a heading \(##\)/,
    ],
    [
      'the Urdu ends early',
      but([UR, '\n:::do\n- سرپرست کو 9:30 بجے بلائیں۔\n:::\n', '']),
      /who-is-a-child\.ur\.md:1 warning Blocks without Urdu: 1/,
    ],
    [
      'a block id is given twice',
      but([EN, 'A child is under 18.', 'Before. {#the-rule}\n\nA child is under 18.']),
      /who-is-a-child\.en\.md:\d+ error The block id "the-rule" is used/,
    ],
    [
      'minutes are out of range',
      but([EN, 'minutes: 5', 'minutes: 500']),
      /who-is-a-child\.en\.md:3 error minutes is out of range/,
    ],
    [
      'the pre-test draws more than there is',
      but([COURSE, 'pretest: { draw: 1', 'pretest: { draw: 3']),
      /^course\.yaml:\d+ error The pre-test draws 3 questions/,
    ],
    [
      'the pre-test needs an essay to be filled',
      {
        ...but([COURSE, 'pretest: { draw: 1', 'pretest: { draw: 3']),
        'questions-more.yaml': essay('f-essay', 'final'),
      },
      /^course\.yaml:\d+ error The pre-test draws 3 questions, and the bank has 2 tagged final that are no essays/,
    ],
    [
      'a criterion stands twice',
      { ...right, 'questions-more.yaml': essay('f-essay', 'final').replace('id: law', 'id: steps') },
      /^questions-more\.yaml:\d+ error The criterion "steps" stands here twice/,
    ],
    [
      'an essay asks for more words at least than at most',
      { ...right, 'questions-more.yaml': essay('f-essay', 'final').replace('min: 3', 'min: 300') },
      /^questions-more\.yaml:\d+ error .*words asks for more words at least than at most/,
    ],
    [
      'a criterion has more points than there can be',
      { ...right, 'questions-more.yaml': essay('f-essay', 'final').replace('points: 3', 'points: 30') },
      /^questions-more\.yaml:\d+ error .*points is out of range: 30/,
    ],
    [
      'two lessons have one key',
      { ...right, '01-frame/05-english-only.en.md': right['01-frame/02-english-only.en.md'] ?? '' },
      /^01-frame\/05-english-only\.en\.md:1 error The lesson key "english-only"/,
    ],
    [
      'a picture lies outside',
      but([EN, ':::do', '::figure{src="../../etc/passwd.png" alt="No"}\n\n:::do']),
      /error The picture \.\.\/\.\.\/etc\/passwd\.png does not lie in media/,
    ],
  ])('when %s', (_, files, expected) => {
    it('should say so with file and line', async () => {
      const told = (await problemsOf(files)).map(
        (one) => `${one.file}:${one.line} ${one.severity} ${one.message}`,
      );
      expect(told).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    });
  });

  describe('when there are a question of every kind, a scenario, a recording and a drawing', () => {
    const full = fullFiles('full-course');
    const change = (file: string, from: string, to: string): Files => {
      if (!full[file]?.includes(from)) throw new Error(`${file} does not hold ${from}`);
      return { ...full, [file]: (full[file] ?? '').replace(from, to) };
    };
    const KINDS = 'questions-kinds.yaml';
    const SCENARIO = 'scenarios/desk-officer.yaml';

    it('should read all of it', async () => {
      const { modules, questions, scenarios, warnings } = await read(full);
      expect(questions.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['single', 'match', 'order', 'number', 'short']),
      );
      expect(scenarios.map(({ id }) => id)).toEqual(['desk-officer']);
      const blocks = (modules[0]?.lessons[0]?.blocks ?? []).map(({ ur }) => ur);
      expect(blocks.slice(-3)).toEqual([
        { kind: 'scenario', scenario: 'desk-officer' },
        expect.objectContaining({
          kind: 'audio',
          recording: expect.objectContaining({ transcript: ['A child is under 18.', 'So say both laws.'] }),
        }),
        { kind: 'drawing', alt: 'A flow', svg: expect.stringContaining('<text x="1" y="2">پہلا</text>') },
      ]);
      expect(warnings.filter(({ file }) => file !== 'course.yaml').map(({ message }) => message)).toEqual([
        'The lesson "english-only" has no Urdu yet.',
      ]);
    });

    it.each<[string, Files, RegExp]>([
      [
        'a match with two right sides that read the same',
        change(KINDS, '"7 years", ur: "7 سال"', '"3 years", ur: "7 سال"'),
        /^questions-kinds\.yaml:\d+ error The right side "3 years" stands here twice/,
      ],
      [
        'a match with one pair',
        change(KINDS, 'left: { en: "Major", ur: "بڑا" }, ', ''),
        /error There is too little to match/,
      ],
      [
        'an order of two',
        change(KINDS, '    - text: { en: "Ask a doctor", ur: "ڈاکٹر سے پوچھیں" }\n', ''),
        /error There is too little to put in order/,
      ],
      [
        'a number that is none',
        change(KINDS, 'value: 24', 'value: "a day"'),
        /error options 1, value is not a number/,
      ],
      [
        'a number that nobody can type',
        change(KINDS, 'value: 24', 'value: 0.00000001'),
        /error 1e-8 cannot be typed as an answer/,
      ],
      [
        'a short answer without a word',
        change(KINDS, 'en: "An observation home"', 'en: "…"'),
        /error The answer "…" has no letter or digit/,
      ],
      [
        'a short answer that is too long to be typed',
        change(KINDS, 'en: "An observation home"', `en: "${'home '.repeat(50)}"`),
        /error The answer "home .*" is too long to be typed/,
      ],
      [
        'a step that is not there',
        change(SCENARIO, 'to: the-end', 'to: the-middle'),
        /^scenarios\/desk-officer\.yaml:14 error There is no step "the-middle"/,
      ],
      [
        'a duty that is not there',
        change(SCENARIO, 'meets: [separate]', 'meets: [together]'),
        /error There is no duty "together"/,
      ],
      [
        'a duty that no way through meets',
        change(SCENARIO, 'meets: [separate]', 'meets: []'),
        /^scenarios\/desk-officer\.yaml:5 error No way through meets the duty "separate"/,
      ],
      [
        'a duty that cannot be met in time',
        change(SCENARIO, 'minutes: 10', 'minutes: 61'),
        /error No way through meets the duty "separate"/,
      ],
      [
        'a duty that every way through meets',
        change(SCENARIO, 'breaches: [no-cell]', 'meets: [separate]'),
        /^scenarios\/desk-officer\.yaml:6 error The duty "no-cell" is met on every way/,
      ],
      [
        'a step that nothing leads to',
        change(
          SCENARIO,
          '  the-end:',
          '  nowhere: { end: true, say: { en: "No.", ur: "نہیں۔" } }\n  the-end:',
        ),
        /error No choice leads to the step "nowhere"/,
      ],
      [
        'a scenario that no lesson plays',
        {
          ...full,
          [EN]: full[EN]!.replace('::scenario{id="desk-officer"}\n\n', ''),
          [UR]: full[UR]!.replace('::scenario{id="desk-officer"}\n\n', ''),
        },
        /warning The scenario "desk-officer" is used nowhere/,
      ],
      [
        'a lesson that plays a scenario that is not there',
        { ...full, [SCENARIO]: full[SCENARIO]!.replace('id: desk-officer', 'id: another') },
        /error There is no scenario "desk-officer"/,
      ],
      [
        'a scenario citing a law that is not listed',
        change(SCENARIO, 'cites: [jjsa-2018#s5]', 'cites: [unlisted-1999#s5]'),
        /^scenarios\/desk-officer\.yaml:5 error The law "unlisted-1999" is not listed/,
      ],
      [
        'a scenario without Urdu',
        change(
          SCENARIO,
          'say: { en: "A boy is brought in.", ur: "ایک لڑکا لایا جاتا ہے۔" }',
          'say: { en: "A boy." }',
        ),
        /^scenarios\/desk-officer\.yaml:\d+ warning say has no Urdu/,
      ],
      [
        'a recording without captions',
        change(EN, ' captions="media/talk.vtt"', ''),
        /error "audio" has no captions/,
      ],
      [
        'captions without words',
        { ...full, 'media/talk.vtt': 'WEBVTT\n\nNOTE nothing\n' },
        /error media\/talk\.vtt holds no words/,
      ],
      [
        'a recording that is something else',
        { ...full, 'media/talk.mp3': '<script>alert(1)</script>' },
        /error media\/talk\.mp3 is not what its name says/,
      ],
      [
        'a drawing that runs something',
        {
          ...full,
          'media/flow.en.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        },
        /error media\/flow\.en\.svg holds a script/,
      ],
    ])('should tell of %s', async (_, files, expected) => {
      const told = (await problemsOf(files)).map(
        (one) => `${one.file}:${one.line} ${one.severity} ${one.message}`,
      );
      expect(told).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    });
  });

  describe('when a word is followed by a colon and another word', () => {
    it('should keep all of it as text', async () => {
      const { modules } = await read(
        but([EN, 'A child is under 18.', 'Use form:B and note:this[*well*]{a=b} at 9:thirty.']),
      );
      const first = modules[0]?.lessons[0]?.blocks[0]?.en;
      expect(first).toMatchObject({
        html: expect.stringContaining('Use form:B and note:this[<em>well</em>]{a=b} at 9:thirty.'),
      });
    });
  });

  describe('when something in the folder is a link', () => {
    it('should refuse it and not read what it leads to', async () => {
      folder = await courseFolder(right);
      await symlink('/etc/hostname', join(folder.path, '01-frame/04-stolen.en.md'));
      await expect(readCourseFolder(folder.path)).rejects.toMatchObject({
        problems: expect.arrayContaining([
          expect.objectContaining({
            file: '01-frame/04-stolen.en.md',
            message: 'This is a link, not a file.',
          }),
        ]),
      });
    });
  });

  describe('when there is no such folder', () => {
    it('should say so', async () => {
      await expect(readCourseFolder('/nowhere/at/all')).rejects.toBeInstanceOf(CourseFolderError);
    });
  });
});
