import {
  type CertificateStatus,
  type Cohort,
  type CohortMember,
  type CohortStanding,
  dayInKarachi,
  inLanguage,
  type Language,
  type Localised,
} from '@academy/shared';
import type { CertificateRow } from '../certificates.repository.js';

/** Somebody of a cohort with the latest certificate of their enrolment. */
export interface CertifiedMember {
  readonly member: CohortMember;
  readonly certificate: { readonly row: CertificateRow; readonly status: CertificateStatus } | null;
}

const heads: readonly Localised[] = [
  { en: 'No.', ur: 'نمبر' },
  { en: 'Name (English)', ur: 'نام (انگریزی)' },
  { en: 'Name (Urdu)', ur: 'نام (اردو)' },
  { en: 'CNIC', ur: 'شناختی کارڈ' },
  { en: 'Service number', ur: 'سروس نمبر' },
  { en: 'Agency', ur: 'ادارہ' },
  { en: 'Rank', ur: 'عہدہ' },
  { en: 'In the cohort since', ur: 'گروپ میں کب سے' },
  { en: 'Due', ur: 'آخری تاریخ' },
  { en: 'Lessons completed', ur: 'مکمل اسباق' },
  { en: 'Required lessons', ur: 'لازمی اسباق' },
  { en: 'Test attempts', ur: 'ٹیسٹ کی کوششیں' },
  { en: 'Best score, per cent', ur: 'بہترین نتیجہ، فیصد' },
  { en: 'Completed on', ur: 'تکمیل کی تاریخ' },
  { en: 'Standing', ur: 'حالت' },
  { en: 'Late', ur: 'تاخیر' },
  { en: 'Certificate', ur: 'سرٹیفکیٹ' },
  { en: 'Certificate’s status', ur: 'سرٹیفکیٹ کی حالت' },
];

const standings: Record<CohortStanding, Localised> = {
  'not-started': { en: 'not started', ur: 'شروع نہیں کیا' },
  'under-way': { en: 'under way', ur: 'جاری' },
  completed: { en: 'completed', ur: 'مکمل' },
  'completed-earlier': { en: 'completed before joining', ur: 'شمولیت سے پہلے مکمل' },
};

const statuses: Record<CertificateStatus, Localised> = {
  'in-force': { en: 'in force', ur: 'مؤثر' },
  expired: { en: 'expired', ur: 'میعاد ختم' },
  superseded: { en: 'superseded', ur: 'نیا سرٹیفکیٹ جاری ہو چکا' },
  revoked: { en: 'revoked', ur: 'منسوخ' },
};

const late: Localised = { en: 'late', ur: 'تاخیر' };

/** The people of a cohort: a head and one row each. */
export function cohortTable(
  cohort: Cohort,
  members: readonly CertifiedMember[],
  language: Language,
): (string | number)[][] {
  const say = (text: Localised | null): string => (text ? inLanguage(text, language) : '');
  const on = (instant: string | null): string => (instant ? dayInKarachi(new Date(instant)) : '');
  const rows = members.map(({ member, certificate }, index) => [
    ...[index + 1, member.nameEn, member.nameUr ?? '', member.cnicMasked ?? '', member.serviceNumber ?? ''],
    ...[say(member.agency), say(member.rank), on(member.joinedAt), cohort.endsOn],
    ...[member.completedLessons, member.requiredLessons, member.test.attempts, member.test.bestScore ?? ''],
    ...[on(member.completedAt), say(standings[member.standing]), member.late ? say(late) : ''],
    ...[certificate?.row.number ?? '', certificate ? say(statuses[certificate.status]) : ''],
  ]);
  return [heads.map(say), ...rows];
}
