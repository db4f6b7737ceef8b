interface Duty {
  readonly id: string;
  readonly kind: 'must' | 'must-not';
  /** Minutes from the start; null or left out where there is no limit. */
  readonly within?: number | null | undefined;
}

interface Step {
  readonly key: string;
  readonly minutes: number;
  readonly choices: readonly {
    readonly to: string;
    readonly meets: readonly string[];
    readonly breaches: readonly string[];
  }[];
}

/** What ways through a scenario depend on. */
export interface Passable {
  readonly duties: readonly Duty[];
  readonly start: string;
  readonly steps: readonly Step[];
}

/** What can become of a duty on some way through the scenario that reaches an end. */
interface DutyFate {
  readonly canBeMet: boolean;
  /** Missed, done too late, or breached. */
  readonly canFail: boolean;
}

interface ScenarioPaths {
  /** Keys of steps that no way from the start leads to. */
  readonly unreachable: readonly string[];
  /** Keys of steps from which no end can be reached. */
  readonly endless: readonly string[];
  readonly fates: ReadonlyMap<string, DutyFate>;
}

/** Follows every way through a scenario, loops included. Every `to` has to name a step. */
export function scenarioPaths(scenario: Passable): ScenarioPaths {
  const steps = new Map(scenario.steps.map((step) => [step.key, step]));
  const next = (step: Step): Step[] => step.choices.flatMap(({ to }) => steps.get(to) ?? []);
  const start = steps.get(scenario.start);
  const reached = start ? spread([start], next) : new Set<Step>();
  const before = (step: Step): Step[] => scenario.steps.filter((one) => next(one).includes(step));
  const ending = spread(
    scenario.steps.filter((step) => step.choices.length === 0),
    before,
  );
  return {
    unreachable: scenario.steps.filter((step) => !reached.has(step)).map(({ key }) => key),
    endless: scenario.steps.filter((step) => !ending.has(step)).map(({ key }) => key),
    fates: new Map(scenario.duties.map((duty) => [duty.id, fateOf(duty, start, steps)])),
  };
}

/** Everything that can be got to. */
function spread(from: readonly Step[], next: (step: Step) => readonly Step[]): Set<Step> {
  const found = new Set(from);
  // A set gives what is added to it while it is walked through.
  for (const step of found) for (const other of next(step)) found.add(other);
  return found;
}

/** Where a way stands, as far as one duty is concerned. */
interface Standing {
  readonly step: Step;
  readonly state: 'open' | 'met' | 'breached';
  /** Minutes so far; beyond the duty's limit all are alike. */
  readonly minute: number;
}

function fateOf(duty: Duty, start: Step | undefined, steps: ReadonlyMap<string, Step>): DutyFate {
  const limit = duty.within ?? 0;
  const capped = (minute: number): number => Math.min(minute, limit + 1);
  const seen = new Set<string>();
  const open: Standing[] = [];
  const visit = (standing: Standing): void => {
    const name = `${standing.step.key}/${standing.state}/${standing.minute}`;
    if (seen.has(name)) return;
    seen.add(name);
    open.push(standing);
  };
  if (start) visit({ step: start, state: 'open', minute: capped(start.minutes) });
  const fate = { canBeMet: false, canFail: false };
  for (let at = open.pop(); at; at = open.pop()) {
    const { step, state, minute } = at;
    if (step.choices.length === 0) {
      const isMet = state === 'met' || (duty.kind === 'must-not' && state === 'open');
      if (isMet) fate.canBeMet = true;
      else fate.canFail = true;
    }
    for (const { to, meets, breaches } of step.choices) {
      const other = steps.get(to);
      if (!other) continue;
      const isInTime = (duty.within ?? null) === null || minute <= limit;
      const isDone = state === 'met' || (duty.kind === 'must' && meets.includes(duty.id) && isInTime);
      const isBreached = state === 'breached' || breaches.includes(duty.id);
      visit({
        step: other,
        state: isBreached ? 'breached' : isDone ? 'met' : 'open',
        minute: capped(minute + other.minutes),
      });
    }
  }
  return fate;
}
