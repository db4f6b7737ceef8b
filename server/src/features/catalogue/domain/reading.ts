/**
 * Words a minute at which a lesson is read: below the 240 or so of easy prose, since this is law, read in a second
 * language or on a small screen, and meant to be kept.
 */
const WORDS_A_MINUTE = 170;

/** Words of a piece of rendered HTML; what is punctuation only is none. */
export const wordCount = (html: string): number =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#x?[0-9a-f]+;/gi, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Minutes, not rounded, that reading so many words takes. */
export const readingMinutes = (words: number): number => words / WORDS_A_MINUTE;
