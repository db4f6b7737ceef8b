/** A block as far as it is matched with another language's: its own `{#id}`, and what it is. */
export interface Matched {
  readonly id: string | null;
  /** What it is, without what differs between languages. */
  readonly shape: string;
}

/** The blocks of one language in their order; null is the mark of a place whose block is still to be written. */
export type Places = readonly (Matched | null)[];

/** Places of both lists that stand for each other; null where a language has no block for the other's. */
interface PairedPlaces {
  readonly original: number | null;
  readonly translation: number | null;
}

export type PairFault =
  /** The two go apart here, and no gap explains it. */
  | { readonly kind: 'differs'; readonly original: number; readonly translation: number }
  /** The ids of two blocks that stand for each other are not the same. */
  | { readonly kind: 'id'; readonly original: number; readonly translation: number }
  /** A block between these two of the longer language has no counterpart, and nothing tells which. */
  | {
      readonly kind: 'ambiguous';
      readonly of: 'original' | 'translation';
      readonly from: number;
      readonly to: number;
    };

/** Above any number of marks: blocks that stand for each other weigh more than marks that find their place. */
const PAIR = 10_000;
/** Beyond what any lesson has: nobody may hold up the server with two files that are nearly alike. */
const MOST_PAIRS = 160_000;

/**
 * Which blocks of two languages stand for each other, in the order of both. Where the two have the same blocks it is
 * one by one. Where one lacks some, the ids and kinds of the others tell which, or a mark in their place; where several
 * ways are equally good, or both languages lack something unmarked, nobody can say, and that is a fault.
 */
export function pairBlocks(
  originals: Places,
  translations: Places,
): { readonly rows: readonly PairedPlaces[] } | { readonly fault: PairFault } {
  const weigh = weigher(originals, translations);
  if (originals.length === translations.length && originals.every((_, place) => weigh(place, place) > 0))
    return agreed(
      originals.map((our, place) => ({
        original: our && place,
        translation: translations[place] ? place : null,
      })),
      originals,
      translations,
    );
  if (originals.length * translations.length > MOST_PAIRS) return differing(originals, translations, weigh);
  const ahead = bestAhead(originals, translations, weigh);
  const rows = follow(originals, translations, weigh, ahead);
  const lacking = (side: 'original' | 'translation'): boolean =>
    rows.some((row) => row[side] === null && !row.isMarked);
  if (lacking('original') && lacking('translation')) return differing(originals, translations, weigh);
  const doubt = doubtIn(originals, translations, weigh, ahead);
  if (doubt) return { fault: { kind: 'ambiguous', ...doubt } };
  return agreed(
    rows.map(({ original, translation }) => ({ original, translation })),
    originals,
    translations,
  );
}

/** The key of a block that only the translation has, so that it is no block's of the original. */
export const keyOfAdded = (key: string): string => key.replace(/^b(?=\d+$)/, 'u');

type Weigh = (original: number, translation: number) => number;

/** What it is worth that two places stand for each other; 0 where they cannot. */
function weigher(originals: Places, translations: Places): Weigh {
  const idsOf = (places: Places): Set<string> => new Set(places.flatMap((place) => place?.id ?? []));
  const [ours, theirs] = [idsOf(originals), idsOf(translations)];
  return (original, translation) => {
    const [our, their] = [originals[original] ?? null, translations[translation] ?? null];
    if (!our || !their) return our || their ? 1 : 0;
    if (our.shape !== their.shape) return 0;
    if (our.id === their.id) return PAIR;
    if (our.id !== null && their.id !== null) return 0;
    const isElsewhere = our.id !== null ? theirs.has(our.id) : ours.has(their.id ?? '');
    return isElsewhere ? 0 : PAIR;
  };
}

type Sums = readonly (readonly number[])[];
const at = (sums: Sums, i: number, j: number): number => sums[i]?.[j] ?? 0;

/** For each pair of places what the best matching of everything from there on is worth. */
function bestAhead(originals: Places, translations: Places, weigh: Weigh): Sums {
  const sums = emptySums(originals, translations);
  for (let i = originals.length - 1; i >= 0; i -= 1) {
    for (let j = translations.length - 1; j >= 0; j -= 1) {
      const both = weigh(i, j);
      const paired = both > 0 ? both + at(sums, i + 1, j + 1) : 0;
      (sums[i] as number[])[j] = Math.max(at(sums, i + 1, j), at(sums, i, j + 1), paired);
    }
  }
  return sums;
}

