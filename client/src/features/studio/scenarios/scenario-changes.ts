import {
  emptyChoice,
  emptyDuty,
  emptyStep,
  freeSlug,
  type WrittenChoice,
  type WrittenScenario,
  type WrittenStep,
} from '@academy/shared';

/** A choice by its place. */
interface ChoicePlace {
  /** The key of its step. */
  readonly step: string;
  readonly index: number;
}

/** What becomes of the choices that led to a step which is taken out. */
export type Becoming = { readonly kind: 'lead'; readonly to: string } | { readonly kind: 'drop' };

const LENGTH = 40;

/** A name that somebody typed as the key of a step; null where no letter of it can stand in one. */
export function stepKey(typed: string): string | null {
  const key = typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LENGTH)
    .replace(/-+$/, '');
  return key === '' ? null : key;
}

const keysOf = ({ steps }: WrittenScenario): Set<string> => new Set(steps.map(({ key }) => key));

/** Adds an empty step at the end; `key` is the one that it got. */
export function withNewStep(
  scenario: WrittenScenario,
  wanted: string,
): { readonly scenario: WrittenScenario; readonly key: string } {
  const key = freeSlug(wanted, keysOf(scenario));
  return { key, scenario: { ...scenario, steps: [...scenario.steps, emptyStep(key)] } };
}

/** Every choice, changed or (where null is given) taken out. */
const mapChoices = (
  scenario: WrittenScenario,
  change: (choice: WrittenChoice) => WrittenChoice | null,
): WrittenScenario => ({
  ...scenario,
  steps: scenario.steps.map((step) => ({
    ...step,
    choices: step.choices.flatMap((choice) => change(choice) ?? []),
  })),
});

/** Gives a step another name; whatever led to it follows. Nothing changes where another step has that name. */
export function withStepRenamed(scenario: WrittenScenario, from: string, to: string): WrittenScenario {
  if (from === to || keysOf(scenario).has(to)) return scenario;
  const named = (key: string): string => (key === from ? to : key);
  const followed = mapChoices(scenario, (choice) => ({ ...choice, to: named(choice.to) }));
  return {
    ...followed,
    start: named(followed.start),
    steps: followed.steps.map((step) => ({ ...step, key: named(step.key) })),
  };
}

/** The choices of other steps that lead to a step. */
export const choicesLeadingTo = ({ steps }: WrittenScenario, key: string): ChoicePlace[] =>
  steps.flatMap((step) =>
    step.key === key
      ? []
      : step.choices.flatMap(({ to }, index) => (to === key ? [{ step: step.key, index }] : [])),
  );

/** Takes a step out. Where it was the start, the story begins where its choices lead now, or at the first that is left. */
export function withoutStep(scenario: WrittenScenario, key: string, becoming: Becoming): WrittenScenario {
  const left = { ...scenario, steps: scenario.steps.filter((step) => step.key !== key) };
  const led = mapChoices(left, (choice) => {
    if (choice.to !== key) return choice;
    return becoming.kind === 'lead' ? { ...choice, to: becoming.to } : null;
  });
  if (scenario.start !== key) return led;
  return { ...led, start: becoming.kind === 'lead' ? becoming.to : (led.steps[0]?.key ?? '') };
}

/** A list with two neighbours swapped; the same where there is no such neighbour. */
export function moved<Item>(list: readonly Item[], from: number, by: 1 | -1): Item[] {
  const [one, other] = [list[from], list[from + by]];
  const next = [...list];
  if (one !== undefined && other !== undefined) [next[from], next[from + by]] = [other, one];
  return next;
}

export const withStep = (
  scenario: WrittenScenario,
  key: string,
  change: (step: WrittenStep) => WrittenStep,
): WrittenScenario => ({
  ...scenario,
  steps: scenario.steps.map((step) => (step.key === key ? change(step) : step)),
});

/** Adds a choice to a step; it leads where the one before it leads, until somebody says otherwise. */
export const withNewChoice = (scenario: WrittenScenario, key: string): WrittenScenario =>
  withStep(scenario, key, (step) => ({
    ...step,
    end: false,
    choices: [...step.choices, emptyChoice(step.choices.at(-1)?.to ?? firstEnd(scenario) ?? key)],
  }));

const firstEnd = ({ steps }: WrittenScenario): string | undefined => steps.find(({ end }) => end)?.key;

/** Adds an empty duty under an id of its own. */
export function withNewDuty(scenario: WrittenScenario): WrittenScenario {
  const taken = new Set(scenario.duties.map(({ id }) => id));
  let number = scenario.duties.length + 1;
  while (taken.has(`duty-${number}`)) number += 1;
  return { ...scenario, duties: [...scenario.duties, emptyDuty(`duty-${number}`)] };
}

/** Takes a duty out, and out of every choice that meets or breaches it. */
export function withoutDuty(scenario: WrittenScenario, id: string): WrittenScenario {
  const others = (ids: readonly string[]): string[] => ids.filter((one) => one !== id);
  const forgotten = mapChoices(scenario, (choice) => ({
    ...choice,
    meets: others(choice.meets),
    breaches: others(choice.breaches),
  }));
  return { ...forgotten, duties: forgotten.duties.filter((duty) => duty.id !== id) };
}

export type Effect = 'meets' | 'breaches';

/** Lets a choice meet or breach a duty, and not the other of the two. */
export function withEffect(choice: WrittenChoice, effect: Effect, id: string): WrittenChoice {
  const cleared = withoutEffect(choice, id);
  return { ...cleared, [effect]: [...cleared[effect], id] };
}

export const withoutEffect = (choice: WrittenChoice, id: string): WrittenChoice => ({
  ...choice,
  meets: choice.meets.filter((one) => one !== id),
  breaches: choice.breaches.filter((one) => one !== id),
});
