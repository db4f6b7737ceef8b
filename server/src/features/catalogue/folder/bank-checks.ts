import type { ProblemTerm } from '@academy/shared';
import { checkBlueprint } from './blueprint-checks.js';
import type { ProblemReport } from './problems.js';
import type { SourceCourse } from './source-course.js';
import { valueAt } from './yaml.js';

/** A question with this tag may be answered in a lesson even where a test draws it too. */
const PRACTICE = 'practice';

/** Whether the bank and what draws from it or names it fit together. */
export function checkBank(course: SourceCourse, report: ProblemReport): void {
  const drawn = stringList(valueAt(course.yaml?.value, ['completion', 'test', 'from']));
  checkPretest(course, drawn, report);
  if (course.isBankWhole) {
    if (valueAt(course.yaml?.value, ['completion', 'test', 'fixed']) !== true)
      checkDraw(course, ['completion', 'test', 'draw'], drawn, report);
    checkDraw(course, ['pretest', 'draw'], drawn, report);
    checkBlueprint(course, report);
    checkEssays(course, drawn, report);
    const asked = checkPractice(course, drawn, report);
    if (course.yaml) warnOfUnused(course, drawn, asked, report);
  }
}

const stringList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const isDrawn = (tags: readonly string[], from: readonly string[]): boolean =>
  tags.some((tag) => from.includes(tag));

function checkPretest({ yaml }: SourceCourse, drawn: readonly string[], report: ProblemReport): void {
  const from = valueAt(yaml?.value, ['pretest', 'from']);
  if (!yaml || from === undefined || [...stringList(from)].sort().join() === [...drawn].sort().join()) return;
  report.error(yaml.at(['pretest', 'from']), 'pretest-other', { tags: drawn.join(', ') });
}

function checkDraw(
  course: SourceCourse,
  path: readonly string[],
  from: readonly string[],
  report: ProblemReport,
): void {
  const draw = valueAt(course.yaml?.value, path);
  if (!course.yaml || typeof draw !== 'number' || from.length === 0) return;
  const isPretest = path[0] === 'pretest';
  const pool = course.questions.filter(({ tags }) => isDrawn(tags, from));
  // Nobody could grade in time: whoever takes a pre-test goes on to the lessons at once.
  const asked = isPretest ? pool.filter(({ item }) => item?.kind !== 'essay') : pool;
  if (asked.length >= draw) return;
  const test: ProblemTerm = { term: isPretest ? 'pretest' : 'final' };
  report.error(course.yaml.at(path), asked.length < pool.length ? 'draw-large-essays' : 'draw-large', {
    ...{ test, draw, pool: asked.length, tags: { any: [...from] } },
  });
}

/** Tests of workshops ask no essays either: the room goes home with its results. */
function checkEssays(course: SourceCourse, from: readonly string[], report: ProblemReport): void {
  const pool = course.questions.filter(({ tags }) => isDrawn(tags, from));
  if (!course.yaml || pool.length === 0 || pool.some(({ item }) => item?.kind !== 'essay')) return;
  report.warning(course.yaml.at(['completion', 'test', 'from']), 'essays-alone');
}

/** Looks at each `::check`; returns the ids of the questions that lessons ask. */
function checkPractice(course: SourceCourse, drawn: readonly string[], report: ProblemReport): Set<string> {
  const tagsById = new Map(course.questions.map(({ id, tags }) => [id, tags]));
  const asked = new Set<string>();
  for (const { original, translation } of course.modules.flatMap((module) => module.lessons)) {
    for (const { file, blocks } of [original, ...(translation ? [translation] : [])]) {
      for (const { content, line } of blocks) {
        if (content.kind !== 'check') continue;
        asked.add(content.question);
        const tags = tagsById.get(content.question);
        if (!tags) {
          report.error({ file, line }, 'question-missing', { id: content.question });
        } else if (isDrawn(tags, drawn)) refuseTestQuestion({ file, line }, content.question, tags, report);
      }
    }
  }
  return asked;
}

function refuseTestQuestion(
  place: { file: string; line: number },
  id: string,
  tags: readonly string[],
  report: ProblemReport,
): void {
  if (tags.includes(PRACTICE)) report.warning(place, 'practice-tells', { id });
  else report.error(place, 'practice-drawn', { id });
}

function warnOfUnused(
  course: SourceCourse,
  drawn: readonly string[],
  asked: ReadonlySet<string>,
  report: ProblemReport,
): void {
  for (const { id, place, tags } of course.questions) {
    if (id === '' || asked.has(id) || isDrawn(tags, drawn)) continue;
    report.warning(place, 'question-unused', { id });
  }
}
