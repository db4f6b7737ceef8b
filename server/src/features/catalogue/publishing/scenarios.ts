import type { Scenario } from '@academy/shared';
import type { Law } from '../domain/citations.js';
import type { ScenarioFile } from '../folder/schemas.js';
import { citationsOf } from './bank.js';

/** A scenario as it is played. */
export const scenarioOf = (item: ScenarioFile, laws: readonly Law[]): Scenario => ({
  key: item.id,
  title: item.title,
  role: item.role,
  duties: item.duties.map(({ id, text, kind, within, cites }) => ({
    id,
    text,
    kind,
    within: within ?? null,
    cites: citationsOf(cites, laws),
  })),
  start: item.start,
  steps: Object.entries(item.steps).map(([key, { say, minutes, choices }]) => ({
    key,
    say,
    minutes,
    choices: choices.map(({ text, to, meets, breaches, reply }) => ({
      text,
      to,
      meets,
      breaches,
      reply: reply ?? null,
    })),
  })),
});