/** The same for everything before. */
function bestBehind(originals: Places, translations: Places, weigh: Weigh): Sums {
  const sums = emptySums(originals, translations);
  for (let i = 1; i <= originals.length; i += 1) {
    for (let j = 1; j <= translations.length; j += 1) {
      const both = weigh(i - 1, j - 1);
      const paired = both > 0 ? both + at(sums, i - 1, j - 1) : 0;
      (sums[i] as number[])[j] = Math.max(at(sums, i - 1, j), at(sums, i, j - 1), paired);
    }
  }
  return sums;
}

const emptySums = (originals: Places, translations: Places): number[][] =>
  Array.from({ length: originals.length + 1 }, () => new Array<number>(translations.length + 1).fill(0));

interface Row extends PairedPlaces {
  /** The gap is marked in its place. */
  readonly isMarked: boolean;
}

/** One of the best matchings, in order. A mark that stands for nothing is passed over. */
function follow(originals: Places, translations: Places, weigh: Weigh, ahead: Sums): Row[] {
  const rows: Row[] = [];
  const alone = (original: number | null, translation: number | null, isMarked: boolean): void =>
    void rows.push({ original, translation, isMarked });
  let [i, j] = [0, 0];
  while (i < originals.length || j < translations.length) {
    const [our, their] = [originals[i] ?? null, translations[j] ?? null];
    const isInBoth = i < originals.length && j < translations.length;
    const both = isInBoth ? weigh(i, j) : 0;
    if (both > 0 && at(ahead, i, j) === both + at(ahead, i + 1, j + 1)) {
      alone(our && i, their && j, both !== PAIR);
      i += 1;
      j += 1;
    } else if (j >= translations.length || (isInBoth && at(ahead, i, j) === at(ahead, i + 1, j))) {
      if (our) alone(i, null, false);
      i += 1;
    } else {
      if (their) alone(null, j, false);
      j += 1;
    }
  }
  return rows;
}

/** Where another matching is as good: between which blocks of the language that has more of them. */
function doubtIn(
  originals: Places,
  translations: Places,
  weigh: Weigh,
  ahead: Sums,
): Omit<Extract<PairFault, { kind: 'ambiguous' }>, 'kind'> | null {
  const behind = bestBehind(originals, translations, weigh);
  const best = at(ahead, 0, 0);
  const possible = originals.flatMap((_, i) =>
    translations.flatMap((__, j) =>
      weigh(i, j) === PAIR && at(behind, i, j) + PAIR + at(ahead, i + 1, j + 1) === best
        ? [[i, j] as const]
        : [],
    ),
  );
  const timesOf = (side: 0 | 1): Map<number, number> => {
    const times = new Map<number, number>();
    for (const pair of possible) times.set(pair[side], (times.get(pair[side]) ?? 0) + 1);
    return times;
  };
  const [ofOurs, ofTheirs] = [timesOf(0), timesOf(1)];
  const doubtful = possible.filter(([i, j]) => (ofOurs.get(i) ?? 0) > 1 || (ofTheirs.get(j) ?? 0) > 1);
  if (doubtful.length === 0) return null;
  const mine = new Set(doubtful.map(([i]) => i));
  const theirs = new Set(doubtful.map(([, j]) => j));
  const isOriginal = mine.size >= theirs.size;
  const places = [...(isOriginal ? mine : theirs)];
  return {
    of: isOriginal ? 'original' : 'translation',
    from: Math.min(...places),
    to: Math.max(...places),
  };
}

/** The first place at which the two are not the same, counted one by one. */
function differing(originals: Places, translations: Places, weigh: Weigh): { readonly fault: PairFault } {
  const least = Math.min(originals.length, translations.length);
  let place = 0;
  while (place < least && weigh(place, place) > 0) place += 1;
  return { fault: { kind: 'differs', original: place, translation: place } };
}

/** An id that a translation alone gives a block is a slip, or meant for another block. */
function agreed(
  rows: readonly PairedPlaces[],
  originals: Places,
  translations: Places,
): ReturnType<typeof pairBlocks> {
  for (const { original, translation } of rows) {
    if (original === null || translation === null) continue;
    const own = translations[translation]?.id ?? null;
    if (own !== null && own !== originals[original]?.id)
      return { fault: { kind: 'id', original, translation } };
  }
  return { rows };
}
