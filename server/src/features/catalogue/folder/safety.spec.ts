import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fullFiles, rightFiles } from '../../../testing/course-folder.js';
import { readFolder } from './files.js';
import { ProblemReport } from './problems.js';
import { ReadingMemory } from './reading-memory.js';
import { safetyOf } from './safety.js';

const MANUALS = fileURLToPath(new URL('../../../../manuals/', import.meta.url));
const LESSON = '01-frame/01-who-is-a-child.en.md';

const found = (files: Readonly<Record<string, string>>) =>
  safetyOf(
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    new ReadingMemory(),
  ).map(({ kind, weight, file, line, excerpt, count }) => ({ kind, weight, file, line, excerpt, count }));

const withLesson = (more: string) => {
  const files = rightFiles('small');
  return { ...files, [LESSON]: `${files[LESSON]}\n${more}\n` };
};

describe('safetyOf', () => {
  it.each(readdirSync(MANUALS))('should find nothing in the shipped manual %s', async (slug) => {
    const files = await readFolder(`${MANUALS}${slug}`, new ProblemReport());
    expect(safetyOf(files, new ReadingMemory())).toEqual([]);
  });

  it('should say which lesson and how many texts have no Urdu', () => {
    const files = rightFiles('small');
    const course = (files['course.yaml'] ?? '')
      .replace(', ur: "چھوٹا کورس"', '')
      .replace(', ur: "مسودہ۔"', '');
    expect(found({ ...files, 'course.yaml': course })).toEqual([
      expect.objectContaining({ kind: 'lesson-in-english', file: '01-frame/02-english-only.en.md', line: 1 }),
      expect.objectContaining({ kind: 'texts-in-english', file: 'course.yaml', line: 3, count: 2 }),
    ]);
  });

  it('should find a CNIC in a case by its line, as an error', () => {
    const [first] = found(withLesson(':::case\nKashif (CNIC 35202-9876543-1) waits.\n:::'));
    expect(first).toMatchObject({ kind: 'cnic', weight: 'error', file: LESSON, excerpt: '35202-9876543-1' });
    const lines = withLesson('')[LESSON]?.split('\n').length ?? 0;
    expect(first?.line).toBe(lines);
  });

  it('should look into questions, captions and the words of drawings, and not at their lines', () => {
    const files = fullFiles('small');
    const kinds = found({
      ...files,
      'questions.yaml': `${files['questions.yaml']}# ask Rafiq: 0321 9876543\n`,
      'media/talk.vtt': `${files['media/talk.vtt']}\n00:03.000 --> 00:04.000\nWrite to kashif@gmail.com.\n`,
      'media/flow.en.svg':
        '<svg viewBox="0 0 9 9"><path d="M0321 9876543 35202 9876543 1"/><text>051-9203216</text></svg>',
    })
      .filter(({ weight, kind }) => weight === 'confirm' && !kind.endsWith('in-english'))
      .map(({ kind, file }) => `${kind} ${file}`);
    expect(kinds).toEqual(['phone media/flow.en.svg', 'email media/talk.vtt', 'phone questions.yaml']);
  });

  it('should tell a missing description from one that says nothing', () => {
    const kinds = found(
      withLesson('::figure{src="media/a.png"}\n\n::figure{src="media/a.png" alt="Image 1"}'),
    ).map(({ kind, weight }) => `${kind} ${weight}`);
    expect(kinds).toEqual(['alt error', 'weak-alt confirm', 'lesson-in-english confirm']);
  });

  it('should ask for a content note where a case dwells on abuse', () => {
    const files = withLesson(':::case\nShe was raped, and the officer spoke of the rape aloud.\n:::');
    expect(found(files).map(({ kind }) => kind)).toEqual(['lesson-in-english']);
    const without = { ...files, [LESSON]: (files[LESSON] ?? '').replace(/content_note.*\n/, '') };
    expect(found(without).map(({ kind }) => kind)).toEqual(['content-note', 'lesson-in-english']);
  });

  it('should keep the keys of what was found when other text moves', () => {
    const keys = (text: string) =>
      safetyOf(
        new Map(Object.entries(withLesson(text)).map(([path, words]) => [path, Buffer.from(words)])),
        new ReadingMemory(),
      ).map(({ key }) => key);
    expect(keys('More.\n\nMore.\n\nCall 0321 9876543, or 0321 9876543.')).toEqual(
      keys('Call 0321 9876543, or 0321 9876543.'),
    );
    expect(new Set(keys('Call 0321 9876543, or 0321 9876543.')).size).toBe(3);
  });
});
