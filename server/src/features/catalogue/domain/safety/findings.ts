import { createHash } from 'node:crypto';
import type { Finding, FindingKind } from '@academy/shared';
import { cnicsIn, type Found, helplinesIn, phonesIn } from './numbers.js';
import { birthsIn, emailsIn, patronymsIn } from './persons.js';

const ERRORS: ReadonlySet<FindingKind> = new Set(['cnic', 'alt']);
const EXCERPT = 160;

const IDENTIFYING: readonly (readonly [FindingKind, (text: string) => Found[]])[] = [
  ['cnic', cnicsIn],
  ['phone', phonesIn],
  ['email', emailsIn],
  ['birth', birthsIn],
  ['name', patronymsIn],
  ['helpline', helplinesIn],
];

/** What the key of a finding is made of, and where it stands. */
export type Remark = Pick<Finding, 'kind' | 'file' | 'line' | 'excerpt'> & {
  readonly count?: number;
  readonly lines?: readonly number[];
};

/** Everything in a text that may name a person, by its line. */
export const identifyingIn = (file: string, text: string): Remark[] =>
  IDENTIFYING.flatMap(([kind, look]) =>
    look(text).map(({ start, end }) => ({
      kind,
      file,
      line: lineAt(text, start),
      excerpt: text.slice(start, end),
    })),
  );

/** The line of a place in a text; 1 is the first. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/**
 * Findings with their keys, errors first, then by file and line. A key holds what was found and in which file, and not
 * where in it, so that it stays while other text moves; the second of the same has a number.
 */
export function findingsOf(remarks: readonly Remark[]): Finding[] {
  const seen = new Map<string, number>();
  const sorted = [...remarks].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.kind, b.kind),
  );
  const findings = sorted.map(({ kind, file, line, excerpt, count = 1, lines }): Finding => {
    const base = createHash('sha256')
      .update(`${kind}\n${file}\n${excerpt}\n${count}`)
      .digest('hex')
      .slice(0, 24);
    const number = (seen.get(base) ?? 0) + 1;
    seen.set(base, number);
    return {
      key: `${base}-${number}`,
      kind,
      weight: ERRORS.has(kind) ? 'error' : 'confirm',
      file,
      line,
      excerpt: excerpt.replace(/\s+/g, ' ').trim().slice(0, EXCERPT),
      count,
      ...(lines && lines.length > 1 ? { lines: [...lines] } : {}),
    };
  });
  const weight = ({ weight: of }: Finding): number => (of === 'error' ? 0 : 1);
  return findings.sort((a, b) => weight(a) - weight(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
