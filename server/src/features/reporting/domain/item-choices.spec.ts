import type { OpenQuestion } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, type GivenAnswer, winnerOf } from './item-choices.js';
import { warningsOf } from './item-warnings.js';

const option = (key: string) => ({ key, text: { en: key.toUpperCase(), ur: `${key}ـ` } });
const asked = (kind: OpenQuestion['kind'], keys = ['a', 'b', 'c']) => ({ kind, options: keys.map(option) });

const answer = fc.record({
  chosen: fc.option(fc.subarray(['a', 'b', 'c'], { minLength: 1 })),
  people: fc.integer({ min: 1, max: 9 }),
  right: fc.boolean(),
});

describe('choicesOf', () => {
  it('should count each option by everyone who took it', () => {
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const { choices, others } = choicesOf(asked('multiple'), ['a', 'c'], answers);
        expect(others).toBeNull();
        expect(choices.map(({ key, right }) => [key, right])).toEqual([
          ['a', true],
          ['b', false],
          ['c', true],
        ]);
        for (const { key, people } of choices) {
          let pencil = 0;
          for (const one of answers) if (one.chosen?.includes(key)) pencil += one.people;
          expect(people).toBe(pencil);
        }
      }),
    );
  });

  it('should list whole answers that enough people gave, and lose nobody', () => {
    const typed = fc.record({
      chosen: fc.option(fc.constantFrom(['24'], ['٢٤'], ['۲۴'], ['12'], ['7'])),
      people: fc.integer({ min: 1, max: 9 }),
      right: fc.constant(false),
    });
    fc.assert(
      fc.property(fc.array(typed), (answers) => {
        const { choices, others } = choicesOf(asked('number', []), ['24'], answers);
        const sum = choices.reduce((total, { people }) => total + people, 0);
        const given = answers.reduce((total, { chosen, people }) => total + (chosen ? people : 0), 0);
        expect(sum + (others ?? 0)).toBe(given);
        expect(choices.every(({ people }) => people >= 5)).toBe(true);
        expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
      }),
    );
  });

  it('should show the pairs of a match that are right or were made', () => {
    const question = { ...asked('match', ['a', 'b']), choices: ['x', 'y'].map(option) };
    const answers: GivenAnswer[] = [
      { chosen: ['a=x', 'b=y'], right: true, people: 6 },
      { chosen: ['a=y', 'b=x'], right: false, people: 2 },
    ];
    const { choices } = choicesOf(question, ['a=x', 'b=y'], answers.slice(0, 1));
    expect(choices.map(({ key, text, people }) => [key, text.en, people])).toEqual([
      ['a=x', 'A = X', 6],
      ['b=y', 'B = Y', 6],
    ]);
    expect(choicesOf(question, ['a=x', 'b=y'], answers).choices).toHaveLength(4);
  });

  it('should write an order as its options one after another', () => {
    const given = [{ chosen: ['c', 'a', 'b'], right: false, people: 5 }];
    expect(choicesOf(asked('order'), ['a', 'b', 'c'], given).choices).toEqual([
      { key: 'c>a>b', text: { en: 'C · A · B', ur: 'cـ · aـ · bـ' }, right: false, people: 5 },
    ]);
  });
});

describe('winnerOf', () => {
  it('should be the wrong choice that most took', () => {
    const choice = (key: string, right: boolean, people: number) => ({
      key,
      right,
      people,
      text: { en: key },
    });
    expect(winnerOf([choice('a', true, 9), choice('b', false, 3), choice('c', false, 4)])?.key).toBe('c');
    expect(winnerOf([choice('a', true, 9), choice('b', false, 0)])).toBeNull();
  });
});

describe('warningsOf', () => {
  const sound = { kind: 'single' as const, people: 60, facility: 0.6, unanswered: 0, discrimination: 0.4 };
  const choices = (a: number, b: number, c: number) =>
    choicesOf(
      asked('single'),
      ['a'],
      [
        { chosen: ['a'], right: true, people: a },
        { chosen: ['b'], right: false, people: b },
        { chosen: ['c'], right: false, people: c },
      ],
    ).choices;

  it('should find nothing the matter with a sound question', () => {
    expect(warningsOf({ ...sound, choices: choices(36, 14, 10) })).toEqual([]);
  });

  it('should name everything that is, the gravest first', () => {
    const bad = {
      ...sound,
      facility: 0.2,
      discrimination: -0.1,
      unanswered: 0.15,
      choices: choices(12, 39, 0),
    };
    expect(warningsOf(bad)).toEqual([
      'negative-discrimination',
      'distractor-beats-right',
      'too-hard',
      'unchosen-distractor',
      'many-unanswered',
    ]);
    const easy = { ...sound, facility: 0.95, discrimination: 0.1, choices: choices(57, 2, 1) };
    expect(warningsOf(easy)).toEqual(['too-easy', 'weak-discrimination']);
  });

  it('should say nothing of few people', () => {
    expect(warningsOf({ ...sound, people: 29, facility: 0, choices: choices(0, 29, 0) })).toEqual([]);
  });
});
