import { describe, expect, it } from 'vitest';
import type { Scenario } from '../catalogue/contract.js';
import { playScenario } from './scenario.js';

type Choice = Scenario['steps'][number]['choices'][number];

const choice = (to: string, facts: Partial<Choice> = {}): Choice => ({
  text: { en: `To ${to}` },
  to,
  meets: [],
  breaches: [],
  reply: null,
  ...facts,
});
const duty = (id: string, facts: Partial<Scenario['duties'][number]> = {}) => ({
  id,
  text: { en: id },
  kind: 'must' as const,
  within: null,
  cites: [],
  ...facts,
});

const scenario: Scenario = {
  key: 'a-scenario',
  title: { en: 'A scenario' },
  role: { en: 'You.' },
  duties: [duty('call'), duty('no-cell', { kind: 'must-not' }), duty('report', { within: 60 })],
  start: 'one',
  steps: [
    {
      key: 'one',
      say: { en: 'One.' },
      minutes: 10,
      choices: [choice('two', { meets: ['call'] }), choice('two', { breaches: ['no-cell'] }), choice('wait')],
    },
    { key: 'wait', say: { en: 'Wait.' }, minutes: 55, choices: [choice('two'), choice('one')] },
    {
      key: 'two',
      say: { en: 'Two.' },
      minutes: 5,
      choices: [choice('end', { meets: ['report'] }), choice('end', { meets: ['call'], breaches: ['call'] })],
    },
    { key: 'end', say: { en: 'End.' }, minutes: 0, choices: [] },
  ],
};

const statesOf = (path: number[]) =>
  playScenario(scenario, path).outcomes?.map(({ duty: { id }, state }) => `${id} ${state}`);

describe('playScenario', () => {
  describe('when it is under way', () => {
    it('should say where the run stands and how much time has passed, and nothing of the duties', () => {
      const run = playScenario(scenario, [2]);
      expect(run).toMatchObject({ step: { key: 'wait' }, minute: 65, outcomes: null });
      expect(run.decisions).toEqual([expect.objectContaining({ minute: 10 })]);
    });
  });

  describe('when every duty was done in time', () => {
    it('should have met all of them', () => {
      expect(statesOf([0, 0])).toEqual(['call met', 'no-cell met', 'report met']);
    });
  });

  describe('when something was left out', () => {
    it('should have missed it', () => {
      expect(statesOf([1, 0])).toEqual(['call missed', 'no-cell breached', 'report met']);
    });
  });

  describe('when something was done too late', () => {
    it('should have missed it, and say so', () => {
      const { outcomes } = playScenario(scenario, [2, 0, 0]);
      expect(outcomes?.[2]).toMatchObject({ state: 'missed', isLate: true, decision: 2 });
    });
  });

  describe('when a duty was met and breached', () => {
    it('should stand as breached, with the decision that breached it', () => {
      const { outcomes } = playScenario(scenario, [0, 1]);
      expect(outcomes?.[0]).toMatchObject({ state: 'breached', decision: 1 });
    });
  });

  describe('when the same step is passed twice', () => {
    it('should count its minutes twice', () => {
      expect(playScenario(scenario, [2, 1, 0])).toMatchObject({ step: { key: 'two' }, minute: 80 });
    });
  });

  describe('when a kept path no longer fits the scenario', () => {
    it('should go as far as it does', () => {
      expect(playScenario(scenario, [0, 7, 0])).toMatchObject({ step: { key: 'two' }, outcomes: null });
      expect(playScenario(scenario, [0, 0, 0]).decisions).toHaveLength(2);
    });
  });
});
