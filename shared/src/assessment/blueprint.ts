import { z } from 'zod';

/** So many questions with this tag, of this difficulty, or both. */
export const blueprintPart = z.object({
  tag: z.string().optional(),
  difficulty: z.number().int().min(1).max(3).optional(),
  draw: z.number().int().positive(),
});
export type BlueprintPart = z.infer<typeof blueprintPart>;

/** What a part asks of a question. */
interface Eligible {
  readonly tags: readonly string[];
  readonly difficulty: number;
}

export const fitsPart = ({ tag, difficulty }: Omit<BlueprintPart, 'draw'>, question: Eligible): boolean =>
  (tag === undefined || question.tags.includes(tag)) &&
  (difficulty === undefined || question.difficulty === difficulty);

/**
 * Questions for every part, none twice, wherever that is possible at all: a question that fits two parts goes to the one
 * that needs it. Those that come late are taken only where no choice of others would do. Null where the parts cannot
 * all be filled.
 * @param candidates for each part, the preferred first
 */
export function fillParts<Question>(
  parts: readonly BlueprintPart[],
  candidates: readonly (readonly Question[])[],
  isLate: (question: Question) => boolean = () => false,
): Question[] | null {
  // A matching of places to questions, made larger one place at a time (Kuhn): a question once taken stays taken.
  const places = parts.flatMap(({ draw }, part) => Array.from({ length: draw }, () => part));
  const placeOf = new Map<Question, number>();
  const take = (place: number, isOpen: (question: Question) => boolean, tried: Set<Question>): boolean => {
    const open = (candidates[places[place] ?? 0] ?? []).filter((one) => isOpen(one) && !tried.has(one));
    const free = open.find((one) => !placeOf.has(one));
    if (free !== undefined) {
      placeOf.set(free, place);
      return true;
    }
    for (const question of open) {
      if (tried.has(question)) continue;
      tried.add(question);
      if (take(placeOf.get(question) ?? 0, isOpen, tried)) {
        placeOf.set(question, place);
        return true;
      }
    }
    return false;
  };
  const waiting = places.flatMap((_, place) =>
    take(place, (one) => !isLate(one), new Set()) ? [] : [place],
  );
  return waiting.every((place) => take(place, () => true, new Set())) ? [...placeOf.keys()] : null;
}

/**
 * The parts of a test of `total` questions for one of `draw`: each within one question of its share, so that a pre-test
 * measures the same mix as its final test. A longer test keeps the parts as they are and draws the rest from all.
 */
export function scaledParts(parts: readonly BlueprintPart[], total: number, draw: number): BlueprintPart[] {
  if (draw >= total) return [...parts];
  const shares = parts.map((part) => (part.draw * draw) / total);
  const sum = Math.floor(shares.reduce((all, share) => all + share, 0) + 1e-9);
  const least = shares.map((share) => Math.floor(share + 1e-9));
  const left = sum - least.reduce((all, one) => all + one, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - (least[index] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const more = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return parts.flatMap((part, index) => {
    const own = (least[index] ?? 0) + (more.has(index) ? 1 : 0);
    return own > 0 ? [{ ...part, draw: own }] : [];
  });
}

/**
 * How many questions a draw needs to be fair: twice as many as one test asks, so that neighbours share half of theirs at
 * most on average, and as many as all attempts of one person ask together, so that nobody meets a question again.
 */
export const fairBank = (draw: number, attempts: number): number => draw * Math.max(2, attempts);
