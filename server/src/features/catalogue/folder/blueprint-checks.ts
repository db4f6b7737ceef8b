import { fairBank, fillParts, fitsPart, type ProblemTerm } from '@academy/shared';
import type { ProblemReport } from './problems.js';
import type { TestFacts } from './schemas.js';
import type { SourceCourse } from './source-course.js';
import type { YamlPath } from './yaml.js';

interface Asked {
  readonly tags: readonly string[];
  readonly difficulty: number;
}

const TEST: YamlPath = ['completion', 'test'];

/** Whether the bank can fill the blueprint of the final test, and whether what it draws is fair. */
export function checkBlueprint({ facts, yaml, questions }: SourceCourse, report: ProblemReport): void {
  if (!facts || !yaml) return;
  const { test } = facts.completion;
  const pool = questions
    .filter(({ tags }) => tags.some((tag) => test.from.includes(tag)))
    .map(({ tags, item }): Asked => ({ tags, difficulty: item?.difficulty ?? 0 }));
  const at = (...path: YamlPath) => yaml.at([...TEST, ...path]);
  if (test.fixed) checkFixed(test, pool, at, report);
  else checkDrawn(test, pool, at, report);
}

function checkDrawn(test: TestFacts, pool: readonly Asked[], at: Around['at'], report: ProblemReport): void {
  const parts = (test.blueprint ?? []).map((part) => ({
    ...part,
    bank: pool.filter((question) => fitsPart(part, question)),
  }));
  const sum = parts.reduce((all, { draw }) => all + draw, 0);
  if (sum > test.draw) report.error(at('blueprint'), 'blueprint-sum', { sum, draw: test.draw });
  for (const [index, part] of parts.entries())
    checkPart(part, { index, attempts: test.attempts, at, report });
  const isEachFilled = parts.every(({ draw, bank }) => bank.length >= draw);
  if (
    isEachFilled &&
    !fillParts(
      parts,
      parts.map(({ bank }) => bank),
    )
  )
    report.error(at('blueprint'), 'blueprint-shared');
  const fair = fairBank(test.draw, test.attempts);
  if (pool.length >= test.draw && pool.length < fair)
    report.warning(at('draw'), 'bank-small', { draw: test.draw, bank: pool.length, fair });
}

interface Around {
  readonly index: number;
  readonly attempts: number;
  readonly at: (...path: YamlPath) => ReturnType<NonNullable<SourceCourse['yaml']>['at']>;
  readonly report: ProblemReport;
}

function checkPart(
  { tag, difficulty, draw, bank }: NonNullable<TestFacts['blueprint']>[number] & { bank: readonly Asked[] },
  { index, attempts, at, report }: Around,
): void {
  const place = at('blueprint', index);
  const params = { part: index + 1, draw, what: sortOf(tag, difficulty), bank: bank.length };
  const fair = fairBank(draw, attempts);
  if (bank.length < draw) report.error(place, 'part-short', params);
  else if (bank.length < fair) report.warning(place, 'part-small', { ...params, fair });
}

function sortOf(tag: string | undefined, difficulty: number | undefined): ProblemTerm {
  if (difficulty === undefined) return { term: 'tagged', of: tag };
  if (tag === undefined) return { term: 'difficult', of: String(difficulty) };
  return { term: 'tagged-difficult', of: tag, and: String(difficulty) };
}

function checkFixed(test: TestFacts, pool: readonly Asked[], at: Around['at'], report: ProblemReport): void {
  if (pool.length === 0) report.error(at('fixed'), 'fixed-none', { tags: { any: test.from } });
  if (test.blueprint) report.error(at('blueprint'), 'fixed-blueprint');
  if (test.attempts > 1 && test.explain === 'each-attempt') report.warning(at('fixed'), 'fixed-explained');
}
