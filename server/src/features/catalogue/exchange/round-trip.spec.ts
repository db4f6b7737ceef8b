import { inLanguage, type Language, type Localised } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankQuestion } from '../bank-question.js';
import { ProblemReport } from '../folder/problems.js';
import { readQuestions } from '../folder/question-file.js';
import { optionsIn, type QuestionItem } from '../folder/schemas.js';
import { readYaml } from '../folder/yaml.js';
import { publishedQuestion } from '../publishing/bank.js';
import { itemOfBank } from './bank-items.js';
import { writeGift } from './gift-writer.js';
import { judge } from './judge.js';
import { writeMoodleXml } from './moodle-writer.js';
import { readQuestionFile } from './read-file.js';
import { FALSE, TRUE } from './true-false.js';
import { writeYaml } from './yaml-writer.js';

/** Whatever could be taken for a sign of one of the formats. */
const sign = fc.constantFrom(
  ...[
    '~',
    '=',
    '#',
    '####',
    '{',
    '}',
    ':',
    '::',
    '\\',
    '\\n',
    '%50%',
    '->',
    '//',
    '[html]',
    '[plain]',
    '<b>',
    '</text>',
  ],
  ...[
    '&amp;',
    ']]>',
    '*',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '"',
    "'",
    ';',
    '$CATEGORY:',
    'ANSWER: A',
    'A)',
    'T',
    '1..2',
    ':2',
  ],
  ...['a', 'b', 'é', 'ب', 'ے', '𝒳', '٣', '7'],
);
const text = fc
  .array(sign, { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join('').trim())
  .filter((words) => words !== '');
const localised: fc.Arbitrary<Localised> = fc.record({ en: text, ur: text });
const distinct = (min: number, max: number, by: fc.Arbitrary<Localised> = localised) =>
  fc.uniqueArray(by, {
    ...{ minLength: min, maxLength: max },
    comparator: (one, other) => one.en === other.en || one.ur === other.ur,
  });
/** An arrow cannot stand in a left side of GIFT. */
const noArrow = localised.filter(({ en, ur }) => !`${en} ${ur}`.includes('->'));
const typed = (prefix: string, index: number): Localised => ({ en: `${prefix}${index} *a`, ur: `ب${index}` });

const facts = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3}){0,2}$/),
  tags: fc.uniqueArray(fc.constantFrom('final', 'age', 'bail'), { minLength: 1 }),
  difficulty: fc.integer({ min: 1, max: 3 }),
  cites: fc.uniqueArray(fc.constantFrom('jjsa-2018#s5(1)', 'ppc-1860#s83', 'crc#a3]'), { maxLength: 2 }),
  stem: localised,
  explain: localised,
});
const choice = (kind: 'single' | 'multiple') =>
  fc
    .record({
      facts,
      texts: fc.array(fc.tuple(localised, fc.option(localised, { nil: undefined })), {
        minLength: 2,
        maxLength: 6,
      }),
      right: fc.nat(),
    })
    .map(({ facts: known, texts, right }): QuestionItem => {
      const isRight = (index: number): boolean =>
        kind === 'single' ? index === right % texts.length : index === 0 || (right >> index) % 2 === 1;
      const options = texts.map(([words, feedback], index) => ({
        ...{ text: words, correct: isRight(index) },
        ...(feedback ? { feedback } : {}),
      }));
      return { ...known, kind, options };
    });
const truth = fc
  .tuple(facts, fc.boolean(), fc.option(localised, { nil: undefined }))
  .map(([known, isTrue, feedback]): QuestionItem => {
    const told = feedback ? { feedback } : {};
    return {
      ...{ ...known, kind: 'true-false' },
      options: [
        { text: TRUE, correct: isTrue, ...told },
        { text: FALSE, correct: !isTrue },
      ],
    };
  });
const match = fc.tuple(facts, distinct(2, 5, noArrow), distinct(7, 7), fc.nat({ max: 2 })).map(
  ([known, lefts, rights, more]): QuestionItem => ({
    ...{ ...known, kind: 'match' },
    options: rights
      .slice(0, lefts.length + more)
      .map((right, index) => (lefts[index] ? { left: lefts[index], right } : { right })),
  }),
);
const order = fc.tuple(facts, distinct(3, 6)).map(
  ([known, texts]): QuestionItem => ({
    ...{ ...known, kind: 'order' },
    options: texts.map((words) => ({ text: words })),
  }),
);
const number = fc
  .tuple(facts, fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.nat({ max: 50_000 }))
  .map(
    ([known, value, tolerance]): QuestionItem => ({
      ...{ ...known, kind: 'number' },
      options: [{ value: value / 1000, tolerance: tolerance / 1000 }],
    }),
  );
const short = fc
  .tuple(facts, fc.integer({ min: 1, max: 4 }), fc.constantFrom('x', '\\', '=', '%50%', '*'))
  .map(
    ([known, count, prefix]): QuestionItem => ({
      ...{ ...known, kind: 'short' },
      options: Array.from({ length: count }, (_, index) => ({ text: typed(prefix, index) })),
    }),
  );
