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

interface Known<Key> {
  readonly key: Key;
  readonly words: string;
  readonly size: number;
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

  /** Adds a text and gives the one among those before it that is most like it; null where none is. */
  add(key: Key, text: string): Likeness<Key> | null {
    const words = normaliseWords(text);
    const triples = triplesOf(words);
    const found = this.findIn(words, triples);
    const at = this.known.push({ key, words, size: triples.size }) - 1;
    if (!this.byWords.has(words)) this.byWords.set(words, at);
    for (const triple of triples) {
      const places = this.byTriple.get(triple);
      if (places) places.push(at);
      else this.byTriple.set(triple, [at]);
    }
    return found;
  }

  /** The text that is most like this one; null where none is. */
  find(text: string): Likeness<Key> | null {
    const words = normaliseWords(text);
    return this.findIn(words, triplesOf(words));
  }

  private findIn(words: string, triples: ReadonlySet<string>): Likeness<Key> | null {
    if (words === '') return null;
    const same = this.known[this.byWords.get(words) ?? -1];
    if (same) return { key: same.key, score: 1 };
    if (words.length < SHORTEST) return null;
    const common = new Uint16Array(this.known.length);
    for (const triple of triples)
      for (const at of this.byTriple.get(triple) ?? []) common[at] = (common[at] as number) + 1;
    let best: Likeness<Key> | null = null;
    this.known.forEach(({ key, size, words: others }, at) => {
      const score = (2 * (common[at] as number)) / (triples.size + size);
      // The same triples in another order are not the same words.
      if (others.length >= SHORTEST && score >= ALIKE && score > (best?.score ?? 0))
        best = { key, score: Math.min(score, 0.99) };
    });
    return best;
  }
}

function triplesOf(words: string): Set<string> {
  const padded = ` ${words} `;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) triples.add(padded.slice(at, at + 3));
  return triples;
}
