import { noEssay, questionFaults, type WrittenOption, type WrittenQuestion } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionFault, rubricFault } from '../../../folder/option-faults.js';
import { optionsIn, questionItemOf } from '../../../folder/schemas.js';
import { BankText } from './bank-text.js';
import { questionToCheck, writtenQuestion } from './written-question.js';

/** Whatever YAML could take for a sign of its own. */
const sign = fc.constantFrom(
  ...['- ', ': ', ' #', '# x', '"', "'", '{', '}', '[', ']', ',', '&a', '*a', '!', '|', '>', '%', '@', '`'],
  ...['\n', '\n\n', '\t', '---', '...', '<<', '~', 'null', 'yes', 'true', '1e3', '0x1', '\\', '\\n', '?'],
  ...['\u0085', '\u2028', '\u00a0', '\ufeff', '\u0007', '\u001b', 'ب', 'ے', '𝒳', '٣', 'a', ' ', '  '],
);
const words = fc
  .array(sign, { minLength: 1, maxLength: 14 })
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '');
const text = fc.record({ en: words, ur: fc.oneof(words, fc.constant('')) });
const maybe = fc.oneof(text, fc.constant({ en: '', ur: '' }));
const option: fc.Arbitrary<WrittenOption> = fc.record({
  id: fc.constantFrom('c1', 'c2', 'law-named', 'two-3', 'Not a key', ''),
  text,
  correct: fc.boolean(),
  feedback: maybe,
  left: maybe,
  right: text,
  value: fc.constantFrom(
    '0',
    '24',
    '-3.5',
    '۱۲',
    '0.000001',
    '999999999999',
    '1,000',
    '1',
    '5',
    '10',
    '11',
    '',
  ),
  tolerance: fc.constantFrom('', '0', '2', '0.5'),
  unit: maybe,
});
const question: fc.Arbitrary<WrittenQuestion> = fc.record({
  kind: fc.constantFrom(
    ...(['single', 'multiple', 'true-false', 'match', 'order', 'number', 'short', 'essay'] as const),
  ),
  tags: fc.uniqueArray(fc.constantFrom('final', 'age', 'bail-2', 'null', 'true'), { minLength: 1 }),
  difficulty: fc.integer({ min: 1, max: 3 }),
  cites: fc.uniqueArray(fc.constantFrom('jjsa-2018#s5(1)', 'crc-1989', 'ppc-1860#s82-A')),
  stem: text,
  options: fc.array(option, { minLength: 1, maxLength: 6 }),
  explain: text,
  essay: fc.record({
    model: maybe,
    least: fc.constantFrom('', '0', '80', '۱۰۰', '1.5'),
    most: fc.constantFrom('', '90', '250', '1501', 'many'),
  }),
});
const rightQuestion = question.filter((one) => questionFaults(one).length === 0);

const itemOf = (id: string, written: WrittenQuestion) =>
  questionItemOf(written.kind).parse(questionToCheck(id, written));

const read = (source: string): BankText => {
  const bank = BankText.read(source);
  if (!bank) throw new Error(`cannot be read: ${source}`);
  return bank;
};

/** What an author may have between two questions. */
const between = fc.constantFrom('', '\n', '\n\n', '# A note: "quoted"\n', '\n# one\n\n#two\n', '   \n');
/** The same question in the ways in which people write it. */
const handwritten = (id: string, stem: string): string[] => [
  `- id: ${id}\n  kind: single\n  tags: [final, age]   # drawn\n  difficulty: 1\n  stem: { en: ${JSON.stringify(stem)},   ur: "بچہ" }\n  options:\n    - text: { en: "A", ur: "ب" }\n    - { text: { en: B }, correct: true }\n  explain:\n    en: 'why'\n`,
  `-   kind: short # typed\n    id: ${id}\n    # what it is about\n    tags:\n    - age\n    difficulty: 2\n    stem:\n      en: >-\n        folded\n        lines\n      ur: "بچہ"\n    options:\n    - text: { en: x }\n    explain:\n      en: |-\n        }\n`,
  `- id: ${id}\n  kind: order\n  tags: [age]\n  difficulty: 3\n  stem: { en: "Order" }\n  options: [{ text: { en: "1" } }, { text: { en: "2" } },\n    { text: { en: "3" } }]\n  explain:\n    en: |\n      Line # no comment\n      last\n`,
  `- {id: ${id}, kind: number, tags: [age], difficulty: 1, stem: {en: "How many?"}, options: [{value: 3, tolerance: 0}], explain: {en: why}} # end\n`,
];
const file = fc
  .array(fc.tuple(fc.nat(3), words, between), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts.map(([way, stem, gap], index) => (handwritten(`q-${index}`, stem)[way] ?? '') + gap).join(''),
  )
  .map((source) => `# Bank\n\n${source}`)
  .filter((source) => BankText.read(source) !== null);

