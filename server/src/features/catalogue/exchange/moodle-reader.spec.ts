import { describe, expect, it } from 'vitest';
import { type JudgedQuestion, judge } from './judge.js';
import { readMoodleXml } from './moodle-reader.js';

const quiz = (...questions: string[]): string =>
  `<?xml version="1.0"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
const question = (type: string, inside: string, stem = '<![CDATA[<p>What is it?</p>]]>'): string =>
  `<question type="${type}"><name><text>A name</text></name><questiontext format="html"><text>${stem}</text></questiontext>${inside}</question>`;
const answer = (fraction: number, text: string, inside = ''): string =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${inside}</answer>`;

const read = (xml: string): readonly JudgedQuestion[] => judge(readMoodleXml(xml), 'en').questions;
const one = (type: string, inside: string, stem?: string): JudgedQuestion =>
  read(quiz(question(type, inside, stem)))[0] as JudgedQuestion;
const codes = ({ notes }: JudgedQuestion): string[] => notes.map(({ code }) => code);

describe('readMoodleXml', () => {
  it('should read a choice with feedback, explanation and tags', () => {
    const xml = quiz(
      '<question type="category"><category><text>$course$/Delta/Child Law</text></category></question>',
      question(
        'multichoice',
        `<generalfeedback format="html"><text>Because &amp; so</text></generalfeedback><single>true</single>
         ${answer(100, 'Right', '<feedback format="html"><text>Yes</text></feedback>')}${answer(0, 'Wrong')}
         <tags><tag><text>Final</text></tag><tag><text>بچے</text></tag></tags>`,
      ),
    );
    const [found] = read(xml);
    expect(found).toMatchObject({ number: 1, line: 4, fate: 'remarked', stem: 'What is it?' });
    expect(found && codes(found)).toEqual(['tag-lost']);
    expect(found?.item).toEqual({
      id: 'a-name',
      kind: 'single',
      tags: ['child-law', 'final'],
      difficulty: 2,
      cites: [],
      stem: { en: 'What is it?' },
      options: [
        { text: { en: 'Right' }, correct: true, feedback: { en: 'Yes' } },
        { text: { en: 'Wrong' }, correct: false },
      ],
      explain: { en: 'Because & so' },
    });
  });

  it('should read every kind that we have', () => {
    const kinds = [
      one('multichoice', `<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(-100, 'c')}`),
      one('truefalse', answer(0, 'true') + answer(100, 'false')),
      one('shortanswer', answer(100, 'four') + answer(100, '4')),
      one(
        'numerical',
        `<answer fraction="100"><text>24</text><tolerance>2</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>hours</unit_name></unit></units>`,
      ),
      one(
        'matching',
        ['a,x', 'b,y', ',z']
          .map((pair) => pair.split(','))
          .map(
            ([left, right]) =>
              `<subquestion><text>${left}</text><answer><text>${right}</text></answer></subquestion>`,
          )
          .join(''),
      ),
      one('ordering', answer(1, 'first') + answer(2, 'second') + answer(3, 'third')),
    ];
    expect(kinds.map(({ item }) => item?.kind)).toEqual([
      'multiple',
      'true-false',
      'short',
      'number',
      'match',
      'order',
    ]);
    expect(kinds[3]?.item).toMatchObject({ options: [{ value: 24, tolerance: 2, unit: { en: 'hours' } }] });
    expect(kinds[4]?.item).toMatchObject({ options: [{}, {}, {}] });
  });

  it('should refuse pictures in a question, and leave them out of feedback', () => {
    const right = answer(100, 'true') + answer(0, 'false');
    const picture = '<![CDATA[<p>Who is <img src="@@PLUGINFILE@@/a.png"/>?</p>]]>';
    expect(codes(one('truefalse', right, picture))).toEqual(['picture']);
    const told = one(
      'truefalse',
      `${right}<generalfeedback format="html"><text>${picture}</text><file name="a.png">iVBO</file></generalfeedback>`,
    );
    expect([told.fate, codes(told), told.item?.explain.en]).toEqual(['remarked', ['media-lost'], 'Who is ?']);
  });

  it('should refuse what our tests cannot ask', () => {
    const reason = (type: string): string[] => codes(one(type, ''));
    expect([reason('description'), reason('cloze')]).toEqual([['no-answers'], ['gaps']]);
    expect(one('ddwtos', '').notes).toMatchObject([{ code: 'kind-unknown', value: 'ddwtos' }]);
  });

  it('should take an essay, its graders’ notes as one criterion, and say what was left out', () => {
    const found = one(
      'essay',
      '<attachments>1</attachments><minwordlimit>80</minwordlimit><maxwordlimit>250</maxwordlimit><graderinfo format="html"><text>&lt;p&gt;Look for the duty.&lt;/p&gt;</text></graderinfo><responsetemplate format="html"><text>Dear…</text></responsetemplate>',
    );
    expect(codes(found).sort()).toEqual(['attachments-lost', 'explain-made', 'rubric-text', 'template-lost']);
    expect(found.item).toMatchObject({
      ...{ kind: 'essay', words: { min: 80, max: 250 } },
      rubric: [{ id: 'c1', text: { en: 'Look for the duty.' }, points: 10 }],
    });
    expect(codes(one('essay', ''))).toEqual(['rubric-made', 'explain-made']);
  });

  it('should note hints, letters of one case, and feedback for which there is no place', () => {
    const found = one(
      'shortanswer',
      `<usecase>1</usecase>${answer(100, 'Frog', '<feedback><text>Yes</text></feedback>')}${answer(0, '*')}<hint><text>Green</text></hint><correctfeedback><text>Your answer is correct.</text></correctfeedback>`,
    );
    expect(codes(found).sort()).toEqual(['case-lost', 'explain-made', 'feedback-lost', 'hints-lost']);
  });

  it('should keep what stood before the place where the file is broken', () => {
    const good = question('truefalse', answer(100, 'true') + answer(0, 'false'));
    const found = read(`<quiz>\n${good}\n<question type="truefalse"><name></quiz>`);
    expect(found.map(({ fate, line, notes }) => [fate, line, notes.at(-1)?.code])).toEqual([
      ['remarked', 2, 'explain-made'],
      ['refused', 3, 'xml-broken'],
    ]);
  });
});
