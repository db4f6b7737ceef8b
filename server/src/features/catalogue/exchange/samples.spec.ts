import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.js';
import { readQuestionFile } from './read-file.js';

/** A folder with files of other systems, which are not ours to publish; skipped where it is not named. */
const folder = process.env.QUESTION_SAMPLES ?? '';

const expected: Readonly<Record<string, readonly string[]>> = {
  'aiken/questions.aiken.txt': ['single explain-made', 'true-false explain-made'],
  'gift/questions.gift.txt': [
    'essay rubric-made explain-made',
    'match formatting-lost explain-made',
    'single explain-made',
    'multiple explain-made',
    'number feedback-lost tail-lost explain-made',
    'short feedback-lost partial-credit explain-made',
    'true-false tail-lost',
    'true-false explain-made',
    'true-false explain-made',
  ],
};

describe.skipIf(folder === '')('files of other systems', () => {
  const files = readdirSync(folder || '.', { recursive: true })
    .map(String)
    .filter((name) => /\.(gift|txt|xml)$/.test(name) && !/LICEN/.test(name));

  it.each(files)('should take each question of %s or say why not', async (name) => {
    const { drafts } = await readQuestionFile(readFileSync(join(folder, name)));
    const { questions } = judge(drafts, 'en');
    const fates = questions.map(({ fate, kind, notes }) =>
      [fate === 'refused' ? fate : kind, ...new Set(notes.map(({ code }) => code))].join(' '),
    );
    expect(fates).toEqual(expected[name] ?? fates);
    for (const { fate, notes, line } of questions) {
      expect(line).toBeGreaterThan(0);
      if (fate === 'refused') expect(notes).not.toEqual([]);
    }
  });
});
