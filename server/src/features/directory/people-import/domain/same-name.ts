import { plainWords } from './plain-words.js';

/** First letter and consonants without repeats: Muhammad, Mohammad and Mohammed are one. */
const skeleton = (word: string): string =>
  (word[0] ?? '') +
  word
    .slice(1)
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');

const skeletons = (name: string): Set<string> =>
  new Set(plainWords(name).split(' ').filter(Boolean).map(skeleton));

/**
 * Whether two writings can be one person's name: the words of one are among the words of the other. Only ever used
 * to doubt a match, never to make one.
 */
export function canBeSameName(one: string | null, other: string | null): boolean {
  if (!one || !other) return true;
  const [few, many] = [skeletons(one), skeletons(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  return [...few].every((word) => many.has(word));
}
