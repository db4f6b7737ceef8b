import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

interface Explained {
  /** From the issue's path to the very key, where that lies deeper. */
  readonly step: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

const kindNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, like [one, two]',
  object: 'a set of keys, like { en: "…", ur: "…" }',
};

/** What a schema found wrong with one value, in an author's words. `written` is that value. */
export function explainIssue(issue: Issue, written: unknown): Explained[] {
  const name = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownKey);
  if (written === undefined || written === null)
    return [{ step: [], message: `${name} is missing.`, remedy: `Add ${lastKey(issue.path)}.` }];
  return [{ step: [], ...faultOf(issue, name, written) }];
}

const unknownKey = (key: string): Explained => ({
  step: [key],
  message: `The key "${key}" is not known here.`,
  remedy: 'Check its spelling against the course format, or remove it.',
});

function faultOf(issue: Issue, name: string, written: unknown): { message: string; remedy: string } {
  const given = typeof written === 'object' ? 'what is written' : JSON.stringify(written);
  if (issue.code === 'invalid_type')
    return {
      message: `${name} is not ${kindNames[issue.expected] ?? issue.expected}.`,
      remedy: `Write ${kindNames[issue.expected] ?? issue.expected} instead of ${given}.`,
    };
  if (issue.code === 'invalid_value')
    return {
      message: `${name} cannot be ${given}.`,
      remedy: `Write one of: ${issue.values.map(String).join(', ')}.`,
    };
  if (issue.code === 'too_small' || issue.code === 'too_big') return outOfRange(issue, name, given);
  if (issue.code === 'custom') {
    const [message = '', remedy = ''] = issue.message.split('|');
    return { message: `${name} ${message}`, remedy };
  }
  return { message: `${name} is not written as it should be.`, remedy: `${issue.message}` };
}

type RangeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function outOfRange(issue: RangeIssue, name: string, given: string): { message: string; remedy: string } {
  const isSmall = issue.code === 'too_small';
  const bound = isSmall ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (issue.origin === 'string')
    return isSmall
      ? { message: `${name} is empty.`, remedy: 'Write it out, or remove the key if it may be left out.' }
      : { message: `${name} is too long.`, remedy: `Shorten it to ${bound} characters.` };
  if (issue.origin === 'array')
    return { message: `${name} has too ${isSmall ? 'few' : 'many'} entries.`, remedy: `Give it ${bound}.` };
  return { message: `${name} is out of range: ${given}.`, remedy: `Give a number of ${bound}.` };
}

/** `options.2.text.ur` as an author counts: `options 3, text.ur`. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'This';
  const words = path.map((step) => (typeof step === 'number' ? `#${step + 1}` : String(step)));
  return words
    .join('.')
    .replace(/\.#(\d+)\.?/g, ' $1, ')
    .replace(/, $/, '');
}

const lastKey = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  return typeof last === 'string' ? `"${last}"` : 'it';
};
