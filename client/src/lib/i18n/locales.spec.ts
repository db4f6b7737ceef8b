import { readdirSync, readFileSync } from 'node:fs';
import { errorTitles, fieldTitles } from '@academy/shared';
import { describe, expect, it } from 'vitest';

type Words = { [key: string]: string | Words };

const folder = (language: string): URL => new URL(`./locales/${language}/`, import.meta.url);
const read = (language: string, file: string): Words =>
  JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8')) as Words;

/** Every key with its text, dotted. */
const entries = (words: Words, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : entries(value, `${prefix}${key}.`),
  );

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

const files = readdirSync(folder('en'));

describe('locales', () => {
  it('should hold the same files in both languages', () => {
    expect(readdirSync(folder('ur')).sort()).toEqual([...files].sort());
  });

  it.each(files)('should say everything of %s in both languages, with the same values in it', (file) => {
    const english = new Map(entries(read('en', file)));
    const urdu = new Map(entries(read('ur', file)));
    expect([...urdu.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) expect([key, namesIn(urdu.get(key)!)]).toEqual([key, namesIn(text)]);
  });

  it('should have words for every code that the server can answer with', () => {
    const { code, field } = read('en', 'errors.json') as { code: Words; field: Words };
    expect(Object.keys(code)).toEqual(expect.arrayContaining(Object.keys(errorTitles)));
    expect(Object.keys(field)).toEqual(expect.arrayContaining(Object.keys(fieldTitles)));
  });
});
