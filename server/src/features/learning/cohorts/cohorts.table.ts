import {
  type CohortState,
  type CohortSummary,
  inLanguage,
  type Language,
  type Localised,
} from '@academy/shared';

const heads: readonly Localised[] = [
  { en: 'Cohort', ur: 'گروپ' },
  { en: 'Course', ur: 'کورس' },
  { en: 'Agency', ur: 'ادارہ' },
  { en: 'Facilitator', ur: 'سہولت کار' },
  { en: 'Starts', ur: 'آغاز' },
  { en: 'Due', ur: 'آخری تاریخ' },
  { en: 'People', ur: 'افراد' },
  { en: 'Completed', ur: 'مکمل کر چکے' },
  { en: 'State', ur: 'حالت' },
];

const states: Record<CohortState, Localised> = {
  open: { en: 'Open', ur: 'کھلا' },
  closed: { en: 'Closed', ur: 'بند' },
};

/** The list of cohorts: a head and one row each. */
export function cohortsTable(cohorts: readonly CohortSummary[], language: Language): (string | number)[][] {
  const say = (text: Localised): string => inLanguage(text, language);
  const rows = cohorts.map((cohort) => [
    say(cohort.title),
    say(cohort.course.title),
    say(cohort.agency),
    (language === 'ur' && cohort.facilitator.nameUr) || cohort.facilitator.nameEn,
    cohort.startsOn,
    cohort.endsOn,
    cohort.people,
    cohort.completed,
    say(states[cohort.state]),
  ]);
  return [heads.map(say), ...rows];
}
