import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

/** Stands in every text that a learner may not read before an attempt is closed. */
export const SECRET = 'told-only-afterwards';

let made = 0;

/** A slug that no other folder of this test has. */
export const aSlug = (): string => {
  made += 1;
  return `small-course-${made}`;
};

const courseYaml = (slug: string): string => `slug: ${slug}
topic: ${slug}-topic
title: { en: "Small course", ur: "چھوٹا کورس" }
summary: { en: "For tests.", ur: "جانچ کے لیے۔" }
audience: [police]
hours: 1.5
outcomes:
  - { en: "Know the words.", ur: "الفاظ جانیں۔" }
laws:
  - { id: jjsa-2018, title: { en: "Juvenile Justice System Act 2018", ur: "جووینائل جسٹس سسٹم ایکٹ 2018" }, act: "Act XXII of 2018", jurisdiction: federal }
  - { id: crc-1989, title: { en: "Convention on the Rights of the Child", ur: "کنونشن برائے حقوقِ اطفال" }, act: "1989", jurisdiction: international }
completion:
  lessons: all-required
  test: { pass: 70, draw: 2, from: [final], minutes: 30, attempts: 3, wait_hours: 24 }
pretest: { draw: 1, from: [final] }
certificate: { template: standard, valid_months: 36 }
review:
  status: draft-for-legal-review
  note: { en: "A draft.", ur: "مسودہ۔" }
`;

export const question = (id: string, tag: string): string => `- id: ${id}
  kind: single
  tags: [${tag}]
  difficulty: 1
  cites: [jjsa-2018#s8]
  stem: { en: "Stem of ${id}", ur: "سوال ${id}" }
  options:
    - text: { en: "First of ${id}", ur: "پہلا" }
      feedback: { en: "Feedback of ${id}, ${SECRET}", ur: "${SECRET}" }
    - text: { en: "Second of ${id}", ur: "دوسرا" }
      correct: true
  explain: { en: "Explanation of ${id}, ${SECRET}", ur: "${SECRET}" }
`;

const english = `---
title: Who is a child
minutes: 5
content_note: It speaks of arrest.
cites: [jjsa-2018#s5(1), crc-1989#art37]
---

A child is under 18. See [the law](https://example.org/law).

## The rule {#the-rule}

:::law{ref="jjsa-2018#s5(1)"}
Keep children apart.
:::

| Word | Use |
|---|---|
| Child | under 18 |

::check{id="q-one"}

:::do
- Call the guardian at 9:30.
:::
`;

const urdu = `---
title: بچہ کون ہے
minutes: 5
content_note: اس میں گرفتاری کا ذکر ہے۔
---

بچہ 18 سال سے کم عمر ہے۔ [قانون](https://example.org/law) دیکھیں۔

## قاعدہ

:::law{ref="jjsa-2018#s5(1)"}
بچوں کو الگ رکھیں۔
:::

| لفظ | استعمال |
|---|---|
| بچہ | 18 سے کم |

::check{id="q-one"}

:::do
- سرپرست کو 9:30 بجے بلائیں۔
:::
`;

/** A course of one module: a lesson in both languages, one in English alone, and a bank of three questions. */
export const rightFiles = (slug: string): Files => ({
  'course.yaml': courseYaml(slug),
  '01-frame/module.yaml': 'title: { en: "The frame", ur: "ڈھانچہ" }\nrequired: true\n',
  '01-frame/01-who-is-a-child.en.md': english,
  '01-frame/01-who-is-a-child.ur.md': urdu,
  '01-frame/02-english-only.en.md':
    '---\ntitle: English only\nminutes: 3\nrequired: false\n---\n\nOne paragraph.\n',
  'questions.yaml': [question('f-one', 'final'), question('f-two', 'final'), question('q-one', 'words')].join(
    '\n',
  ),
});

export interface TestFolder {
  readonly path: string;
  /** Writes these files over the ones that are there; null takes one away. */
  readonly write: (files: Readonly<Record<string, string | null>>) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A course folder on disk. */
export async function courseFolder(files: Files): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'course-'));
  const write = async (changed: Readonly<Record<string, string | null>>): Promise<void> => {
    for (const [name, text] of Object.entries(changed)) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      if (text === null) await rm(file, { force: true });
      else await writeFile(file, text);
    }
  };
  await write(files);
  return { path, write, remove: () => rm(path, { recursive: true, force: true }) };
}
