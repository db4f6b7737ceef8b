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

/** Two texts that are alike have at least this part of either's triples in common; it follows from `ALIKE`. */
const COMMON = ALIKE / (2 - ALIKE);

interface Known<Key> {
  readonly key: Key;
  readonly words: string;
  readonly triples: ReadonlySet<string>;
}

/**
 * Texts by their triples of letters (trigrams), as Dice's coefficient compares them: twice the triples in common over
 * the triples of both. Letters that look the same in Arabic and Urdu, vowel signs, capitals, digits of any script and
 * punctuation make no difference.
 */
export class StemIndex<Key> {
  private readonly known: Known<Key>[] = [];
  private readonly byWords = new Map<string, number>();
  private readonly byTriple = new Map<string, number[]>();

  remember(key: Key, text: string): void {
    const words = normaliseWords(text);
    const triples = triplesOf(words);
    const at = this.known.push({ key, words, triples }) - 1;
    if (!this.byWords.has(words)) this.byWords.set(words, at);
    for (const triple of triples) {
      const places = this.byTriple.get(triple);
      if (places) places.push(at);
      else this.byTriple.set(triple, [at]);
    }
  }

  /** The text that is most like this one; null where none is. */
  find(text: string): Likeness<Key> | null {
    const words = normaliseWords(text);
    if (words === '') return null;
    const same = this.known[this.byWords.get(words) ?? -1];
    if (same) return { key: same.key, score: 1 };
    if (words.length < SHORTEST) return null;
    const triples = triplesOf(words);
    let best: Likeness<Key> | null = null;
    for (const at of this.candidates(triples)) {
      const { key, words: others, triples: theirs } = this.known[at] as Known<Key>;
      if (others.length < SHORTEST) continue;
      const score = likeness(triples, theirs);
      // The same triples in another order are not the same words.
      if (score >= ALIKE && score > (best?.score ?? 0)) best = { key, score: Math.min(score, 0.99) };
    }
    return best;
  }

  /** Whoever shares none of a text's rarest triples cannot share as many as it takes. */
  private candidates(triples: ReadonlySet<string>): Set<number> {
    const places = [...triples]
      .map((triple) => this.byTriple.get(triple) ?? [])
      .sort((one, other) => one.length - other.length);
    const rarest = places.slice(0, places.length - Math.ceil(COMMON * places.length) + 1);
    return new Set(rarest.flat().sort((one, other) => one - other));
  }
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (less.size < COMMON * more.size) return 0;
  let common = 0;
  for (const triple of less) if (more.has(triple)) common += 1;
  return (2 * common) / (one.size + other.size);
}

function triplesOf(words: string): Set<string> {
  const padded = ` ${words} `;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) triples.add(padded.slice(at, at + 3));
  return triples;
}
