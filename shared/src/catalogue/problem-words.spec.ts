import { describe, expect, it } from 'vitest';
import { problemCodes, problemSentences } from './problem-sentences.js';
import { problemInWords, problemTerms } from './problem-words.js';

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const ARABIC = /\p{Script=Arabic}/u;

describe('problemSentences', () => {
  it.each(problemCodes)(
    'should tell %s and its remedy in both languages, with the same values in them',
    (code) => {
      for (const { en, ur } of problemSentences[code]) {
        expect([...new Set(namesIn(ur))]).toEqual([...new Set(namesIn(en))]);
        // A remedy may be another check's own words.
        if (!/^\{\{\w+\}\}$/.test(en)) expect([ARABIC.test(ur), ARABIC.test(en)]).toEqual([true, false]);
      }
    },
  );

  it('should name no code twice, whichever group it is in', () => {
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
  });
});

describe('problemTerms', () => {
  it('should have each in both languages, with the same values in it', () => {
    for (const { en, ur } of Object.values(problemTerms)) {
      expect(ur).not.toBe('');
      expect(namesIn(ur)).toEqual(namesIn(en));
    }
  });
});

describe('problemInWords', () => {
  const params = {
    number: 2,
    here: { term: 'block-paragraph' },
    there: { term: 'block-heading', of: '##' },
    line: 9,
  };

  it('should fill in values, words and any of several', () => {
    expect(problemInWords({ code: 'block-differs', params }, 'en').message).toBe(
      'Block 2 is a paragraph here and a heading (##) on line 9 of the English.',
    );
    const draw = { test: { term: 'final' }, draw: 9, pool: 2, tags: { any: ['a', 'b'] } };
    expect(problemInWords({ code: 'draw-large', params: draw }, 'en').message).toBe(
      'The final test draws 9 questions, and the bank has 2 tagged a or b.',
    );
    const texts = { id: 'q-one', texts: [{ term: 'part-stem' }, { term: 'part-text', of: '1' }] };
    expect(problemInWords({ code: 'question-no-urdu', params: texts }, 'en').message).toContain(
      'stem, option 1.',
    );
  });

  it('should keep names and figures together in a sentence that runs the other way', () => {
    const { message } = problemInWords({ code: 'block-differs', params }, 'ur');
    expect(message).toBe(
      'ٹکڑا \u20682\u2069 یہاں پیرا ہے، اور انگریزی کی سطر \u20689\u2069 پر سرخی (\u2068##\u2069)۔',
    );
  });

  it('should take a word that it does not know as it is', () => {
    const other = { name: 'x', type: { term: 'date' }, given: '1' };
    expect(problemInWords({ code: 'value-type', params: other }, 'en').message).toBe('x is not date.');
  });
});
