import type { QuestionItem } from '../folder/schemas.js';

const DIFFICULTY = /^difficulty-([1-3])$/;
const CITES = /^cites:(.+)$/;

/** Tags by which other systems carry what they have no place for. */
export const extraTags = ({ difficulty, cites }: QuestionItem): string[] => [
  `difficulty-${difficulty}`,
  ...cites.map((ref) => `cites:${ref}`),
];

interface Carried {
  readonly tags: readonly string[];
  readonly difficulty: number | null;
  readonly cites: readonly string[];
}

/** The tags that are tags, and what the others carry. */
export function carriedBy(tags: readonly string[]): Carried {
  const difficulties = tags.flatMap((tag) => DIFFICULTY.exec(tag)?.[1] ?? []);
  return {
    tags: tags.filter((tag) => !DIFFICULTY.test(tag) && !CITES.test(tag)),
    difficulty: difficulties[0] ? Number(difficulties[0]) : null,
    cites: tags.flatMap((tag) => CITES.exec(tag)?.[1] ?? []),
  };
}
