import { z } from 'zod';
import { localised } from '../contract/primitives.js';

/** The longest text, in characters, that is taken as the answer to an essay. */
export const ESSAY_LENGTH = 12_000;
/** The most words that an author may ask for: they fit into `ESSAY_LENGTH` in either language. */
export const MOST_WORDS = 1500;
export const MOST_CRITERIA = 10;
/** Of one criterion. */
export const MOST_POINTS = 10;

/** One of the things that a person looks at who grades an essay. */
export const criterion = z.object({
  id: z.string(),
  text: localised,
  /** Points for meeting it wholly; none are given for missing it. */
  points: z.number().int().positive(),
  /** What earns how many of them. */
  levels: localised.optional(),
});
export type Criterion = z.infer<typeof criterion>;

/** How many words are wished for; a sign to whoever writes, and nothing is refused for it. */
export const wishedWords = z.object({
  min: z.number().int().positive().optional(),
  max: z.number().int().positive().optional(),
});
export type WishedWords = z.infer<typeof wishedWords>;

/** Words of a text in either script: letters and digits that belong together, joined as in "can't" and "re-open". */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:(?:['\u2019-]|\u200c|\u200d)[\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;

export const pointsOf = (rubric: readonly Pick<Criterion, 'points'>[]): number =>
  rubric.reduce((sum, { points }) => sum + points, 0);

/** Points by the id of the criterion. */
export type GivenPoints = Readonly<Record<string, number>>;

/** The criteria whose points are missing or none of its own; with an empty text for points of a criterion that is not there. */
export function pointFaults(
  rubric: readonly Pick<Criterion, 'id' | 'points'>[],
  given: GivenPoints,
): string[] {
  const known = new Set(rubric.map(({ id }) => id));
  const wrong = rubric.filter(({ id, points }) => {
    const earned = Object.hasOwn(given, id) ? given[id] : undefined;
    return earned === undefined || !Number.isInteger(earned) || earned < 0 || earned > points;
  });
  return [...wrong.map(({ id }) => id), ...(Object.keys(given).some((id) => !known.has(id)) ? [''] : [])];
}
