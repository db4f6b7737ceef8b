import { type EssayRow, type EssayState, inLanguage, type Language, type Localised } from '@academy/shared';

const heads: readonly Localised[] = [
  { en: 'Course', ur: 'کورس' },
  { en: 'Question', ur: 'سوال' },
  { en: 'Words written', ur: 'لکھے گئے الفاظ' },
  { en: 'Handed in (UTC)', ur: 'جمع ہوا (UTC)' },
  { en: 'Days waiting', ur: 'انتظار کے دن' },
  { en: 'State', ur: 'حالت' },
];

const states: Record<EssayState, Localised> = {
  waiting: { en: 'Waits for a grade', ur: 'جانچ باقی ہے' },
  graded: {
    en: 'Graded; others of the same test are not',
    ur: 'جانچا گیا؛ اسی ٹیسٹ کی دوسری تحریریں باقی ہیں',
  },
};

/** The queue of essays: a head and one row each. Neither people nor texts are in it. */
export function essaysTable(rows: readonly EssayRow[], language: Language): (string | number)[][] {
  const say = (text: Localised): string => inLanguage(text, language);
  return [
    heads.map(say),
    ...rows.map(({ course, stem, words, submittedAt, daysWaiting, state }) => [
      say(course.title),
      say(stem),
      words,
      submittedAt,
      daysWaiting,
      say(states[state]),
    ]),
  ];
}
