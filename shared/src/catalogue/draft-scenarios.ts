import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, language, localised } from '../contract/primitives.js';
import { courseProblem, draftState } from './drafts.js';
import { writtenScenario } from './written-scenario.js';

const params = z.strictObject({ id });
/** By its id; what stands in a file may be no id at all, so that it is taken as it is. */
const ofScenario = params.extend({ scenario: z.string().min(1).max(200) });
/** Of the file; 0 for one that is not there yet. */
const version = z.number().int().nonnegative();

/** A scenario of a draft as a list shows it. */
export const scenarioRow = z.object({
  /** Empty where none is written. */
  id: z.string(),
  file: z.string(),
  /** Empty where it is missing. */
  title: z.object({ en: z.string(), ur: z.string() }),
  steps: z.number().int(),
  ends: z.number().int(),
  duties: z.number().int(),
  /** Languages in which some text of it is missing. */
  missing: z.array(language),
  /** Lessons that play it. */
  lessons: z.array(z.object({ path: z.string(), title: z.string() })),
  problems: z.array(courseProblem),
  /** False where it can be changed as text only: without an id of its own, or written in an unusual way. */
  byForm: z.boolean(),
});
export type ScenarioRow = z.infer<typeof scenarioRow>;

const scenarioDraft = z.object({
  id,
  slug: z.string(),
  title: localised,
  state: draftState,
  /** As course.yaml lists them. */
  laws: z.array(z.object({ id: z.string(), title: localised })),
});
export type ScenarioDraft = z.infer<typeof scenarioDraft>;

export const draftScenarios = z.object({ draft: scenarioDraft, rows: z.array(scenarioRow) });
export type DraftScenariosView = z.infer<typeof draftScenarios>;

export const listDraftScenarios = endpoint({
  name: 'catalogue.list-draft-scenarios',
  method: 'GET',
  path: '/api/studio/drafts/:id/scenarios',
  access: 'courses.read',
  summary: 'The practice scenarios of a draft: where each is played, and what is wrong with it',
  params,
  view: draftScenarios,
});

export const draftScenario = z.object({
  draft: scenarioDraft,
  version,
  scenario: writtenScenario,
  row: scenarioRow,
  /** Who wrote what stands. */
  by: z.string(),
});
export type DraftScenarioView = z.infer<typeof draftScenario>;

export const getDraftScenario = endpoint({
  name: 'catalogue.get-draft-scenario',
  method: 'GET',
  path: '/api/studio/drafts/:id/scenarios/:scenario',
  access: 'courses.read',
  summary: 'One scenario of a draft as a form holds it, and the version that a change of it has to name',
  params: ofScenario,
  view: draftScenario,
});

export const saveDraftScenario = endpoint({
  name: 'catalogue.save-draft-scenario',
  method: 'PUT',
  path: '/api/studio/drafts/:id/scenarios/:scenario',
  access: 'courses.write',
  summary:
    'Save a scenario, be it whole or not, over the version that was read, or a new one; where somebody else changed it meanwhile nothing is written. Sent again it changes nothing',
  params: ofScenario,
  body: z.strictObject({ version, scenario: writtenScenario }),
  view: z.object({ version }),
});

export const removeDraftScenario = endpoint({
  name: 'catalogue.remove-draft-scenario',
  method: 'DELETE',
  path: '/api/studio/drafts/:id/scenarios/:scenario',
  access: 'courses.write',
  summary:
    'Take out a scenario that no lesson plays; it stays in the history. One that is not there any more is gone already',
  params: ofScenario,
  query: z.strictObject({ version: z.coerce.number().int().nonnegative() }),
  status: 204,
});

export const removedScenario = z.object({
  file: z.string(),
  title: z.object({ en: z.string(), ur: z.string() }),
  by: z.string(),
  at: instant,
});
export type RemovedScenario = z.infer<typeof removedScenario>;

export const listRemovedScenarios = endpoint({
  name: 'catalogue.list-removed-scenarios',
  method: 'GET',
  path: '/api/studio/drafts/:id/removed-scenarios',
  access: 'courses.read',
  summary: 'Scenarios that were removed from a draft and can be put back, the last removed first',
  params,
  view: z.object({ items: z.array(removedScenario) }),
});

export const putBackScenario = endpoint({
  name: 'catalogue.put-back-scenario',
  method: 'POST',
  path: '/api/studio/drafts/:id/removed-scenarios',
  access: 'courses.write',
  summary: 'Put a removed scenario back with the text that it had; one that is there again stays as it is',
  params,
  body: z.strictObject({ file: z.string().min(1).max(200) }),
  status: 204,
});

export const compareDraftScenario = endpoint({
  name: 'catalogue.compare-draft-scenario',
  method: 'GET',
  path: '/api/studio/drafts/:id/scenario-changes',
  access: 'courses.read',
  summary:
    'A scenario at the last publication and now, as a form holds it; null where it was or is not there, or no form can hold it',
  params,
  query: z.strictObject({ file: z.string().min(1).max(200) }),
  view: z.object({ before: writtenScenario.nullable(), after: writtenScenario.nullable() }),
});
