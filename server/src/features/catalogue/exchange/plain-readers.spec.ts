import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../platform/sheets/xlsx-sheet.js';
import { judge } from './judge.js';
import { readQuestionFile } from './read-file.js';
import { sheetTemplate } from './sheet-template.js';

const read = async (content: string | Buffer, language: 'en' | 'ur' = 'en') => {
  const { drafts, format } = await readQuestionFile(Buffer.from(content));
  return { format, ...judge(drafts, language) };
};

describe('Aiken', () => {
  it('should read options by letter, and true or false as such', async () => {
    const { format, questions } = await read(
      'Who began it?\nA) Petr\nB. Martin\nC) Tim\nANSWER: B\n\nIt has <b class="cool"> & signs:\nA) True\nB) False\nANSWER: A\n',
    );
    expect(format).toBe('aiken');
    expect(questions.map(({ item }) => item)).toMatchObject([
      { kind: 'single', options: [{ correct: false }, { text: { en: 'Martin' }, correct: true }, {}] },
      {
        kind: 'true-false',
        stem: { en: 'It has <b class="cool"> & signs:' },
        options: [{ correct: true }, {}],
      },
    ]);
  });

  it('should refuse a question without its answer, with the line', async () => {
    const { questions } = await read('Who?\nA) x\nB) y\n\nWhat?\nA) x\nB) y\nANSWER: D\n');
    expect(questions.map(({ line, notes }) => [line, notes[0]?.code, notes[0]?.value])).toEqual([
      [1, 'none-right', null],
      [5, 'right-unknown', 'D'],
    ]);
  });
});

describe('the spreadsheet', () => {
  it.each(['en', 'ur'] as const)('should be read as its own template shows, in %s', async (language) => {
    const { format, questions } = await read(await examplesOf(language), language);
    expect(format).toBe('sheet');
    expect(questions.map(({ kind, fate }) => [kind, fate])).toEqual([
      ['single', 'taken'],
      ...['multiple', 'true-false', 'match', 'order', 'number', 'short', 'essay'].map((kind) => [
        kind,
        'remarked',
      ]),
    ]);
    expect(questions[0]?.item).toMatchObject({
      tags: ['final', 'age'],
      difficulty: 1,
      options: [{}, { correct: true }, {}],
    });
    expect(questions.every(({ notes }) => notes.every(({ code }) => code === 'explain-made'))).toBe(true);
  });

  it('should read the rubric of an essay, its length and a good answer', async () => {
    const { questions } = await read(
      'Kind,Question,A,B,Right,Words\nessay,Why?,۳ = Names it,2=Says why,Because.,80-250\nessay,Why?,Names it,,,\n',
    );
    expect(questions[0]?.item).toMatchObject({
      rubric: [
        { id: 'a', text: { en: 'Names it' }, points: 3 },
        { id: 'b', text: { en: 'Says why' }, points: 2 },
      ],
      ...{ words: { min: 80, max: 250 }, model: { en: 'Because.' } },
    });
    expect(questions[1]?.notes).toMatchObject([{ code: 'criterion-shape', value: 'Names it' }]);
  });

  it('should be read as CSV, with the row of each question', async () => {
    const { format, questions } = await read(
      'Our questions,,,,\nKind,Question,A,B,Right\nsingle,Who?,Ali,Sana,B\n,,,,\npoem,Why?,,,\nsingle,Who?,Ali,Sana,D\n',
    );
    expect(format).toBe('sheet');
    expect(questions.map(({ line, fate, notes }) => [line, fate, notes[0]?.code])).toEqual([
      [3, 'remarked', 'explain-made'],
      [5, 'refused', 'kind-unknown'],
      [6, 'refused', 'right-unknown'],
    ]);
  });
});

/** The second sheet of the template alone, as CSV. */
async function examplesOf(language: 'en' | 'ur'): Promise<string> {
  const sheets = await readXlsx(await sheetTemplate(language));
  return (sheets[1] ?? []).map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
}