const essay = fc
  .record({
    known: facts,
    criteria: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('c1', 'names-law', 'a2'),
        text: localised,
        points: fc.integer({ min: 1, max: 10 }),
        levels: fc.option(localised, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 3, selector: ({ id }) => id },
    ),
    words: fc.constantFrom(undefined, { min: 80 }, { max: 250 }, { min: 80, max: 250 }),
    model: fc.option(localised, { nil: undefined }),
  })
  .map(
    ({ known, criteria, words, model }): QuestionItem => ({
      ...{ ...known, kind: 'essay' },
      rubric: criteria.map(({ levels, ...one }) => ({ ...one, ...(levels ? { levels } : {}) })),
      ...(words ? { words } : {}),
      ...(model ? { model } : {}),
    }),
  );
const closed = fc.uniqueArray(
  fc.oneof(choice('single'), choice('multiple'), truth, match, order, number, short),
  { minLength: 1, maxLength: 4, selector: ({ id }) => id },
);
const items = fc.uniqueArray(
  fc.oneof(essay, choice('single'), choice('multiple'), truth, match, order, number, short),
  { minLength: 1, maxLength: 4, selector: ({ id }) => id },
);

/** What a reader of one language can give back: the other language does not travel. */
function inOne(item: QuestionItem, language: Language): unknown {
  const one = (words: Localised): Localised => {
    const said = inLanguage(words, language);
    return language === 'en' ? { en: said } : { en: said, ur: said };
  };
  const option = (parts: object): object =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'object' && part !== TRUE && part !== FALSE ? one(part as Localised) : part,
      ]),
    );
  const said = { stem: one(item.stem), explain: one(item.explain) };
  if (item.kind !== 'essay') return { ...item, ...said, options: optionsIn(item).map(option) };
  const { model } = item;
  return { ...item, ...said, rubric: item.rubric.map(option), ...(model ? { model: one(model) } : {}) };
}

const readBack = async (written: string, language: Language) => {
  const { format, drafts } = await readQuestionFile(Buffer.from(written));
  return { format, questions: judge(drafts, language).questions };
};

const language = fc.constantFrom<Language>('en', 'ur');

describe('what a writer writes and its reader reads', () => {
  it.each([
    ['gift', writeGift, closed],
    ['moodle-xml', writeMoodleXml, items],
  ] as const)('should be the same in %s', async (format, write, any) => {
    await fc.assert(
      fc.asyncProperty(any, language, async (written, lang) => {
        const back = await readBack(write(written, lang), lang);
        expect(back.questions.flatMap(({ notes }) => notes)).toEqual([]);
        expect(back.format).toBe(format);
        expect(back.questions.map(({ item }) => item)).toEqual(written.map((item) => inOne(item, lang)));
      }),
      { numRuns: 300 },
    );
  });

  it('should be the same in the course folder’s own format', () => {
    fc.assert(
      fc.property(items, (written) => {
        const report = new ProblemReport();
        const yaml = readYaml('questions.yaml', writeYaml(written), report);
        expect(yaml && readQuestions(yaml, report).map(({ item }) => item)).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  it('should carry a unit in Moodle XML, and say it in the question in GIFT', async () => {
    const item: QuestionItem = {
      ...{
        id: 'q',
        tags: ['final'],
        difficulty: 1,
        cites: [],
        stem: { en: 'How long?' },
        explain: { en: 'So.' },
      },
      ...{ kind: 'number', options: [{ value: 24, tolerance: 0, unit: { en: 'hours' } }] },
    };
    const xml = await readBack(writeMoodleXml([item], 'en'), 'en');
    const gift = await readBack(writeGift([item], 'en'), 'en');
    expect(xml.questions[0]?.item).toEqual(item);
    expect(gift.questions[0]?.item).toMatchObject({ stem: { en: 'How long? (hours)' } });
  });
});

describe('an essay in GIFT', () => {
  it('should keep the question and the explanation, and say beside it what was left out', async () => {
    const item: QuestionItem = {
      ...{ id: 'q', kind: 'essay', tags: ['final'], difficulty: 1, cites: [] },
      ...{ stem: { en: 'Why?' }, explain: { en: 'So.' } },
      rubric: [{ id: 'law', text: { en: 'Names the law' }, points: 3 }],
    };
    const written = writeGift([item], 'en');
    expect(written).toContain('// GIFT has no place for the rubric');
    const { questions } = await readBack(written, 'en');
    expect(questions[0]?.item).toMatchObject({
      kind: 'essay',
      stem: { en: 'Why?' },
      rubric: [{ points: 10 }],
    });
    expect(questions[0]?.notes).toMatchObject([{ code: 'rubric-made' }]);
  });
});

describe('itemOfBank', () => {
  it('should give back what was published', () => {
    fc.assert(
      fc.property(items, language, (written, lang) => {
        for (const item of written) {
          const bank: BankQuestion = { ...publishedQuestion({ ...item, cites: [] }, []), versionId: '' };
          const back = itemOfBank(bank, lang);
          if (item.kind === 'short') expect(optionsIn(back)[0]).toEqual(item.options[0]);
          else if (item.kind === 'match') expect(sorted(optionsIn(back))).toEqual(sorted(item.options));
          else expect(back).toEqual({ ...item, cites: [] });
        }
      }),
      { numRuns: 200 },
    );
  });
});

const sorted = (options: readonly unknown[]): string[] => options.map((one) => JSON.stringify(one)).sort();
