import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';
import { joiningFates } from './cohorts.js';

/** How many people one request enrols at most: an import is enrolled batch by batch, with its progress shown. */
export const ENROL_BATCH = 200;

export const enrolImport = endpoint({
  name: 'learning.enrol-import',
  method: 'POST',
  path: '/api/people-imports/:id/enrolments',
  access: 'people.enrol',
  summary:
    'Enrol the next people of a confirmed import, new and found ones, in a course; whoever is enrolled stays as they are; audited',
  params: z.strictObject({ id }),
  body: z.strictObject({
    courseId: id,
    /** A cohort of this course to enrol them into; null for the course alone. */
    cohortId: id.nullable().default(null),
    /** The last row that was done; none for the first batch. */
    after: z.number().int().min(0).default(0),
  }),
  view: z.object({
    /** Everyone of the import who is still there and within reach. */
    people: z.number().int(),
    /** Of them, enrolled by this batch, and enrolled before it. */
    enrolled: z.number().int(),
    already: z.array(z.object({ personId: id, nameEn: z.string() })),
    /** Into a cohort: those whose enrolment stood and is one of the cohort now. */
    attached: z.number().int(),
    /** Into a cohort: those who were left out, and why. */
    leftOut: z.array(
      z.object({
        personId: id,
        nameEn: z.string(),
        fate: z.enum(joiningFates).extract(['completed-earlier', 'in-another', 'full', 'closed']),
      }),
    ),
    /** Where the next batch begins; null when all are done. */
    next: z.number().int().nullable(),
  }),
});
