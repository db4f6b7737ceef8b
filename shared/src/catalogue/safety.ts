import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant } from '../contract/primitives.js';

/** What the check before publishing looks for. */
export const findingKinds = [
  /** A number that is shaped like a national identity number. */
  'cnic',
  /** A picture or recording without a description. */
  'alt',
  'phone',
  'email',
  /** A date of birth to the day. */
  'birth',
  /** A name with the name of a father or mother. */
  'name',
  /** A helpline with a number that is on no list. */
  'helpline',
  /** A description that describes nothing. */
  'weak-alt',
  /** A distressing subject without a content note. */
  'content-note',
  'lesson-in-english',
  'lesson-in-urdu',
  'texts-in-english',
  /** Blocks of a translation that are older than their original. */
  'stale',
  /** Blocks of a translated lesson that have no Urdu; readers see them in English. */
  'untranslated',
  /** Blocks that the Urdu of a lesson has, and its English has not. */
  'untold',
  /** A place that cites a section which has been marked as changed, and that nobody has looked at. */
  'law',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that the check found. Why it matters and what to do is said by its kind. */
export const finding = z.object({
  /** Stays the same while the text stays, wherever it moves. */
  key: z.string(),
  kind: z.enum(findingKinds),
  /** An error keeps a course from being published; what is to be confirmed is confirmed one by one. */
  weight: z.enum(['error', 'confirm']),
  file: z.string(),
  line: z.number().int(),
  excerpt: z.string(),
  /** How many of it: texts without Urdu, blocks that are stale. */
  count: z.number().int(),
  /** Where each of several stands in the file; what was confirmed earlier may not say it. */
  lines: z.array(z.number().int()).optional(),
});
export type Finding = z.infer<typeof finding>;

const params = z.strictObject({ id });

/** What a reviewer confirmed with an approval. */
const approval = z.object({
  publicationNumber: z.number().int().nullable(),
  by: z.string(),
  at: instant,
  findings: z.array(finding),
});

export const draftSafety = endpoint({
  name: 'catalogue.draft-safety',
  method: 'GET',
  path: '/api/studio/drafts/:id/safety',
  access: 'courses.read',
  summary: 'What the check before publishing finds in a draft, and what was confirmed at earlier approvals',
  params,
  view: z.object({
    revision: z.number().int(),
    findings: z.array(finding),
    approvals: z.array(approval),
  }),
});
