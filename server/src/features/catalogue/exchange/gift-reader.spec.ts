import { describe, expect, it } from 'vitest';
import { optionsIn } from '../folder/schemas.js';
import { readGift } from './gift-reader.js';
import { type JudgedQuestion, judge } from './judge.js';

const read = (gift: string): readonly JudgedQuestion[] => judge(readGift(gift), 'en').questions;
const one = (gift: string): JudgedQuestion => {
  const [question, ...more] = read(gift);
  if (!question || more.length > 0) throw new Error(`${1 + more.length} questions`);
  return question;
};
const codes = ({ notes }: JudgedQuestion): string[] => notes.map(({ code }) => code);
const optionsOf = ({ item }: JudgedQuestion) => item && optionsIn(item);
const options = (gift: string): unknown => optionsOf(one(gift));

describe('readGift', () => {
  it('should read one right answer with feedback and general feedback', () => {
    const question = one(
      '::colour:: What lies between orange and green?\n{\n=yellow # right\n~red # no, \\~ no\n~blue\n####Newton named seven.\n}',
    );
    expect(question).toMatchObject({ name: 'colour', line: 1, fate: 'taken', kind: 'single' });
    expect(question.item).toMatchObject({
      stem: { en: 'What lies between orange and green?' },
      explain: { en: 'Newton named seven.' },
      tags: ['imported'],
      difficulty: 2,
      options: [
        { text: { en: 'yellow' }, correct: true, feedback: { en: 'right' } },
        { text: { en: 'red' }, correct: false, feedback: { en: 'no, ~ no' } },
        { text: { en: 'blue' }, correct: false },
      ],
    });
  });

  it('should read several right answers by their weights, and say so where the weights differ', () => {
    const even = one('Which?{~%50%a ~%50%b ~%-100%c}');
    expect([even.kind, codes(even)]).toEqual(['multiple', ['explain-made']]);
    expect(optionsOf(even)?.map((option) => 'correct' in option && option.correct)).toEqual([
      true,
      true,
      false,
    ]);
    expect(codes(one('Which?{~%70%a ~%30%b ~c}'))).toContain('partial-credit');
    expect(codes(one('Which?{=a ~%50%b ~c}'))).toContain('partial-credit');
    expect(codes(one('Which?{=a =b ~c}'))).toEqual(['several-right']);
  });

  it('should say to wrong and right answers of true or false what is meant for them', () => {
    expect(options('Grant lies here.{FALSE#told when wrong#told when right}')).toEqual([
      { text: { en: 'True', ur: 'درست' }, correct: false, feedback: { en: 'told when wrong' } },
      { text: { en: 'False', ur: 'غلط' }, correct: true, feedback: { en: 'told when right' } },
    ]);
    expect(one('Yes?{T}').item?.kind).toBe('true-false');
  });

  it('should read pairs, one of which may belong to nothing', () => {
    expect(options('Match.{\n=cat -> mouse\n=bird -> seed\n= -> stone\n}')).toEqual([
      { left: { en: 'cat' }, right: { en: 'mouse' } },
      { left: { en: 'bird' }, right: { en: 'seed' } },
      { right: { en: 'stone' } },
    ]);
    expect(codes(one('Match.{=a -> x =b -> x}'))).toEqual(['twice']);
  });

  it('should read numbers, with what may be missed and as a range', () => {
    expect(options('How many?{#3:2}')).toEqual([{ value: 3, tolerance: 2 }]);
    expect(options('How many?{#1..5}')).toEqual([{ value: 3, tolerance: 2 }]);
    expect(options('How many?{#=1822:0 =%50%1822:2}')).toEqual([{ value: 1822, tolerance: 0 }]);
    expect(codes(one('How many?{#3:2~#wholly wrong}'))).toContain('feedback-lost');
    expect(codes(one('How many?{#many}'))).toEqual(['number-shape']);
  });

  it('should read accepted answers without stars and parts of a point', () => {
    const question = one('Best animal?{=Frog#Good! =frog =%50%Cat =Dog* =%0%*#no}');
    expect(optionsOf(question)).toEqual([{ text: { en: 'Frog' } }]);
    expect(codes(question)).toEqual(
      expect.arrayContaining(['feedback-lost', 'partial-credit', 'wildcard-lost', 'explain-made']),
    );
  });

  it('should read an order as Moodle writes it', () => {
    const question = one('Order.{>3 ALL VERTICAL ALL_OR_NOTHING SHOW\nfirst\nsecond\nthird\n}');
    expect(question.item).toMatchObject({
      kind: 'order',
      options: [{ text: { en: 'first' } }, { text: { en: 'second' } }, { text: { en: 'third' } }],
    });
  });

  it('should leave a gap where the answer stood inside the sentence', () => {
    expect(one('Grant is {~buried =entombed} in his tomb.').stem).toBe('Grant is _____ in his tomb.');
    expect(one('Two and two are {=four =4}.').stem).toBe('Two and two are _____.');
    expect(codes(one('How many?{#3}";'))).toContain('tail-lost');
  });

  it('should take the signs that are escaped for what they are', () => {
    const stem = 'Signs `-\\=[];,./\\~!@\\#$%^&*()_+\\{\\}|\\:"?';
    expect(one(`${stem}{TRUE}`).stem).toBe('Signs `-=[];,./~!@#$%^&*()_+{}|:"?');
    expect(options('Which?{~\\=#not \\=\n=\\ # a backslash\n goes on\n~a\\nb}')).toEqual([
      { text: { en: '=' }, correct: false, feedback: { en: 'not =' } },
      { text: { en: '\\' }, correct: true, feedback: { en: 'a backslash goes on' } },
      { text: { en: 'a\nb' }, correct: false },
    ]);
  });

  it('should read ids, tags and categories, and what our own files carry in them', () => {
    const [first, second] = read(
      '$CATEGORY: $course$/top/Child Law\n\n// [id:q-age-1] [tag:final] [tag:difficulty-3] [tag:cites:jjsa-2018#s5(1)]\nOld?{T}\n\nYoung?{F}',
    );
    expect(first?.item).toMatchObject({
      id: 'q-age-1',
      tags: ['child-law', 'final'],
      difficulty: 3,
      cites: ['jjsa-2018#s5(1)'],
    });
    expect(second?.item).toMatchObject({ id: 'q-2', tags: ['child-law'] });
  });

  it('should refuse what our tests cannot ask, with the reason and the line', () => {
    const questions = read(
      'Just a text.\n\nCities\n* A: {1:MULTICHOICE:=x~y}\n* B: {1:SA:=z}\n\nBroken { =a\n\n::next:: Fine?{T}',
    );
    expect(questions.map(({ line, fate, notes }) => [line, fate, notes[0]?.code])).toEqual([
      [1, 'refused', 'no-answers'],
      [3, 'refused', 'gaps'],
      [7, 'refused', 'syntax'],
      [9, 'remarked', 'explain-made'],
    ]);
  });

  it('should take an essay, and say that it came without a rubric', () => {
    const [bare, told] = read('Write. {}\n\nWrite why. {####Because}');
    expect(bare?.notes.map(({ code }) => code)).toEqual(['rubric-made', 'explain-made']);
    expect(told?.notes).toMatchObject([{ code: 'rubric-made', value: '10' }]);
    expect(told?.item).toMatchObject({
      ...{ kind: 'essay', stem: { en: 'Write why.' }, explain: { en: 'Because' } },
      rubric: [{ id: 'c1', points: 10 }],
    });
  });

  it('should reduce HTML and refuse pictures', () => {
    const question = one('[html]<p>Is <b>this</b>&nbsp;bold \\& <a href\\="http\\://x">linked</a>?</p>{T}');
    expect(question.stem).toBe('Is this bold \\& linked?');
    expect(codes(question)).toEqual(expect.arrayContaining(['formatting-lost', 'link-lost']));
    expect(codes(one('[html]<img src\\="x.png">Who?{T}'))).toEqual(['picture']);
    expect(codes(one('[markdown]An _accent_.{T}'))).toContain('markdown-kept');
    expect(one('Is 1 <2 & 3> 2?{T}').stem).toBe('Is 1 <2 & 3> 2?');
  });
});
