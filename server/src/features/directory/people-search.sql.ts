import type { Wanted } from './domain/people-search.js';

interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * The condition on `person p`; its parameters are numbered from `first`. `cnic` holds the index of the CNIC here, not
 * its digits, which are kept nowhere in the clear.
 */
export function searchConditions(wanted: Wanted, first: number): Condition {
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${first + parameters.push(value) - 1}`;
  if (wanted.cnic) return { sql: `p.cnic_index = ${next(wanted.cnic)}`, parameters };
  const ways: string[] = [];
  if (wanted.words.length > 0) {
    const patterns = wanted.words.map((word) => next(likePattern(word)));
    ways.push(`(${patterns.map((pattern) => `p.name_en ILIKE ${pattern}`).join(' AND ')})`);
    ways.push(`(${patterns.map((pattern) => `p.name_ur ILIKE ${pattern}`).join(' AND ')})`);
  }
  if (wanted.mobile) ways.push(`p.mobile = ${next(wanted.mobile)}`);
  if (wanted.serviceNumber) ways.push(`p.service_number = ${next(wanted.serviceNumber)}`);
  return { sql: ways.length > 0 ? ways.join(' OR ') : 'true', parameters };
}
