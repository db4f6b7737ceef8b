import type { CertificateFacts } from '@academy/shared';

export const someFacts = (facts: Partial<CertificateFacts> = {}): CertificateFacts => ({
  number: 'CRA-2026-000001-7MKZ4',
  nameEn: 'Ayesha Siddiqui',
  nameUr: 'عائشہ صدیقی',
  courseTitle: { en: 'Justice for Children', ur: 'بچوں کے لیے انصاف' },
  publicationNumber: 3,
  hours: 2,
  score: 85,
  completedOn: '2026-07-05',
  issuedOn: '2026-07-06',
  expiresOn: '2029-07-05',
  issuer: { en: 'National Commission', ur: 'قومی کمیشن' },
  template: 'standard',
  templateVersion: 1,
  specimen: false,
  draftContent: false,
  ...facts,
});
