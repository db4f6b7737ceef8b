import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playScenario, type Scenario, scenarioPaths } from '@academy/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseReference } from '../domain/citations.js';
import { readingMinutes, wordCount } from '../domain/reading.js';
import { scenarioOf } from '../publishing/scenarios.js';
import type { BlockContent } from './block.js';
import { type CheckedCourse, type CheckedLesson, readCourseFolder } from './course-folder.js';
import type { ScenarioFile } from './schemas.js';

const MANUALS = fileURLToPath(new URL('../../../../manuals/', import.meta.url));

const LEAST_WORDS = 450;
const LEAST_QUESTIONS = 60;
const LEAST_KINDS = 4;
/** How far the minutes that a lesson states may be from the time its words take. */
const READING_TOLERANCE = 0.3;
/** A run passes about half of what a scenario says. */
const PART_OF_SCENARIO_READ = 0.5;

const htmlOf = (content: BlockContent): string => ('html' in content ? content.html : '');
const englishOf = ({ blocks }: CheckedLesson): BlockContent[] => blocks.flatMap(({ en }) => en ?? []);
const wordsOf = (blocks: readonly BlockContent[]): number =>
  blocks.reduce((sum, block) => sum + wordCount(htmlOf(block)), 0);
const kindsIn = (blocks: readonly BlockContent[]): string[] => blocks.map(({ kind }) => kind);

const wordsOfScenario = ({ steps }: ScenarioFile): number =>
  Object.values(steps)
    .flatMap(({ say, choices }) => [
      say,
      ...choices.flatMap(({ text, reply }) => (reply ? [text, reply] : [text])),
    ])
    .reduce((sum, { en }) => sum + wordCount(en), 0);

/** Whether some run breaches and misses nothing; steps are passed with what was met so far, so that loops end. */
function canBePerfect(scenario: Scenario): boolean {
  const seen = new Set<string>();
  const open: number[][] = [[]];
  for (let path = open.pop(); path; path = open.pop()) {
    const run = playScenario(scenario, path);
    const { decisions, step, outcomes } = run;
    if (outcomes?.every(({ state }) => state === 'met')) return true;
    const met = new Set(decisions.flatMap(({ choice }) => choice.meets));
    const name = `${step.key}/${run.minute}/${[...met].sort().join()}`;
    if (seen.has(name) || decisions.some(({ choice }) => choice.breaches.length > 0)) continue;
    seen.add(name);
    for (const index of step.choices.keys()) open.push([...path, index]);
  }
  return false;
}

describe.each(readdirSync(MANUALS))('the shipped manual %s', (name) => {
  let course: CheckedCourse;
  let lessons: readonly CheckedLesson[];
  beforeAll(async () => {
    course = await readCourseFolder(join(MANUALS, name));
    lessons = course.modules.flatMap((module) => module.lessons);
  });

  /** What is wrong, by lesson: an empty list says that nothing is. */
  const wrongIn = (fault: (lesson: CheckedLesson) => string | null): string[] =>
    lessons.flatMap((lesson) => {
      const found = fault(lesson);
      return found ? [`${lesson.key}: ${found}`] : [];
    });

  it('should be imported without a fault and without a warning', () => {
    expect(course.warnings).toEqual([]);
    expect(course.modules.length).toBeGreaterThan(0);
  });

  it('should have every lesson in Urdu too, block by block', () => {
    expect(
      wrongIn(({ blocks }) => (blocks.every(({ en, ur }) => en?.kind === ur?.kind) ? null : 'other blocks')),
    ).toEqual([]);
  });

  it('should list every law that is cited and cite every law that is listed', () => {
    const cited = [
      ...lessons.flatMap(({ facts }) => facts.cites),
      ...course.questions.flatMap(({ cites }) => cites),
      ...course.scenarios.flatMap(({ duties }) => duties.flatMap(({ cites }) => cites)),
    ].map((ref) => parseReference(ref)?.law);
    expect([...new Set(cited)].sort()).toEqual(course.facts.laws.map(({ id }) => id).sort());
  });

  it('should have no thin lesson, and practice, a do and a don’t list in each', () => {
    const fault = (lesson: CheckedLesson): string | null => {
      const blocks = englishOf(lesson);
      if (wordsOf(blocks) < LEAST_WORDS) return `${wordsOf(blocks)} words`;
      const kinds = kindsIn(blocks);
      if (kinds.filter((kind) => kind === 'check').length < 2) return 'fewer than two practice questions';
      return kinds.includes('do') && kinds.includes('dont') ? null : 'no list of what to do and not to do';
    };
    expect(wrongIn(fault)).toEqual([]);
  });

  it('should have a worked case in every module', () => {
    const without = course.modules.filter(
      (module) => !module.lessons.some((lesson) => kindsIn(englishOf(lesson)).includes('case')),
    );
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it('should state minutes that reading takes', () => {
    const scenarios = new Map(course.scenarios.map((one) => [one.id, one]));
    const fault = (lesson: CheckedLesson): string | null => {
      const [front, blocks] = [lesson.facts, englishOf(lesson)];
      const played = blocks.flatMap((content) =>
        content.kind === 'scenario' ? (scenarios.get(content.scenario) ?? []) : [],
      );
      const words =
        wordsOf(blocks) + played.reduce((sum, one) => sum + PART_OF_SCENARIO_READ * wordsOfScenario(one), 0);
      const minutes = readingMinutes(words);
      const isNear = Math.abs(minutes - front.minutes) <= READING_TOLERANCE * front.minutes;
      return isNear ? null : `${front.minutes} minutes for ${Math.round(minutes * 10) / 10}`;
    };
    expect(wrongIn(fault)).toEqual([]);
  });

  it('should have a bank that fills every attempt at its tests with new questions, of all sorts', () => {
    const { test } = course.facts.completion;
    const pool = course.questions.filter(({ tags }) => tags.some((tag) => test.from.includes(tag)));
    expect(pool.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
    expect(pool.length).toBeGreaterThanOrEqual(test.draw * test.attempts);
    expect(pool.length).toBeGreaterThanOrEqual(course.facts.pretest?.draw ?? Number.POSITIVE_INFINITY);
    expect([...new Set(pool.map(({ difficulty }) => difficulty))].sort()).toEqual([1, 2, 3]);
    expect(new Set(pool.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(LEAST_KINDS);
    expect(course.questions.filter(({ cites }) => cites.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('should name every theme of its questions, and no other', () => {
    const themes = course.questions.flatMap(({ tags }) =>
      tags.filter((tag) => tag !== 'practice' && tag !== 'final').slice(0, 1),
    );
    expect([...new Set(themes)].sort()).toEqual(Object.keys(course.facts.themes).sort());
  });

  it('should have a scenario in which every duty can be met and can be missed, and all met in one run', () => {
    expect(course.scenarios.length).toBeGreaterThan(0);
    for (const item of course.scenarios) {
      const scenario = scenarioOf(item, course.facts.laws);
      const { fates, unreachable, endless } = scenarioPaths(scenario);
      expect([unreachable, endless]).toEqual([[], []]);
      expect([...fates].filter(([, { canBeMet, canFail }]) => !canBeMet || !canFail)).toEqual([]);
      expect(canBePerfect(scenario)).toBe(true);
    }
  });
});
