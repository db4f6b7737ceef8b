import type { Course, TestRule } from '../catalogue/contract.js';
import { scaledParts } from './blueprint.js';

/**
 * A pre-test is the final test made shorter: from the same questions and in the same mix. Where the final test is fixed,
 * it draws from those questions.
 */
export function pretestRuleOf({ test, pretest }: Pick<Course, 'test' | 'pretest'>): TestRule {
  if (!pretest) return test;
  const { blueprint, fixed: _fixed, essays: _essays, ...rest } = test;
  const parts = blueprint ? scaledParts(blueprint, test.draw, pretest.draw) : [];
  return { ...rest, ...pretest, ...(parts.length > 0 ? { blueprint: parts } : {}) };
}
