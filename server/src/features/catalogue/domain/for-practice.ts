/**
 * Whether a question may be practised: the author tagged it so, or no test draws it. A question that only the test
 * draws is never graded outside an attempt, or practice would tell the answers to the test.
 */
export const isForPractice = (tags: readonly string[], drawnByTest: readonly string[]): boolean =>
  tags.includes('practice') || !tags.some((tag) => drawnByTest.includes(tag));
