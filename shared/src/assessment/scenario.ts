import type { Scenario } from '../catalogue/contract.js';

type Duty = Scenario['duties'][number];
type Step = Scenario['steps'][number];
type Choice = Step['choices'][number];

/** One choice that was made. */
export interface Decision {
  readonly step: Step;
  readonly choice: Choice;
  /** Minutes since the start when it was made, those of its own step included. */
  readonly minute: number;
}

export interface DutyOutcome {
  readonly duty: Duty;
  readonly state: 'met' | 'missed' | 'breached';
  /** Index of the decision that met or breached it, or that would have met it but came too late; null where none did. */
  readonly decision: number | null;
  /** It was done after its time: missed all the same. */
  readonly isLate: boolean;
}

export interface ScenarioRun {
  readonly decisions: readonly Decision[];
  /** Where the run stands. */
  readonly step: Step;
  /** Minutes since the start, those of the step where it stands included. */
  readonly minute: number;
  /** By duty, in the scenario's order; null before an end is reached. */
  readonly outcomes: readonly DutyOutcome[] | null;
}

/**
 * Plays a scenario by the choices made in it.
 * @param path index of the choice at each decision; what no longer fits the scenario is left out from there on
 */
export function playScenario(scenario: Scenario, path: readonly number[]): ScenarioRun {
  const steps = new Map(scenario.steps.map((step) => [step.key, step]));
  const stepOf = (key: string): Step => {
    const step = steps.get(key);
    if (!step) throw new Error(`The scenario ${scenario.key} has no step ${key}`);
    return step;
  };
  const decisions: Decision[] = [];
  let step = stepOf(scenario.start);
  let minute = step.minutes;
  for (const index of path) {
    const choice = step.choices[index];
    if (!choice) break;
    decisions.push({ step, choice, minute });
    step = stepOf(choice.to);
    minute += step.minutes;
  }
  const isEnd = step.choices.length === 0;
  const outcomes = isEnd ? scenario.duties.map((duty) => outcomeOf(duty, decisions)) : null;
  return { decisions, step, minute, outcomes };
}

/**
 * What became of one duty. A breach stands, whatever was done before or after it. What must be done is met by the first
 * choice that does it in time, and missed otherwise; what must not be done is met unless it was breached.
 */
function outcomeOf(duty: Duty, decisions: readonly Decision[]): DutyOutcome {
  const breach = decisions.findIndex(({ choice }) => choice.breaches.includes(duty.id));
  if (breach >= 0) return { duty, state: 'breached', decision: breach, isLate: false };
  if (duty.kind === 'must-not') return { duty, state: 'met', decision: null, isLate: false };
  const done = decisions.findIndex(({ choice }) => choice.meets.includes(duty.id));
  if (done < 0) return { duty, state: 'missed', decision: null, isLate: false };
  const isLate = duty.within !== null && (decisions[done]?.minute ?? 0) > duty.within;
  return { duty, state: isLate ? 'missed' : 'met', decision: done, isLate };
}
