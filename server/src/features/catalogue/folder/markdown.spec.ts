import { MOST_CHARACTERS, MOST_DEPTH, MOST_TOGETHER } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.js';

const paragraphs = (count: number): string =>
  Array.from({ length: count }, () => 'A child is heard.').join('\n\n');

describe('a text that would hold everybody up', () => {
  const hostile: Record<string, string> = {
    'quotations within quotations': `${'>'.repeat(3000)} x`,
    'quotations with spaces': `${'> '.repeat(3000)}x`,
    'lists on one line': `${'- '.repeat(3000)}x`,
    'numbers on one line': `${'1. '.repeat(3000)}x`,
    'lists below each other': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join(
      '\n',
    ),
    'emphasis within emphasis': `${'*a '.repeat(1900)}${'b* '.repeat(1900)}`,
    'emphasis, a little less of it': `${'*a '.repeat(290)}${'b* '.repeat(290)}`,
    'links that never end': '[a]('.repeat(20_000),
    'words with underlines': '_a'.repeat(40_000),
    brackets: '['.repeat(50_000),
    'a lesson without an end': paragraphs(MOST_CHARACTERS / 10),
  };

  for (const [name, text] of Object.entries(hostile))
    it(`should be told with its line and not be read: ${name}`, () => {
      const began = performance.now();
      const { root, fault } = readMarkdown(`First.\n\n${text}\n`);
      expect(root.children).toEqual([]);
      expect(fault).toMatchObject({ line: expect.any(Number), code: expect.any(String) });
      expect(performance.now() - began).toBeLessThan(5000);
    });

  it('should be told on the line where it goes too far', () => {
    expect(readMarkdown(`First.\n\n${'>'.repeat(100)} x`).fault?.line).toBe(3);
  });
});

describe('a text that somebody wrote', () => {
  it('should be read however long its lesson and deep its list is', () => {
    const list = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n');
    const table = `| a | b |\n|---|---|\n${'| one | two |\n'.repeat(Math.floor(MOST_TOGETHER / 60))}`;
    const { root, fault } = readMarkdown(`${paragraphs(300)}\n\n${list}\n\n${table}`);
    expect(fault).toBeNull();
    expect(root.children).toHaveLength(302);
    expect(MOST_DEPTH).toBeGreaterThan(24);
  });

  it('should take a line of signs for what it is', () => {
    for (const text of ['* * *', '- - -', '2026. A year', '--- a dash', '>> quoted twice'])
      expect(readMarkdown(text).fault).toBeNull();
  });
});
