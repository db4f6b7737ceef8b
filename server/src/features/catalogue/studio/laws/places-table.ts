import { inLanguage, type Language, type LawPlace, type Localised } from '@academy/shared';
import { stringify } from 'csv-stringify/sync';
import type { CitedSection } from './law-register.service.js';

const BYTE_ORDER_MARK = '\ufeff';

const heads: readonly Localised[] = [
  { en: 'Law', ur: 'قانون' },
  { en: 'Section', ur: 'دفعہ' },
  { en: 'Reference', ur: 'حوالہ' },
  { en: 'Course', ur: 'کورس' },
  { en: 'Kind', ur: 'قسم' },
  { en: 'Key', ur: 'شناخت' },
  { en: 'Text', ur: 'عبارت' },
  { en: 'In the draft', ur: 'مسودے میں' },
  { en: 'Published', ur: 'شائع شدہ' },
  { en: 'To be looked at', ur: 'دیکھنا باقی ہے' },
];

const kinds: Readonly<Record<LawPlace['kind'], Localised>> = {
  lesson: { en: 'Lesson', ur: 'سبق' },
  question: { en: 'Question', ur: 'سوال' },
  duty: { en: 'Duty of a scenario', ur: 'مشق کی ذمہ داری' },
};

const yes: Localised = { en: 'yes', ur: 'ہاں' };

/** Sections with what cites them, as CSV for Excel; texts that look like formulas are neutralised. */
export function placesTable(sections: readonly CitedSection[], language: Language): string {
  const say = (text: Localised): string => inLanguage(text, language);
  const mark = (is: boolean): string => (is ? say(yes) : '');
  const lines = sections.map(({ law, label, ref, place, isWaiting }) => [
    ...[
      say(law.title),
      say(label),
      ref,
      say(place.course),
      say(kinds[place.kind]),
      place.key,
      say(place.title),
    ],
    ...[mark(place.inDraft), mark(place.isPublished), mark(isWaiting)],
  ]);
  return (
    BYTE_ORDER_MARK +
    stringify([heads.map(say), ...lines], { escape_formulas: true, record_delimiter: 'windows' })
  );
}
