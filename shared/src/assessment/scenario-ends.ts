import type { Passable } from './scenario-paths.js';

/** One decision on a way: the step, and which of its choices. */
export interface WayStep {
  readonly step: string;
  readonly choice: number;
}

export interface ScenarioEnd {
  readonly key: string;
  /** One of the ways with the fewest decisions; null where none leads here. */
  readonly shortest: readonly WayStep[] | null;
  /** How many ways lead here; null where one can go round in a circle on the way, since then there is no end of them. */
  readonly ways: number | null;
}

type Step = Passable['steps'][number];

/** The ends of a scenario in its order, with how they are reached. A choice that leads nowhere is passed over. */
export function scenarioEnds({ start, steps }: Passable): ScenarioEnd[] {
  const known = new Map(steps.map((step) => [step.key, step]));
  const shortest = shortestWays(known, start);
  const ways = countedWays(known, start, new Set(shortest.keys()));
  return steps
    .filter(({ choices }) => choices.length === 0)
    .map(({ key }) => ({
      key,
      shortest: shortest.get(key) ?? null,
      ways: shortest.has(key) ? (ways?.get(key) ?? null) : 0,
    }));
}

function shortestWays(known: ReadonlyMap<string, Step>, start: string): Map<string, WayStep[]> {
  const found = new Map<string, WayStep[]>(known.has(start) ? [[start, []]] : []);
  // A map gives what is added to it while it is walked through.
  for (const [key, way] of found) {
    known.get(key)?.choices.forEach(({ to }, choice) => {
      if (known.has(to) && !found.has(to)) found.set(to, [...way, { step: key, choice }]);
    });
  }
  return found;
}

/** By step, for those that are reached: each after all that lead to it. Null where there is a circle. */
function countedWays(
  known: ReadonlyMap<string, Step>,
  start: string,
  reached: ReadonlySet<string>,
): Map<string, number> | null {
  const open = new Map([...reached].map((key) => [key, 0]));
  const nextOf = (key: string): string[] =>
    (known.get(key)?.choices ?? []).flatMap(({ to }) => (reached.has(to) ? [to] : []));
  for (const key of reached) for (const to of nextOf(key)) open.set(to, (open.get(to) ?? 0) + 1);
  const ways = new Map<string, number>([[start, 1]]);
  const ready = new Set([...reached].filter((key) => open.get(key) === 0));
  for (const key of ready) {
    for (const to of nextOf(key)) {
      ways.set(to, (ways.get(to) ?? 0) + (ways.get(key) ?? 0));
      open.set(to, (open.get(to) ?? 0) - 1);
      if (open.get(to) === 0) ready.add(to);
    }
  }
  return ready.size === reached.size ? ways : null;
}
