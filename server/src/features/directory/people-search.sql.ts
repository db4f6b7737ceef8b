import type { Wanted } from './domain/people-search.js';

interface Condition {
  readonly sql: string;
  /** Whether a person who was found was found as typed: by number, or by the beginnings of words of the name. */
  readonly asTyped: string;
  readonly parameters: readonly unknown[];
}

/** A sound of one letter is that of too many names. */
const SHORTEST_SOUND = 2;

/**
 * The condition on `person p`; its parameters are numbered from `first`. `cnic` holds the index of the CNIC here, not
 * its digits, which are kept nowhere in the clear. Each word must begin a word of the name, or be one that sounds the
 * same in either script, or be nearly written in it. `person_words` leaves no sign in a word that LIKE would read.
 */
export function searchConditions(wanted: Wanted, first: number): Condition {
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${first + parameters.push(value) - 1}`;
  if (wanted.isEmpty) return { sql: 'true', asTyped: 'true', parameters };
  if (wanted.cnic) return { sql: `p.cnic_index = ${next(wanted.cnic)}`, asTyped: 'true', parameters };
  const exact = [
    ...(wanted.mobile ? [`p.mobile = ${next(wanted.mobile)}`] : []),
    ...(wanted.serviceNumber ? [`p.service_number = ${next(wanted.serviceNumber)}`] : []),
  ];
  const words = wanted.words.map((word) => `person_words(${next(word)})`);
  const begins = words.map((word) => `p.name_words LIKE '% ' || ${word} || '%'`);
  const alike = words.map(
    (word, index) => `(${begins[index]}
      OR (length(person_sound(${word})) >= ${SHORTEST_SOUND} AND p.name_sound LIKE '% ' || person_sound(${word}) || ' %')
      OR ${word} <% p.name_words)`,
  );
  const all = (conditions: readonly string[]): string[] =>
    conditions.length > 0 ? [`(${conditions.join(' AND ')})`] : [];
  return {
    sql: anyOf([...exact, ...all(alike)]),
    asTyped: anyOf([...exact, ...all(begins)]),
    parameters,
  };
}

const anyOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? conditions.join(' OR ') : 'false';
