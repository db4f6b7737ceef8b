import { normaliseWords } from '@academy/shared';

export interface Likeness<Key> {
  readonly key: Key;
  /** 1: the same words; less: nearly. */
  readonly score: number;
}

/** Of two texts with so large a part of their triples in common most people say that they are the same question. */
const ALIKE = 0.75;
/** Of shorter texts a triple or two decide, so that only the same is alike. */
const SHORTEST = 15;

/**
 * Two texts that are alike have at least this many of either's triples in common; it follows from `ALIKE`. Divided once,
 * so that what comes out whole is whole.
 */
const leastCommon = (size: number): number => Math.ceil((size * ALIKE) / (2 - ALIKE));

interface Known<Key> {
  readonly key: Key;
  /** How many triples it has. */
  readonly size: number;
}

/**
 * Texts by their triples of letters (trigrams), as Dice's coefficient compares them: twice the triples in common over
 * the triples of both. Letters that look the same in Arabic and Urdu, vowel signs, capitals, digits of any script and
 * punctuation make no difference.
 *
 * Texts are not compared pair by pair: what a text has in common with each other one is counted along the lists of
 * where its triples stand, so that a bank whose questions are all nearly alike costs an addition for each.
 */
export class StemIndex<Key> {
  private readonly known: Known<Key>[] = [];
  private readonly byWords = new Map<string, number>();
  /** By triple: the places of the texts that have it, in their order. */
  private readonly byTriple = new Map<string, number[]>();
  /** By place: how many triples the text has in common with the one that is looked for; 0 in between. */
  private common = new Int32Array(64);

  remember(key: Key, text: string): void {
    const words = normaliseWords(text);
    const triples = words.length < SHORTEST ? [] : triplesOf(words);
    const at = this.known.push({ key, size: triples.length }) - 1;
    if (!this.byWords.has(words)) this.byWords.set(words, at);
    for (const triple of triples) {
      const places = this.byTriple.get(triple);
      if (places) places.push(at);
      else this.byTriple.set(triple, [at]);
    }
    if (this.known.length > this.common.length) this.common = new Int32Array(2 * this.common.length);
  }

  /** The text that is most like this one, of several the first; null where none is. */
  find(text: string): Likeness<Key> | null {
    const words = normaliseWords(text);
    if (words === '') return null;
    const same = this.known[this.byWords.get(words) ?? -1];
    if (same) return { key: same.key, score: 1 };
    if (words.length < SHORTEST) return null;
    const best = this.nearest(triplesOf(words));
    // The same triples in another order are not the same words.
    return best && { key: best.key, score: Math.min(best.score, 0.99) };
  }

  private nearest(triples: readonly string[]): Likeness<Key> | null {
    const places = this.countCommon(triples);
    let best: { at: number; score: number } | null = null;
    for (const at of places) {
      const score = (2 * (this.common[at] ?? 0)) / (triples.length + (this.known[at]?.size ?? 0));
      this.common[at] = 0;
      if (score < ALIKE) continue;
      if (!best || score > best.score || (score === best.score && at < best.at)) best = { at, score };
    }
    const found = best && this.known[best.at];
    return best && found ? { key: found.key, score: best.score } : null;
  }

  /**
   * Counts into `common`. Whoever shares none of a text's rarest triples cannot share as many as it takes, so that only
   * those who do are counted on.
   * @returns the places that were counted
   */
  private countCommon(triples: readonly string[]): number[] {
    const { common } = this;
    const lists = triples
      .map((triple) => this.byTriple.get(triple) ?? [])
      .sort((one, other) => one.length - other.length);
    const rarest = lists.length - leastCommon(lists.length) + 1;
    const counted: number[] = [];
    lists.forEach((places, rank) => {
      for (const at of places) {
        const before = common[at] as number;
        if (before === 0 && rank >= rarest) continue;
        if (before === 0) counted.push(at);
        common[at] = before + 1;
      }
    });
    return counted;
  }
}

/** Each once. */
function triplesOf(words: string): string[] {
  const padded = ` ${words} `;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) triples.add(padded.slice(at, at + 3));
  return [...triples];
}
