import type { Nodes } from 'mdast';

/** As the reading time of a published lesson is judged: law, read in a second language or on a small screen. */
const WORDS_A_MINUTE = 170;
/** A word of more letters is a long one. */
const LONG = 6;
/** Below it, one odd sentence decides the figure. */
const FEWEST_WORDS = 50;

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** The lines that a reader reads: paragraphs, headings, items and cells. */
export function linesOf(node: Nodes): string[] {
  const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  if (isLine) return [textOf(node).replace(/\s*\{#[^{}\s]+\}\s*$/, '')];
  return 'children' in node ? node.children.flatMap(linesOf) : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

interface Reading {
  readonly words: number;
  /** Rounded, and at least 1. */
  readonly minutes: number;
  /** Null where there are too few words to say. */
  readonly lix: number | null;
}

/**
 * How long a lesson takes to read, and how hard its English is to read by LIX: words per sentence plus the percentage
 * of words of more than six letters (C. H. Björnsson, Läsbarhet, Stockholm 1968; for English J. Anderson, "Lix and
 * Rix", Journal of Reading 26, 1983). It counts no syllables, so nothing in it is guessed.
 */
export function readingOf(lines: readonly string[]): Reading {
  const words = lines.flatMap((line) => line.split(/\s+/).filter(isWord));
  const sentences = lines.flatMap((line) => line.split(/[.!?:]+(?=\s|$)/).filter(isWord)).length;
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > LONG).length;
  return {
    words: words.length,
    minutes: Math.max(1, Math.round(words.length / WORDS_A_MINUTE)),
    lix:
      words.length < FEWEST_WORDS ? null : Math.round(words.length / sentences + (100 * long) / words.length),
  };
}

const ease = ['very-easy', 'easy', 'medium', 'hard', 'very-hard'] as const;

/** Björnsson's bands: below 30 books for children, to 40 fiction, to 50 newspapers, to 60 reports, then law and science. */
export function easeOf(lix: number): (typeof ease)[number] {
  const band = [30, 40, 50, 60].findIndex((limit) => lix < limit);
  return ease[band < 0 ? 4 : band] ?? 'very-hard';
}
