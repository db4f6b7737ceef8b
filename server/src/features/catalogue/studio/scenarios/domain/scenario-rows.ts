import {
  isBlank,
  isQuestionKey,
  type Language,
  languages,
  type ScenarioRow,
  type WrittenScenario,
} from '@academy/shared';
import type { CourseProblem } from '../../../folder/problems.js';
import { valueAt } from '../../../folder/yaml.js';
import { textIn } from '../../bank/domain/written-question.js';
import { readScenarioText, type ScenarioText } from './scenario-text.js';

const SCENARIO = /^scenarios\/[^/]+\.yaml$/;

/** A scenario with the file in which it stands. */
export interface PlacedScenario extends ScenarioText {
  readonly file: string;
  readonly text: string;
  readonly version: number;
  readonly by: string;
}

interface WrittenFile {
  readonly path: string;
  readonly text: string | null;
  readonly version: number;
  readonly by: string;
}

export const isScenarioFile = (path: string): boolean => SCENARIO.test(path);

/** The scenarios of a draft by their files. */
export const scenariosIn = (files: readonly WrittenFile[]): PlacedScenario[] =>
  files.flatMap(({ path, text, version, by }) =>
    isScenarioFile(path) && text !== null
      ? [{ file: path, text, version, by, ...readScenarioText(text) }]
      : [],
  );

interface Surroundings {
  readonly problems: readonly CourseProblem[];
  /** By the id of a scenario: the lessons that play it. */
  readonly playing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of lessons by their path. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Each scenario with where it is played and what is wrong with it. */
export const scenarioRows = (scenarios: readonly PlacedScenario[], around: Surroundings): ScenarioRow[] =>
  scenarios.map(({ id, file, value, form }) => ({
    id,
    file,
    title: textIn(valueAt(value, ['title'])),
    steps: form?.steps.length ?? 0,
    ends: form?.steps.filter(({ end }) => end).length ?? 0,
    duties: form?.duties.length ?? 0,
    missing: form ? missingIn(form) : [],
    lessons: [...(around.playing.get(id) ?? [])].map((path) => ({
      path,
      title: around.titles.get(path) ?? path,
    })),
    problems: around.problems.filter((problem) => problem.file === file),
    byForm: form !== null && isQuestionKey(id) && scenarios.filter((one) => one.id === id).length === 1,
  }));

/** Languages in which a text is missing that the other one has, or that has to be there. */
function missingIn({ title, role, duties, steps }: WrittenScenario): Language[] {
  const choices = steps.flatMap((step) => step.choices);
  const replies = choices.flatMap(({ reply }) => (isBlank(reply) ? [] : [reply]));
  const texts = [title, role, ...[...duties, ...choices].map(({ text }) => text)];
  return languages.filter((language) =>
    [...texts, ...steps.map(({ say }) => say), ...replies].some((text) => text[language].trim() === ''),
  );
}
