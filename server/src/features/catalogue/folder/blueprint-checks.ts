import { fairBank, fillParts, fitsPart } from '@academy/shared';
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
  if (sum > test.draw)
    report.error(
      at('blueprint'),
      `The blueprint asks for ${sum} questions, and the final test draws ${test.draw}.`,
      `Raise the draw to ${sum}, or lower the parts.`,
    );
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
    report.error(
      at('blueprint'),
      'The parts of the blueprint ask for the same questions, and there are not enough for all of them.',
      'Write more questions that fit two parts, or lower one of them.',
    );
  const fair = fairBank(test.draw, test.attempts);
  if (pool.length >= test.draw && pool.length < fair)
    report.warning(at('draw'), smallBank(`The final test draws ${test.draw}`, pool.length), remedyFor(fair));
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
  const what = [
    ...(tag === undefined ? [] : [`tagged ${tag}`]),
    ...(difficulty === undefined ? [] : [`of difficulty ${difficulty}`]),
  ].join(' and ');
  const fair = fairBank(draw, attempts);
  if (bank.length < draw)
    report.error(
      at('blueprint', index),
      `Part ${index + 1} of the blueprint draws ${draw} questions ${what}, and the bank has ${bank.length}.`,
      'Write more of these questions, or lower the part.',
    );
  else if (bank.length < fair)
    report.warning(
      at('blueprint', index),
      smallBank(`Part ${index + 1} of the blueprint draws ${draw} ${what}`, bank.length),
      remedyFor(fair),
    );
}

/** See `fairBank`. */
const smallBank = (draws: string, bank: number): string =>
  `The bank is too small for fair draws: ${draws}, and ${bank} fit. Twice as many as one test draws are needed, and as many as all attempts of a person together.`;

const remedyFor = (fair: number): string => `Write questions until there are ${fair}, or draw fewer.`;

function checkFixed(test: TestFacts, pool: readonly Asked[], at: Around['at'], report: ProblemReport): void {
  if (pool.length === 0)
    report.error(
      at('fixed'),
      `The final test is fixed, and no question is tagged ${test.from.join(' or ')}.`,
      'Tag the questions that it asks.',
    );
  if (test.blueprint)
    report.error(
      at('blueprint'),
      'A fixed test asks the same questions each time, so that a blueprint draws nothing.',
      'Remove the blueprint, or "fixed".',
    );
  if (test.attempts > 1 && test.explain === 'each-attempt')
    report.warning(
      at('fixed'),
      'The final test is fixed, and explains its questions before the next attempt asks them again.',
      'Write explain: last-attempt, or allow one attempt.',
    );
}
