import { normaliseWords } from '@academy/shared';

/**
 * How alike two texts are, from 0 to 1: twice the triples of letters in common over the triples of both (Dice's
 * coefficient). Capitals, punctuation, and letters that look the same in Arabic and Urdu make no difference.
 */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const [ours, theirs] = [triplesOf(one), triplesOf(other)];
  if (ours.size === 0 || theirs.size === 0) return 0;
  let common = 0;
  for (const triple of ours) if (theirs.has(triple)) common += 1;
  return (2 * common) / (ours.size + theirs.size);
}

function triplesOf(text: string): Set<string> {
  const words = normaliseWords(text);
  const triples = new Set<string>();
  if (words === '') return triples;
  const padded = ` ${words} `;
  for (let at = 0; at + 3 <= padded.length; at += 1) triples.add(padded.slice(at, at + 3));
  return triples;
}
