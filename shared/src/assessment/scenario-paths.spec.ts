import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../catalogue/contract.js';
import { playScenario } from './scenario.js';
import { scenarioPaths } from './scenario-paths.js';

const KEYS = ['s0', 's1', 's2', 's3', 's4'];
const END = 'end';

const duties = [
  { id: 'must', kind: 'must' as const, within: null },
  { id: 'soon', kind: 'must' as const, within: 20 },
  { id: 'must-not', kind: 'must-not' as const, within: null },
];

const someDuties = fc.subarray(duties.map(({ id }) => id));
const choiceOf = (targets: string[]) =>
  fc.record({ to: fc.constantFrom(...targets), meets: someDuties, breaches: someDuties });

/** Scenarios whose choices lead only on, so that every way through can be listed; and one loop that leads back. */
const scenarios = fc
  .tuple(
    ...KEYS.map((_, index) =>
      fc.record({
        minutes: fc.constantFrom(0, 10, 25),
        choices: fc.array(choiceOf([...KEYS.slice(index + 1), END]), { minLength: 1, maxLength: 3 }),
      }),
    ),
  )
  .map((made) => ({
    duties,
    start: 's0',
    steps: [
      ...made.map((step, index) => ({ key: KEYS[index] ?? '', ...step })),
      { key: END, minutes: 0, choices: [] },
    ],
  }));

/** The same scenario in the shape that is played. */
const playable = (scenario: typeof scenarios extends fc.Arbitrary<infer T> ? T : never): Scenario => ({
  key: 'any',
  title: { en: 'Any' },
  role: { en: 'Any' },
  duties: scenario.duties.map((duty) => ({ ...duty, text: { en: duty.id }, cites: [] })),
  start: scenario.start,
  steps: scenario.steps.map(({ key, minutes, choices }) => ({
    key,
    minutes,
    say: { en: key },
    choices: choices.map((choice) => ({ ...choice, text: { en: choice.to }, reply: null })),
  })),
});

function everyOutcome(scenario: Scenario, path: number[] = []): Map<string, Set<string>> {
  const run = playScenario(scenario, path);
  const found = new Map<string, Set<string>>();
  const add = (id: string, state: string) => found.set(id, (found.get(id) ?? new Set()).add(state));
  for (const { duty, state } of run.outcomes ?? []) add(duty.id, state);
  run.step.choices.forEach((_, index) => {
    for (const [id, states] of everyOutcome(scenario, [...path, index]))
      for (const state of states) add(id, state);
  });
  return found;
}

describe('scenarioPaths', () => {
  it('should say of each duty what playing every way through says', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const outcomes = everyOutcome(playable(scenario));
        for (const [id, fate] of scenarioPaths(scenario).fates) {
          const states = outcomes.get(id) ?? new Set();
          expect(fate).toEqual({
            canBeMet: states.has('met'),
            canFail: states.has('missed') || states.has('breached'),
          });
        }
      }),
    );
  });

  describe('when choices lead round in a circle', () => {
    it('should come to an end and find those who never do', () => {
      const to = (key: string) => ({ to: key, meets: [], breaches: [] });
      const steps = [
        { key: 'start', minutes: 10, choices: [to('start'), to('round'), { ...to('end'), meets: ['soon'] }] },
        { key: 'round', minutes: 0, choices: [to('again')] },
        { key: 'again', minutes: 0, choices: [to('round')] },
        { key: 'lost', minutes: 0, choices: [to('end')] },
        { key: 'end', minutes: 0, choices: [] },
      ];
      const { unreachable, endless, fates } = scenarioPaths({ duties, start: 'start', steps });
      expect(unreachable).toEqual(['lost']);
      expect(endless).toEqual(['round', 'again']);
      // Going round makes it too late.
      expect(fates.get('soon')).toEqual({ canBeMet: true, canFail: true });
      expect(fates.get('must')).toEqual({ canBeMet: false, canFail: true });
      expect(fates.get('must-not')).toEqual({ canBeMet: true, canFail: false });
    });
  });
});
