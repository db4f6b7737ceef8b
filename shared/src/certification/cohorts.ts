import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, language } from '../contract/primitives.js';
import { certificateStatus } from './contract.js';

/** How many certificates one printed file holds at most; those of a larger cohort are printed in parts. */
export const CERTIFICATES_PART = 100;

const ofCohort = z.strictObject({ id });
const file = { params: ofCohort, query: z.strictObject({ lang: language.default('en') }) };

export const listCohortCertificates = endpoint({
  name: 'certification.list-of-cohort',
  method: 'GET',
  path: '/api/cohorts/:id/certificates',
  access: 'cohorts.read',
  summary: 'The latest certificate of each in a cohort whom the caller may see, in the order of their names',
  params: ofCohort,
  view: z.object({
    items: z.array(z.object({ enrolmentId: id, number: z.string(), status: certificateStatus })),
  }),
});

export const cohortPeopleCsv = endpoint({
  name: 'certification.cohort-people-csv',
  method: 'GET',
  path: '/api/cohorts/:id/people.csv',
  access: 'cohorts.read',
  summary: 'The people of a cohort with progress, test, completion and certificate; audited',
  ...file,
  media: 'text/csv',
});

export const cohortPeopleXlsx = endpoint({
  name: 'certification.cohort-people-xlsx',
  method: 'GET',
  path: '/api/cohorts/:id/people.xlsx',
  access: 'cohorts.read',
  summary: 'The same as a spreadsheet; audited',
  ...file,
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const cohortCertificatesPdf = endpoint({
  name: 'certification.cohort-pdf',
  method: 'GET',
  path: '/api/cohorts/:id/certificates.pdf',
  access: 'certificates.read-any',
  summary:
    'Certificates of a cohort that are in force, as issued, in one file to be printed; a hundred a part; audited',
  params: ofCohort,
  query: z.strictObject({ part: z.coerce.number().int().min(1, 'invalid').max(1000, 'invalid').default(1) }),
  media: 'application/pdf',
});
