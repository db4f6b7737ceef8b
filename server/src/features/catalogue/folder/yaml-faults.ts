import type { ProblemCode, ProblemParam, ProblemTermName } from '@academy/shared';
import type { z } from 'zod';
import type { Fault } from './problems.js';

type Issue = z.core.$ZodIssue;

interface Explained {
  /** From the issue's path to the very key, where that lies deeper. */
  readonly step: readonly string[];
  readonly fault: Fault;
}

const kindNames: Record<string, ProblemTermName> = {
  string: 'type-string',
  number: 'type-number',
  int: 'type-int',
  boolean: 'type-boolean',
  array: 'type-array',
  object: 'type-object',
};

/** What a schema found wrong with one value, in an author's words. `written` is that value. */
export function explainIssue(issue: Issue, written: unknown): Explained[] {
  const name = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ step: [key], fault: ['key-unknown', { key }] }));
  if (written === undefined || written === null) {
    const last = issue.path.at(-1);
    const fault: Fault =
      typeof last === 'string' ? ['value-missing', { name, key: last }] : ['entry-missing', { name }];
    return [{ step: [], fault }];
  }
  return [{ step: [], fault: faultOf(issue, name, written) }];
}

function faultOf(issue: Issue, name: ProblemParam, written: unknown): Fault {
  const given: ProblemParam = typeof written === 'object' ? { term: 'written' } : JSON.stringify(written);
  if (issue.code === 'invalid_type')
    return ['value-type', { name, given, type: { term: kindNames[issue.expected] ?? issue.expected } }];
  if (issue.code === 'invalid_value')
    return ['value-choice', { name, given, values: issue.values.map(String).join(', ') }];
  if (issue.code === 'too_small' || issue.code === 'too_big') return outOfRange(issue, name, given);
  // The schema names the code itself.
  if (issue.code === 'custom') return [issue.message as ProblemCode, { name }];
  return ['value-wrong', { name, detail: issue.message }];
}

type RangeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function outOfRange(issue: RangeIssue, name: ProblemParam, given: ProblemParam): Fault {
  const isString = issue.origin === 'string';
  const isArray = issue.origin === 'array';
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (isString) return ['value-empty', { name }];
    return isArray ? ['entries-few', { name, least }] : ['number-low', { name, given, least }];
  }
  const most = Number(issue.maximum);
  if (isString) return ['value-long', { name, most }];
  return isArray ? ['entries-many', { name, most }] : ['number-high', { name, given, most }];
}

/** `options.2.text.ur` as an author counts: `options 3, text.ur`. */
function nameOf(path: readonly PropertyKey[]): ProblemParam {
  if (path.length === 0) return { term: 'this' };
  const words = path.map((step) => (typeof step === 'number' ? `#${step + 1}` : String(step)));
  return words
    .join('.')
    .replace(/\.#(\d+)\.?/g, ' $1, ')
    .replace(/, $/, '');
}
