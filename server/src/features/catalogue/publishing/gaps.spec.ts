import type { Lesson } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { type Files, rightFiles } from '../../../testing/course-folder.js';
import { checkFiles } from '../folder/course-folder.js';
import { ProblemReport } from '../folder/problems.js';
import { type CourseContent, contentOf } from './content.js';

const EN = '01-frame/01-who-is-a-child.en.md';
const UR = '01-frame/01-who-is-a-child.ur.md';
const right = rightFiles('golden');

function published(files: Files): { content: CourseContent; warnings: string[] } {
  const report = new ProblemReport();
  const folder = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  const course = checkFiles(folder, report);
  if (!course) throw new Error(JSON.stringify(report.all));
  return { content: contentOf(course), warnings: course.warnings.map(({ message }) => message) };
}

function lesson({ lessons }: CourseContent, language: string, key = 'who-is-a-child'): Lesson {
  const body = lessons.find((one) => one.key === key && one.language === language)?.body;
  return JSON.parse(body ?? 'null') as Lesson;
}

const but = (file: string, from: string | RegExp, to: string): Files => ({
  ...right,
  [file]: (right[file] ?? '').replace(from, to),
});

const shown = ({ blocks }: Lesson): string[] =>
  blocks.map(({ key, kind, lang }) => `${key} ${kind} ${lang ?? ''}`);

describe('contentOf', () => {
  describe('when no block is missing', () => {
    it('should be what it was before there were gaps, hash for hash', () => {
      const { content } = published(right);
      expect(content.hash).toBe('7f53ba048fad8b3a98b14696c851c191f0712e4f3d18cb8b38c86dd106e97425');
      expect(JSON.stringify([content.outline, content.lessons])).not.toMatch(/"lang\\*"|gaps|elsewhere/);
    });
  });

  describe('when the Urdu lacks a block', () => {
    it('should show the English in its place, in its own language, and move nothing behind it', () => {
      const { content, warnings } = published(but(UR, /\| لفظ[\s\S]*کم \|\n\n/, ''));
      const urdu = lesson(content, 'ur');
      expect(urdu.language).toBe('ur');
      expect(shown(urdu)).toEqual([
        'b1 text ',
        'the-rule text ',
        'b3 law ',
        'b4 text en',
        'b5 check ',
        'b6 do ',
      ]);
      expect(urdu.blocks[3]).toMatchObject({ html: expect.stringContaining('under 18') });
      expect(content.outline.modules[0]?.lessons[0]).toMatchObject({
        languages: ['en', 'ur'],
        gaps: { ur: 1 },
      });
      expect(warnings).toContainEqual(expect.stringContaining('Blocks without Urdu: 1'));
      expect(shown(lesson(content, 'en'))).toEqual(shown(lesson(published(right).content, 'en')));
    });

    it('should take a mark for the place of one, and the English that was copied for none', () => {
      const marked = lesson(published(but(UR, /بچہ 18 سال.*/, '::untranslated')).content, 'ur');
      expect(shown(marked).slice(0, 2)).toEqual(['b1 text en', 'the-rule text ']);
      const copied = lesson(published(but(UR, '## قاعدہ', '## The rule')).content, 'ur');
      expect(shown(copied)[1]).toBe('the-rule text en');
    });

    it('should lack nothing where it lacks a question, which has both languages', () => {
      const { content } = published(but(UR, '::check{id="q-one"}\n\n', ''));
      expect(shown(lesson(content, 'ur'))[4]).toBe('b5 check ');
      expect(content.outline.modules[0]?.lessons[0]?.gaps).toBeUndefined();
    });

    it('should refuse to guess', () => {
      const two = but(EN, '## The rule', 'Another paragraph.\n\n## The rule');
      expect(() => published(two)).toThrow(/nothing tells which of those on lines 8 to 10/);
    });
  });

  describe('when the English lacks a block', () => {
    it('should show the Urdu to readers of English, under a key of its own', () => {
      const { content } = published(but(EN, /\| Word[\s\S]*18 \|\n\n/, ''));
      expect(shown(lesson(content, 'en'))[3]).toBe('u4 text ur');
      expect(content.outline.modules[0]?.lessons[0]?.gaps).toEqual({ en: 1 });
    });
  });

  describe('when a title or content note is missing or copied', () => {
    it('should show the English one and say that it is', () => {
      const { content } = published(
        but(UR, /title: .*\nminutes: 5\ncontent_note: .*\n/, 'title: Who is a child\n'),
      );
      const urdu = lesson(content, 'ur');
      expect(urdu).toMatchObject({ title: 'Who is a child', elsewhere: ['title', 'contentNote'] });
      expect(content.outline.modules[0]?.lessons[0]?.title).toEqual({ en: 'Who is a child' });
    });
  });

  describe('when a lesson has one language only', () => {
    it('should show the other to both', () => {
      const files = {
        ...right,
        '01-frame/03-only-urdu.ur.md': '---\ntitle: صرف اردو\nminutes: 2\n---\n\nمتن۔\n',
      };
      const { content, warnings } = published(files);
      expect(lesson(content, 'en', 'only-urdu')).toMatchObject({
        language: 'ur',
        asked: 'en',
        title: 'صرف اردو',
      });
      expect(lesson(content, 'ur', 'only-urdu')).toMatchObject({ language: 'ur', asked: 'ur' });
      expect(lesson(content, 'ur', 'english-only')).toMatchObject({ language: 'en', asked: 'ur' });
      expect(content.outline.modules[0]?.lessons[2]?.languages).toEqual(['ur']);
      expect(warnings).toContainEqual('The lesson "only-urdu" has no English yet.');
    });
  });
});
