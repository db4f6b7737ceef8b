import { describe, expect, it } from 'vitest';
import { newLesson, newModule } from './new-parts.js';

const lesson = (path: string) => ({
  path,
  title: path,
  hasEnglish: true,
  hasUrdu: true,
  errors: 0,
  warnings: 0,
});
const draft = {
  modules: [
    {
      folder: '01-law',
      title: { en: 'Law' },
      lessons: [lesson('01-law/01-bail'), lesson('01-law/04-arrest')],
    },
    { folder: '02-practice', title: { en: 'Practice' }, lessons: [lesson('02-practice/01-first-hours')] },
  ],
};

describe('newLesson', () => {
  it('should come last in its module, under a key that no lesson of the course has', () => {
    expect(newLesson(draft, '02-practice', 'Bail')).toEqual({
      path: '02-practice/02-bail-2.en.md',
      text: expect.stringContaining('title: "Bail"') as string,
    });
    expect(newLesson(draft, '01-law', 'Girls: “special” rules').path).toBe(
      '01-law/05-girls-special-rules.en.md',
    );
  });
});

describe('newModule', () => {
  it('should come last in the course, with a lesson in it', () => {
    const [module, first] = newModule(draft, 'Law');
    expect(module).toEqual({ path: '03-law-2/module.yaml', text: 'title: { en: "Law" }\n' });
    expect(first.path).toBe('03-law-2/01-law.en.md');
  });
});
