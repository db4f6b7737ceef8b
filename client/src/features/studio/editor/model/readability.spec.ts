import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.js';
import { easeOf, linesOf, readingOf } from './readability.js';

const linesIn = (text: string): string[] => linesOf(parseMarkdown(text));

describe('readingOf', () => {
  it('should count words as the reader sees them, and no signs', () => {
    const lines = linesIn(
      '## Two words {#two}\n\n- **One** – two\n\n| a | b |\n|---|---|\n| c | d |\n\n::check{id="q"}\n\n:::case\nThe end.\n:::\n',
    );
    expect(lines).toEqual(['Two words', 'One – two', 'a', 'b', 'c', 'd', 'The end.']);
    expect(readingOf(lines)).toEqual({ words: 10, minutes: 1, lix: null });
  });

  it('should give LIX as its author defined it', () => {
    // 10 sentences of 8 words, 2 of them of more than six letters: 8 + 25.
    const lines = linesIn('The officer calls the guardian at once today. '.repeat(10));
    expect(readingOf(lines)).toEqual({ words: 80, minutes: 1, lix: 33 });
    expect(easeOf(33)).toBe('easy');
    expect([29, 40, 55, 60].map(easeOf)).toEqual(['very-easy', 'medium', 'hard', 'very-hard']);
  });
});
