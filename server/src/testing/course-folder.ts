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

/** An essay of two criteria, worth 5 points. */
export const essay = (id: string, tag: string): string => `- id: ${id}
  kind: essay
  tags: [${tag}]
  difficulty: 2
  cites: [jjsa-2018#s8]
  stem: { en: "Essay of ${id}", ur: "مضمون ${id}" }
  rubric:
    - { id: steps, text: { en: "Steps of ${id}, ${SECRET}", ur: "${SECRET}" }, points: 3 }
    - { id: law, text: { en: "Law of ${id}, ${SECRET}", ur: "${SECRET}" }, points: 2, levels: { en: "${SECRET}", ur: "${SECRET}" } }
  words: { min: 3, max: 50 }
  model: { en: "Model of ${id}, ${SECRET}", ur: "${SECRET}" }
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

const otherKinds = `- id: f-match
  kind: match
  tags: [final]
  difficulty: 1
  cites: [jjsa-2018#s8]
  stem: { en: "Match each class with its maximum.", ur: "ہر درجے کا جوڑ چنیں۔" }
  options:
    - { left: { en: "Minor", ur: "معمولی" }, right: { en: "3 years", ur: "3 سال" } }
    - { left: { en: "Major", ur: "بڑا" }, right: { en: "7 years", ur: "7 سال" } }
    - { right: { en: "10 years", ur: "10 سال" } }
  explain: { en: "${SECRET}", ur: "${SECRET}" }
- id: f-order
  kind: order
  tags: [final]
  difficulty: 2
  cites: [jjsa-2018#s8]
  stem: { en: "Put the steps in order.", ur: "ترتیب دیں۔" }
  options:
    - text: { en: "Look for papers", ur: "کاغذات دیکھیں" }
    - text: { en: "Ask a doctor", ur: "ڈاکٹر سے پوچھیں" }
    - text: { en: "Record the finding", ur: "نتیجہ درج کریں" }
  explain: { en: "${SECRET}", ur: "${SECRET}" }
- id: f-number
  kind: number
  tags: [final]
  difficulty: 3
  cites: [jjsa-2018#s8]
  stem: { en: "Within how many hours?", ur: "کتنے گھنٹوں میں؟" }
  options:
    - { value: 24, unit: { en: "hours", ur: "گھنٹے" } }
  explain: { en: "${SECRET}", ur: "${SECRET}" }
- id: f-short
  kind: short
  tags: [final]
  difficulty: 1
  cites: [jjsa-2018#s8]
  stem: { en: "Where does the child wait?", ur: "بچہ کہاں انتظار کرتا ہے؟" }
  options:
    - text: { en: "Observation home", ur: "آبزرویشن ہوم" }
    - text: { en: "An observation home", ur: "آبزرویشن ہاؤس" }
  explain: { en: "${SECRET}", ur: "${SECRET}" }
`;

const scenario = `id: desk-officer
title: { en: "At the desk", ur: "میز پر" }
role: { en: "You are the duty officer.", ur: "آپ ڈیوٹی افسر ہیں۔" }
duties:
  - { id: separate, text: { en: "Keep the child apart.", ur: "بچے کو الگ رکھیں۔" }, cites: [jjsa-2018#s5], kind: must, within: 60 }
  - { id: no-cell, text: { en: "Use no cell.", ur: "حوالات نہیں۔" }, cites: [jjsa-2018#s16], kind: must-not }
start: arrival
steps:
  arrival:
    say: { en: "A boy is brought in.", ur: "ایک لڑکا لایا جاتا ہے۔" }
    minutes: 10
    choices:
      - text: { en: "Give him a room.", ur: "کمرہ دیں۔" }
        to: the-end
        meets: [separate]
        reply: { en: "Right.", ur: "درست۔" }
      - text: { en: "Use the cell.", ur: "حوالات میں رکھیں۔" }
        to: the-end
        breaches: [no-cell]
  the-end: { end: true, say: { en: "The night is over.", ur: "رات گزر گئی۔" } }
`;

const captions =
  'WEBVTT\n\n00:00.000 --> 00:01.000\nA child is under 18.\n\n00:01.000 --> 00:02.000\n<v Reader>So say both laws.\n';

/** Bytes that begin as an MP3 file does; nobody plays them. */
export const recordingBytes = `ID3${'.'.repeat(997)}`;

/** The right folder with a question of every kind, a scenario, a recording and a drawing. */
export const fullFiles = (slug: string): Files => {
  const files = rightFiles(slug);
  const blocks = [
    '::scenario{id="desk-officer"}',
    '::audio{src="media/talk.mp3" alt="A talk" captions="media/talk.vtt"}',
    '::figure{src="media/flow.en.svg" alt="A flow"}',
  ];
  const more = `\n${blocks.join('\n\n')}\n`;
  return {
    ...files,
    'course.yaml': (files['course.yaml'] ?? '')
      .replace('draw: 2', 'draw: 6')
      .replace('laws:', 'themes:\n  words: { en: "Words", ur: "الفاظ" }\nlaws:'),
    '01-frame/01-who-is-a-child.en.md': `${files['01-frame/01-who-is-a-child.en.md']}${more}`,
    '01-frame/01-who-is-a-child.ur.md': `${files['01-frame/01-who-is-a-child.ur.md']}${more.replace('flow.en', 'flow.ur')}`,
    'questions-kinds.yaml': otherKinds,
    'scenarios/desk-officer.yaml': scenario,
    'media/talk.mp3': recordingBytes,
    'media/talk.vtt': captions,
    'media/flow.en.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/><text x="1" y="2">First</text></svg>',
    'media/flow.ur.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/><text x="1" y="2">پہلا</text></svg>',
  };
};
