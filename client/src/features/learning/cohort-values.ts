import { asciiDigits, type Cohort } from '@academy/shared';

/** What stands in the fields of the form. */
export type CohortValues = Record<string, string>;

/** What a new cohort begins with. */
export interface CohortStart {
  readonly courseId: string;
  readonly agencyId: string;
}

/** The fields of a cohort that is changed, or of a new one. */
export const valuesOf = (cohort: Cohort | null, start: CohortStart): CohortValues => ({
  courseId: cohort?.course.id ?? start.courseId,
  titleEn: cohort?.titleEn ?? '',
  titleUr: cohort?.titleUr ?? '',
  agencyId: cohort?.agency.id ?? start.agencyId,
  startsOn: cohort?.startsOn ?? '',
  endsOn: cohort?.endsOn ?? '',
  facilitatorId: cohort?.facilitator.accountId ?? '',
  capacity: cohort?.capacity == null ? '' : String(cohort.capacity),
});

const orNull = (text: string | undefined): string | null => text?.trim() || null;

/** What was typed as a whole number; `NaN` where it is none, which the contract refuses by name. */
const whole = (text: string): number => {
  const digits = asciiDigits(text).trim();
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
};

/** The body that the fields stand for. */
export const bodyOf = (values: CohortValues) => {
  const capacity = orNull(values.capacity);
  return {
    courseId: values.courseId,
    titleEn: values.titleEn,
    titleUr: orNull(values.titleUr),
    agencyId: values.agencyId,
    startsOn: values.startsOn,
    endsOn: values.endsOn,
    facilitatorId: values.facilitatorId,
    capacity: capacity === null ? null : whole(capacity),
  };
};
