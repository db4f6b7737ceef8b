import type { Localised } from '@academy/shared';
import { stringify } from 'yaml';

export interface NewCourse {
  readonly slug: string;
  readonly topic: string;
  readonly title: Localised;
  readonly audience: readonly string[];
}

const LESSON_EN = `---
title: The first lesson
minutes: 5
---

Write here what an officer has to know, in plain words.

## What the law says

:::note{kind="tip"}
Add each law to course.yaml first, then cite it by section.
:::
`;

const LESSON_UR = `---
title: پہلا سبق
---

یہاں سادہ الفاظ میں لکھیں کہ افسر کو کیا جاننا چاہیے۔

## قانون کیا کہتا ہے

:::note{kind="tip"}
پہلے ہر قانون course.yaml میں درج کریں، پھر دفعہ کے ساتھ اس کا حوالہ دیں۔
:::
`;

const QUESTION = [
  {
    id: 'f-one',
    kind: 'true-false',
    tags: ['final'],
    difficulty: 1,
    stem: { en: 'A child is a person under 18.', ur: 'بچہ وہ ہے جس کی عمر 18 سال سے کم ہو۔' },
    options: [{ text: { en: 'True', ur: 'درست' }, correct: true }, { text: { en: 'False', ur: 'غلط' } }],
    explain: { en: 'Write why, and cite the law.', ur: 'وجہ لکھیں اور قانون کا حوالہ دیں۔' },
  },
];

/** The smallest course folder that can be published: a module with a lesson, and a bank with a question. */
export function newCourseFiles({ slug, topic, title, audience }: NewCourse): Map<string, string> {
  const course = {
    slug,
    topic,
    title,
    summary: { en: `${title.en}.`, ...(title.ur ? { ur: `${title.ur}۔` } : {}) },
    audience,
    hours: 1,
    outcomes: [
      {
        en: 'Write what an officer can do after this course.',
        ur: 'لکھیں کہ اس کورس کے بعد افسر کیا کر سکے گا۔',
      },
    ],
    laws: [],
    completion: {
      lessons: 'all-required',
      test: { pass: 70, draw: 1, from: ['final'], minutes: 30, attempts: 3, wait_hours: 24 },
    },
    certificate: { template: 'standard', valid_months: 36 },
    review: { status: 'draft-for-legal-review' },
  };
  return new Map([
    ['course.yaml', stringify(course, { lineWidth: 120 })],
    ['01-first-module/module.yaml', stringify({ title: { en: 'The first module', ur: 'پہلا حصہ' } })],
    ['01-first-module/01-first-lesson.en.md', LESSON_EN],
    ['01-first-module/01-first-lesson.ur.md', LESSON_UR],
    ['questions.yaml', stringify(QUESTION, { lineWidth: 120 })],
  ]);
}
