import type { CertificateFacts, Course, Localised } from '@academy/shared';

/** The template new certificates are printed with; an old one names its own and keeps it. */
const CURRENT_TEMPLATE = { template: 'standard', templateVersion: 1 } as const;

interface Sources {
  readonly number: string;
  readonly person: { readonly nameEn: string; readonly nameUr: string | null };
  readonly course: Pick<Course, 'title' | 'publicationNumber' | 'hours' | 'certificateMonths' | 'review'>;
  readonly issuer: Localised;
  readonly score: number | null;
  /** Days in Asia/Karachi. */
  readonly completedOn: string;
  readonly issuedOn: string;
  readonly counted: boolean;
}

/** Everything a certificate prints, copied out of what may change later. */
export const certificateFactsOf = (sources: Sources): CertificateFacts => ({
  number: sources.number,
  nameEn: sources.person.nameEn,
  nameUr: sources.person.nameUr,
  courseTitle: sources.course.title,
  publicationNumber: sources.course.publicationNumber,
  hours: sources.course.hours,
  score: sources.score,
  completedOn: sources.completedOn,
  issuedOn: sources.issuedOn,
  expiresOn:
    sources.course.certificateMonths === null
      ? null
      : addMonths(sources.completedOn, sources.course.certificateMonths),
  issuer: sources.issuer,
  ...CURRENT_TEMPLATE,
  specimen: !sources.counted,
  draftContent: sources.course.review.status !== 'approved',
});

/** The same day so many months later; the month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