describe('BankText', () => {
  describe('withChanged', () => {
    it('should leave every character outside the question as it was, and read back what was written', () => {
      fc.assert(
        fc.property(file, fc.nat(), rightQuestion, (source, nth, written) => {
          const bank = read(source);
          const index = nth % bank.entries.length;
          const entry = bank.entries[index];
          const item = itemOf(entry?.id ?? '', written);
          const text = bank.withChanged(index, item) ?? '';
          const lines = source.split('\n');
          const from = lines.slice(0, (entry?.line ?? 1) - 1).join('\n');
          expect(text.startsWith(from)).toBe(true);
          const next = bank.entries[index + 1];
          if (next) expect(text.endsWith(lines.slice(next.line - 1).join('\n'))).toBe(true);
          const after = read(text);
          expect(after.entries.map(({ version }) => version).filter((_, at) => at !== index)).toEqual(
            bank.entries.map(({ version }) => version).filter((_, at) => at !== index),
          );
          const again = after.entries[index]?.value;
          expect(questionItemOf(written.kind).parse(again)).toEqual(item);
          expect(itemOf(item.id, writtenQuestion(again))).toEqual(item);
        }),
        { numRuns: 300 },
      );
    });

    it('should keep comments, quotes and order inside the question where its contents stay', () => {
      const source = `- id: q\n  kind: single # the kind\n  # what it is about\n  tags: [age]\n  difficulty: 1\n  stem: { en: 'Old', ur: "بچہ" }\n  options:\n    - text: { en: "A" }\n      correct: true\n    # the other one\n    - text: { en: "B" }\n    - text: { en: "C" }\n  explain: { en: "Why" }\n`;
      const bank = read(source);
      const written = writtenQuestion(bank.entries[0]?.value);
      const item = itemOf('q', { ...written, stem: { ...written.stem, en: 'New' } });
      expect(bank.withChanged(0, item)).toBe(source.replace("'Old'", "'New'"));
      const [first, second, third] = written.options;
      if (!first || !second || !third) throw new Error('three options are expected');
      const moved = itemOf('q', { ...written, options: [first, third, second] });
      expect(bank.withChanged(0, moved)).toContain(
        '      correct: true\n    - text: { en: "C" }\n    # the other one\n    - text: { en: "B" }\n',
      );
    });

    it('should put several lines into quotes where one line had none', () => {
      const source =
        '- {id: q, kind: short, tags: [age], difficulty: 1, stem: {en: Who}, options: [{text: {en: x}}], explain: {en: why}}\n';
      const bank = read(source);
      const written = writtenQuestion(bank.entries[0]?.value);
      const item = itemOf('q', { ...written, explain: { en: '?\n\n- he', ur: '' } });
      expect(bank.withChanged(0, item)).toContain('en: "?\\n\\n- he"');
    });

    it('should change nothing where the question says the same', () => {
      fc.assert(
        fc.property(file, (source) => {
          const bank = read(source);
          const parsed = bank.entries.map(({ value }) => writtenQuestion(value));
          parsed.forEach((written, index) => {
            if (questionFaults(written).length > 0) return;
            const item = itemOf(`q-${index}`, written);
            const again = writtenQuestion(read(bank.withChanged(index, item) ?? '').entries[index]?.value);
            expect(itemOf(item.id, again)).toEqual(item);
          });
        }),
      );
    });
  });

  describe('withFacts', () => {
    it('should change the tags and difficulties of the chosen questions and nothing else', () => {
      const facts = fc.oneof(
        fc.record({ difficulty: fc.integer({ min: 1, max: 3 }) }),
        fc.record({ tags: fc.uniqueArray(fc.constantFrom('final', 'age', 'new'), { minLength: 1 }) }),
      );
      fc.assert(
        fc.property(file, fc.array(fc.tuple(fc.nat(), facts)), (source, asked) => {
          const bank = read(source);
          const changes = new Map(asked.map(([nth, one]) => [nth % bank.entries.length, one]));
          const after = read(bank.withFacts(changes) ?? '');
          bank.entries.forEach(({ value, version }, index) => {
            const one = changes.get(index);
            expect(after.entries[index]?.value).toEqual({ ...(value as object), ...one });
            if (!one) expect(after.entries[index]?.version).toBe(version);
          });
        }),
      );
    });
  });

  describe('withAdded', () => {
    it('should leave what was there as it was, and read back what was written', () => {
      const begun = fc.oneof(
        file,
        fc.constantFrom('', '\n', '# Only a comment', '[]', '# Head\n[]\n', '---\n'),
      );
      fc.assert(
        fc.property(begun, rightQuestion, (source, written) => {
          const bank = read(source);
          const item = itemOf('q-new', written);
          const text = bank.withAdded([item]) ?? '';
          if (!source.includes('[]')) expect(text.startsWith(source)).toBe(true);
          expect(questionItemOf(written.kind).parse(read(text).entries.at(-1)?.value)).toEqual(item);
        }),
      );
    });

    it('should add many at once', () => {
      fc.assert(
        fc.property(file, fc.array(rightQuestion, { minLength: 2, maxLength: 4 }), (source, many) => {
          const bank = read(source);
          const items = many.map((written, index) => itemOf(`q-new-${index}`, written));
          const added = read(bank.withAdded(items) ?? '').entries.slice(bank.entries.length);
          expect(added.map(({ value }, index) => questionItemOf(many[index]?.kind).parse(value))).toEqual(
            items,
          );
        }),
      );
    });

    it('should write a question as the manuals do', () => {
      const written: WrittenQuestion = {
        ...{ kind: 'single', tags: ['final', 'age'], difficulty: 2, cites: ['jjsa-2018#s8'] },
        ...{ stem: { en: 'Who?', ur: 'کون؟' }, explain: { en: 'So.', ur: '' } },
        options: ['One', 'Two'].map((en, index) => ({
          ...{ id: '', text: { en, ur: '' }, correct: index === 1, feedback: { en: '', ur: '' } },
          ...{ left: { en: '', ur: '' }, right: { en: '', ur: '' } },
          ...{ value: '', tolerance: '', unit: { en: '', ur: '' } },
        })),
        essay: noEssay(),
      };
      expect(read('').withAdded([itemOf('q-who', written)])).toBe(
        `- id: q-who\n  kind: single\n  tags: [final, age]\n  difficulty: 2\n  cites: [jjsa-2018#s8]\n  stem:\n    en: "Who?"\n    ur: "کون؟"\n  options:\n    - text: { en: "One" }\n    - text: { en: "Two" }\n      correct: true\n  explain:\n    en: "So."\n`,
      );
    });
  });

  describe('withoutOne', () => {
    it('should take the question out and leave the others as they were', () => {
      fc.assert(
        fc.property(file, fc.nat(), (source, nth) => {
          const bank = read(source);
          const index = nth % bank.entries.length;
          const text = bank.withoutOne(index) ?? '';
          expect(read(text).entries).toHaveLength(bank.entries.length - 1);
          const lines = source.split('\n');
          expect(text.startsWith(lines.slice(0, (bank.entries[index]?.line ?? 1) - 1).join('\n'))).toBe(true);
        }),
      );
    });
  });

  describe('read', () => {
    it('should refuse what it could not change without touching more', () => {
      expect(BankText.read('- id: a\n  id: b\n')).toBeNull();
      expect(BankText.read('[{ id: a }]\n')).toBeNull();
      expect(BankText.read('- &a { id: a }\n- *a\n')).toBeNull();
      expect(BankText.read('id: a\n')).toBeNull();
    });
  });
});

describe('questionFaults', () => {
  it('should find a fault where the check of course folders finds one, and none where it finds none', () => {
    fc.assert(
      fc.property(question, (written) => {
        const checked = questionItemOf(written.kind).safeParse(questionToCheck('q', written));
        const isRight =
          checked.success &&
          optionFault(written.kind, optionsIn(checked.data)) === null &&
          (checked.data.kind !== 'essay' || rubricFault(checked.data.rubric) === null);
        expect(questionFaults(written).length === 0).toBe(isRight);
      }),
      { numRuns: 500 },
    );
  });
});
