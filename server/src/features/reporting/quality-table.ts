import {
  type IdentityState,
  inLanguage,
  type Language,
  type Localised,
  type QualityRow,
  type QualityUnit,
} from '@academy/shared';
import { fixedNames } from './domain/period-values.js';

const words = {
  name: { en: 'Name', ur: 'نام (انگریزی)' },
  nameUr: { en: 'Name in Urdu', ur: 'نام (اردو)' },
  cnic: { en: 'CNIC', ur: 'شناختی کارڈ' },
  identity: { en: 'Identity', ur: 'شناخت' },
  agency: { en: 'Agency', ur: 'ادارہ' },
  district: { en: 'District', ur: 'ضلع' },
  completedOn: { en: 'Completed on', ur: 'تکمیل کی تاریخ' },
  about: { en: 'Course or topic', ur: 'کورس یا موضوع' },
  way: { en: 'Way of training', ur: 'تربیت کا طریقہ' },
  record: { en: 'Training record', ur: 'تربیتی اندراج' },
  other: { en: 'May be the same as', ur: 'شاید وہی شخص' },
  otherAgency: { en: 'Agency of the second', ur: 'دوسرے کا ادارہ' },
  strength: { en: 'Likeness', ur: 'مشابہت' },
  workshop: { en: 'Workshop', ur: 'ورکشاپ' },
  venue: { en: 'Venue', ur: 'مقام' },
  lastDay: { en: 'Last day', ur: 'آخری دن' },
  participants: { en: 'Participants', ur: 'شرکا' },
} satisfies Record<string, Localised>;

const heads: Record<QualityUnit, readonly (keyof typeof words)[]> = {
  records: ['record', 'name', 'nameUr', 'completedOn', 'about', 'way', 'agency', 'district'],
  people: ['name', 'nameUr', 'cnic', 'identity', 'agency', 'district'],
  pairs: ['name', 'agency', 'other', 'otherAgency', 'strength'],
  workshops: ['workshop', 'venue', 'district', 'lastDay', 'participants'],
};

const identities: Record<IdentityState, Localised> = {
  none: { en: 'No CNIC known', ur: 'شناختی کارڈ معلوم نہیں' },
  claimed: { en: 'CNIC claimed', ur: 'شناختی کارڈ خود بتایا' },
  verified: { en: 'CNIC verified', ur: 'شناختی کارڈ تصدیق شدہ' },
};

const strengths = {
  strong: { en: 'Strong', ur: 'قوی' },
  medium: { en: 'Medium', ur: 'درمیانی' },
  weak: { en: 'Weak', ur: 'کمزور' },
} satisfies Record<string, Localised>;

export const qualityHeader = (unit: QualityUnit, language: Language): string[] =>
  heads[unit].map((key) => inLanguage(words[key], language));

/** One row of a list as a row of its file. */
export function qualityCells(row: QualityRow, language: Language): (string | number)[] {
  const say = (text: Localised | null | undefined) => (text ? inLanguage(text, language) : '');
  switch (row.kind) {
    case 'record': {
      const way = fixedNames.way.find(({ code }) => code === row.way);
      return [
        ...[row.id, row.nameEn, row.nameUr ?? '', row.completedOn],
        ...[say(row.about), say(way?.name), say(row.agency), say(row.district)],
      ];
    }
    case 'person':
      return [
        ...[row.nameEn, row.nameUr ?? '', row.cnicMasked ?? ''],
        ...[say(identities[row.identity]), say(row.agency), say(row.district)],
      ];
    case 'pair':
      return [
        ...[row.one.nameEn, say(row.one.agency), row.other.nameEn, say(row.other.agency)],
        say(strengths[row.strength]),
      ];
    case 'workshop':
      return [say(row.title), row.venue, say(row.district), row.lastDay, row.participants];
  }
}
