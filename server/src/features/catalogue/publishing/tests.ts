import type { BlueprintPart, Course, TestRule } from '@academy/shared';
import type { CourseFile, QuestionItem, TestFacts } from '../folder/schemas.js';

/** The tests of a course as its outline says them. What is as everywhere is left out, so that courses keep their hash. */
export function testsOf(
  { completion: { test }, pretest }: CourseFile,
  questions: readonly Pick<QuestionItem, 'kind' | 'tags'>[],
): Pick<Course, 'test' | 'pretest'> {
  const pool = questions.filter(({ tags }) => tags.some((tag) => test.from.includes(tag)));
  return {
    test: {
      passMark: test.pass,
      draw: test.fixed ? pool.length : test.draw,
      from: test.from,
      minutes: test.minutes,
      attempts: test.attempts,
      waitHours: test.wait_hours,
      ...moreOf(test),
      ...(pool.some(({ kind }) => kind === 'essay') ? { essays: true } : {}),
    },
    pretest: pretest ? { draw: pretest.draw, minutes: pretest.minutes ?? test.minutes } : null,
  };
}

const moreOf = (test: TestFacts): Partial<TestRule> => ({
  ...(test.blueprint && !test.fixed ? { blueprint: test.blueprint.map(partOf) } : {}),
  ...(test.fixed ? { fixed: true } : {}),
  ...(test.shuffle_questions ? {} : { shuffleQuestions: false }),
  ...(test.shuffle_options ? {} : { shuffleOptions: false }),
  ...(test.explain === 'each-attempt' ? {} : { explain: test.explain }),
});

const partOf = ({ tag, difficulty, draw }: NonNullable<TestFacts['blueprint']>[number]): BlueprintPart => ({
  ...(tag === undefined ? {} : { tag }),
  ...(difficulty === undefined ? {} : { difficulty }),
  draw,
});
