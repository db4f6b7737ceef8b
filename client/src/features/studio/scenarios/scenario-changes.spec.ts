import { emptyChoice, emptyStep, newScenario, scenarioFaults, type WrittenScenario } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choicesLeadingTo,
  moved,
  stepKey,
  withEffect,
  withNewChoice,
  withNewDuty,
  withNewStep,
  withoutDuty,
  withoutStep,
  withStepRenamed,
} from './scenario-changes.js';

const KEYS = ['a', 'b', 'c', 'd'];
const scenario: fc.Arbitrary<WrittenScenario> = fc
  .tuple(fc.constantFrom(...KEYS), ...KEYS.map(() => fc.array(fc.constantFrom(...KEYS), { maxLength: 3 })))
  .map(([start, ...targets]) => ({
    ...newScenario({ en: 'T', ur: '' }, { en: 'R', ur: '' }, null),
    start: String(start),
    steps: KEYS.map((key, index) => ({
      ...emptyStep(key),
      choices: [targets[index] ?? []].flat().map((to) => ({ ...emptyChoice(to), meets: ['duty-1'] })),
    })),
  }));

/** Every name that should be a step's, and is none. */
const lost = (one: WrittenScenario): string[] => {
  const keys = one.steps.map(({ key }) => key);
  const named = one.steps.flatMap(({ choices }) => choices.map(({ to }) => to));
  return [one.start, ...named].filter((key) => !keys.includes(key));
};
const countOf = (one: WrittenScenario): number => one.steps.flatMap(({ choices }) => choices).length;

describe('changes of a scenario', () => {
  it('should let everything that led to a step follow its new name, and back again', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom(...KEYS), (before, key) => {
        const after = withStepRenamed(before, key, 'other');
        expect(lost(after)).toEqual([]);
        expect(after.steps.map((step) => step.key)).toEqual(KEYS.map((one) => (one === key ? 'other' : one)));
        expect(withStepRenamed(after, 'other', key)).toEqual(before);
        expect(withStepRenamed(before, key, KEYS.find((one) => one !== key) ?? '')).toBe(before);
      }),
    );
  });

  it('should leave no choice that leads to a step which was taken out', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom(...KEYS), fc.boolean(), (before, key, isDropped) => {
        const to = KEYS.find((one) => one !== key) ?? '';
        const own = before.steps.find((step) => step.key === key)?.choices.length ?? 0;
        const leading = choicesLeadingTo(before, key).length;
        const after = withoutStep(before, key, isDropped ? { kind: 'drop' } : { kind: 'lead', to });
        expect(lost(after)).toEqual([]);
        expect(countOf(after)).toBe(countOf(before) - own - (isDropped ? leading : 0));
      }),
    );
  });

  it('should give each new step and duty a name that nobody has', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom('a', 'b', 'new'), (before, wanted) => {
        const { scenario: after, key } = withNewStep(before, wanted);
        expect(before.steps.map((step) => step.key)).not.toContain(key);
        expect(after.steps.at(-1)?.key).toBe(key);
        const duties = withNewDuty(withNewDuty(after)).duties.map(({ id }) => id);
        expect(new Set(duties).size).toBe(duties.length);
      }),
    );
  });

  it('should forget a duty everywhere, and let a choice meet or breach it but not both', () => {
    fc.assert(
      fc.property(scenario, (before) => {
        const after = withoutDuty(before, 'duty-1');
        expect(scenarioFaults(after, []).filter(({ code }) => code === 'duty-unknown')).toEqual([]);
        const choice = withEffect(withEffect(emptyChoice('a'), 'meets', 'x'), 'breaches', 'x');
        expect([choice.meets, choice.breaches]).toEqual([[], ['x']]);
      }),
    );
  });

  it('should move within a list and no further', () => {
    expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('should let a new choice lead somewhere, and make a step that has one no end', () => {
    const before = newScenario({ en: 'T', ur: '' }, { en: 'R', ur: '' }, null);
    const end = withNewChoice(before, 'end').steps[1];
    expect([end?.end, end?.choices[0]?.to]).toEqual([false, 'end']);
  });

  it.each([
    ['At the Desk!', 'at-the-desk'],
    ['24 hours later', 'hours-later'],
    ['میز پر', null],
  ])('should make %s a name', (typed, key) => expect(stepKey(typed)).toBe(key));
});
