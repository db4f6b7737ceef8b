import { citationOf, type NamedLaw, type Scenario, type WrittenScenario } from '@academy/shared';
import { localisedOf } from '../question-preview.js';

/**
 * A scenario as it will be played, though it may be half written: a choice that leads nowhere is left out.
 * @param from the step at which to begin
 * @returns null where there is no such step
 */
export function playableOf(
  key: string,
  { title, role, duties, steps }: WrittenScenario,
  laws: readonly NamedLaw[],
  from: string,
): Scenario | null {
  const keys = new Set(steps.map((step) => step.key));
  if (!keys.has(from)) return null;
  return {
    key,
    title: localisedOf(title),
    role: localisedOf(role),
    duties: duties.map(({ id, text, kind, within, cites }) => ({
      ...{ id, text: localisedOf(text), kind, within },
      cites: cites.flatMap((ref) => citationOf(ref, laws) ?? []),
    })),
    start: from,
    steps: steps.map((step) => ({
      ...{ key: step.key, say: localisedOf(step.say), minutes: step.minutes },
      choices: step.choices
        .filter(({ to }) => keys.has(to))
        .map(({ text, to, meets, breaches, reply }) => ({
          ...{ text: localisedOf(text), to, meets, breaches },
          reply: reply.en.trim() || reply.ur.trim() ? localisedOf(reply) : null,
        })),
    })),
  };
}
