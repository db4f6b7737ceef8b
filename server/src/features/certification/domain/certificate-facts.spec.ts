import { describe, expect, it } from 'vitest';
import { addMonths, certificateFactsOf } from './certificate-facts.js';

const sources = {
  number: 'CRA-2026-000001-7MKZ4',
  person: { nameEn: 'Ayesha Siddiqui', nameUr: null, cnic: '3520212345671' },
  course: {
    title: { en: 'Justice for Children' },
    publicationNumber: 3,
    hours: 1.5,
    certificateMonths: 24,
    review: { status: 'approved' as const, note: null },
  },
  issuer: { en: 'National Commission' },
  score: 85,
  completedOn: '2026-07-05',
  issuedOn: '2026-07-06',
  counted: true,
};

describe('certificateFactsOf', () => {
  it('should copy what is printed, and nothing else of the person', () => {
    expect(certificateFactsOf(sources)).toEqual({
      number: 'CRA-2026-000001-7MKZ4',
      nameEn: 'Ayesha Siddiqui',
      nameUr: null,
      courseTitle: { en: 'Justice for Children' },
      publicationNumber: 3,
      hours: 1.5,
      score: 85,
      completedOn: '2026-07-05',
      issuedOn: '2026-07-06',
      expiresOn: '2028-07-05',
      issuer: { en: 'National Commission' },
      template: 'standard',
      templateVersion: 1,
      specimen: false,
      draftContent: false,
    });
  });

  it('should be a specimen when the record is not counted', () => {
    expect(certificateFactsOf({ ...sources, counted: false }).specimen).toBe(true);
  });

  it('should say so while the manual is under legal review', () => {
    const review = { status: 'draft-for-legal-review' as const, note: null };
    expect(certificateFactsOf({ ...sources, course: { ...sources.course, review } }).draftContent).toBe(true);
  });

  it('should not expire where the course sets no months', () => {
    const course = { ...sources.course, certificateMonths: null };
    expect(certificateFactsOf({ ...sources, course }).expiresOn).toBeNull();
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-07-05', 36, '2029-07-05'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-08-31', 1, '2026-09-30'],
  ])('should take %s by %d months to %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});
