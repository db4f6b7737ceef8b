import { newScenario } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { withNewDuty, withoutStep, withStepRenamed } from './scenario-changes.js';
import { placeOf, scenarioDifferences } from './scenario-places.js';

const made = () => newScenario({ en: 'Title', ur: '' }, { en: 'Role', ur: '' }, 'jjsa-2018');

describe('placeOf', () => {
  it.each([
    ['title.en', 'title', 0, ''],
    ['duties', 'duties', 1, ''],
    ['duties.0.text.en', 'duty', 1, ''],
    ['start', 'start', 1, ''],
    ['steps.1.key', 'step', 2, 'end'],
    ['steps.0.choices', 'step', 1, 'start'],
    ['steps.0.choices.1.to', 'choice', 2, 'start'],
  ])('should find %s', (field, kind, number, step) => {
    const found = placeOf(field, made());
    expect([found.kind, found.step]).toEqual([kind, step]);
    if (kind !== 'title') expect(found.number).toBe(number);
  });
});

describe('scenarioDifferences', () => {
  const told = (...[theirs, mine]: Parameters<typeof scenarioDifferences>) =>
    scenarioDifferences(theirs, mine).map(({ place, what, lang }) =>
      [place.kind, place.step || place.number, what, lang].filter((one) => one !== null).join(' '),
    );

  it('should tell of one changed text and of nothing else', () => {
    const mine = made();
    mine.steps[0]!.choices[1]!.text.en = 'Another';
    expect(told(made(), mine)).toEqual(['choice start text en']);
    expect(told(made(), made())).toEqual([]);
  });

  it('should tell of a name, of what leads to it, and of what is there on one side only', () => {
    expect(told(made(), withStepRenamed(made(), 'end', 'finish'))).toEqual([
      ...['choice start leads', 'choice start leads'],
      ...['step end text en', 'step end text ur', 'step end end'],
      ...['step finish text en', 'step finish text ur', 'step finish end'],
    ]);
    expect(told(made(), withoutStep(made(), 'end', { kind: 'lead', to: 'start' })).length).toBe(5);
    expect(told(made(), withNewDuty(made()))).toEqual(['duty 2 kind']);
  });
});
