import type { listWorkshops, QueryOf } from '@academy/shared';
import type { WorkshopState } from './workshops.rows.js';

const MOST_WORDS = 6;

export interface WorkshopFilter {
  readonly state: WorkshopState | null;
  /** Only those whose signed sheet nobody has scanned. */
  readonly withoutSheet: boolean;
  readonly words: readonly string[];
}

export const filterOf = ({
  search = '',
  state,
  sheet,
}: Pick<QueryOf<typeof listWorkshops>, 'search' | 'state' | 'sheet'>): WorkshopFilter => ({
  state: state ?? null,
  withoutSheet: sheet === 'missing',
  words: search.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
});

const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * The filter as conditions on `workshop w`, the same for the list and the calendar.
 * @param first number of the first parameter that is free in the statement
 */
export function conditionsOf(
  { state, withoutSheet, words }: WorkshopFilter,
  first: number,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const found = words.map(
    (_word, index) =>
      `concat_ws(' ', w.title_en, w.title_ur, w.venue, array_to_string(w.trainers, ' ')) ILIKE $${first + 2 + index}`,
  );
  const sql = [
    `($${first}::text IS NULL OR w.state = $${first})`,
    `(NOT $${first + 1}::boolean OR NOT EXISTS (
       SELECT 1 FROM evidence_file f WHERE f.subject_id = w.id AND f.subject_kind = 'workshop'
         AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal g WHERE g.file_id = f.id)))`,
    ...found,
  ].join(' AND ');
  return { sql, values: [state, withoutSheet, ...words.map(likePattern)] };
}
