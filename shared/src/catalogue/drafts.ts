import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, localised, reason } from '../contract/primitives.js';
import type { ProblemCode } from './problem-sentences.js';

/** What an archive of a course folder may weigh when it is sent. */
export const ARCHIVE_MAX_BYTES = 40 * 1024 * 1024;

export const draftStates = ['draft', 'in-review'] as const;
export const draftState = z.enum(draftStates);
export type DraftState = z.infer<typeof draftState>;

const term = z.object({ term: z.string(), of: z.string().optional(), and: z.string().optional() });

/** Says what is wrong; `problemInWords` tells it in either language. */
export const toldProblem = z.object({
  code: z.string() as unknown as z.ZodType<ProblemCode, string>,
  params: z.record(
    z.string(),
    z.union([z.string(), z.number(), term, z.object({ any: z.array(z.string()) }), z.array(term)]),
  ),
});

/** One thing wrong in a course folder: where, what, and what to do about it. */
export const courseProblem = toldProblem.extend({
  file: z.string(),
  /** 1 is the first line. */
  line: z.number().int(),
  /** In a YAML file: the value that is wrong, by its keys, such as `completion.test.draw`. */
  path: z.string().optional(),
  /** An error keeps a course from being published; a warning does not. */
  severity: z.enum(['error', 'warning']),
  /** In English, for those who have no words of their own. */
  message: z.string(),
  remedy: z.string(),
});
export type CourseProblemView = z.infer<typeof courseProblem>;

const publicationFacts = z.object({
  id,
  number: z.number().int(),
  publishedAt: instant,
  /** False where newcomers do not see the course any more. */
  isOpen: z.boolean(),
});

/** A course of the studio: a draft, a published course, or both. */
export const studioCourse = z.object({
  slug: z.string(),
  title: localised,
  courseId: id.nullable(),
  publication: publicationFacts.nullable(),
  draft: z
    .object({
      id,
      state: draftState,
      /** Something differs from the last publication. */
      hasChanges: z.boolean(),
      changedAt: instant,
      changedBy: z.string(),
    })
    .nullable(),
  lessons: z.number().int(),
  /** Lessons that are there in Urdu too. */
  translated: z.number().int(),
  /** Begun from files that the product ships, where there is no draft yet. */
  isShipped: z.boolean(),
});
export type StudioCourse = z.infer<typeof studioCourse>;

export const listStudio = endpoint({
  name: 'catalogue.list-studio',
  method: 'GET',
  path: '/api/studio/courses',
  access: 'courses.read',
  summary: 'Courses of the studio, whatever their state, the last changed first',
  view: z.object({ items: z.array(studioCourse) }),
});

const made = z.object({ id, slug: z.string() });

const words = z.string('required').trim().min(3, 'too-short').max(200, 'too-long');
const courseKey = z
  .string('required')
  .max(80, 'too-long')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'invalid');

export const createDraft = endpoint({
  name: 'catalogue.create-draft',
  method: 'POST',
  path: '/api/studio/drafts',
  access: 'courses.write',
  summary:
    'Begin a new course with one lesson and one question; sent again with the same id it answers the same',
  body: z.strictObject({
    /** Made by the client. */
    id,
    titleEn: words.refine((title) => /[a-z]/i.test(title), 'name-not-latin'),
    titleUr: words.optional(),
    /** A topic of the register; left out, the course has one of its own. */
    topic: courseKey.optional(),
    audience: z.array(courseKey).min(1, 'required').max(20, 'too-long'),
  }),
  view: made,
  status: 201,
});

export const beginDraft = endpoint({
  name: 'catalogue.begin-draft',
  method: 'POST',
  path: '/api/studio/drafts/from-manual',
  access: 'courses.write',
  summary:
    'Begin a draft from a manual that the product ships; sent again with the same id it answers the same',
  body: z.strictObject({ id, slug: courseKey }),
  view: made,
  status: 201,
});

const counts = z.object({
  modules: z.number().int(),
  lessons: z.number().int(),
  translated: z.number().int(),
  scenarios: z.number().int(),
  media: z.number().int(),
});

export const archiveDryRun = z.object({
  /** Stands for all that is shown: a confirmation is taken only for what was seen. */
  digest: z.string(),
  /** Null where course.yaml does not say it. */
  slug: z.string().nullable(),
  title: localised.nullable(),
  counts,
  problems: z.array(courseProblem),
  /** The draft of this course that there is already; the files of the archive would take the place of its own. */
  existing: z.object({ id, state: draftState, revision: z.number().int() }).nullable(),
  /** False where the archive itself is refused, nothing says which course it is, or its draft is in review. */
  canImport: z.boolean(),
});
export type ArchiveDryRun = z.infer<typeof archiveDryRun>;

export const tryArchive = endpoint({
  name: 'catalogue.try-archive',
  method: 'POST',
  path: '/api/studio/imports/dry-run',
  access: 'courses.write',
  summary: 'Send a zip of a course folder to hear everything that is wrong with it; nothing is kept',
  takes: 'application/octet-stream',
  view: archiveDryRun,
});

export const importArchive = endpoint({
  name: 'catalogue.import-archive',
  method: 'POST',
  path: '/api/studio/imports',
  access: 'courses.write',
  summary:
    'Send the zip again to keep what its dry run showed as a draft; sent again with the same id it answers the same',
  query: z.strictObject({
    /** Of the new draft, made by the client; a draft of this course that is there already keeps its own. */
    id,
    digest: z.string().length(64),
  }),
  takes: 'application/octet-stream',
  view: made,
  status: 201,
});

export const draftEventKinds = [
  'begun',
  'imported',
  'submitted',
  'withdrawn',
  'returned',
  'published',
  'unpublished',
  'reopened',
] as const;

export const draftEvent = z.object({
  id,
  kind: z.enum(draftEventKinds),
  revision: z.number().int(),
  publicationNumber: z.number().int().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: instant,
});
export type DraftEvent = z.infer<typeof draftEvent>;

export const draftLesson = z.object({
  /** The files' name without language and ending: `01-a-child/02-bail`. */
  path: z.string(),
  title: z.string(),
  /** As its own file says it; a lesson of an optional module is optional in any case. */
  required: z.boolean(),
  hasEnglish: z.boolean(),
  hasUrdu: z.boolean(),
  errors: z.number().int(),
  warnings: z.number().int(),
});

export const draftChange = z.object({
  path: z.string(),
  change: z.enum(['added', 'changed', 'removed', 'moved']),
  /** Where it lay at the last publication, if that was elsewhere; what changed in it is told as well. */
  from: z.string().nullable(),
  isText: z.boolean(),
  by: z.string(),
  at: instant,
});
export type DraftChange = z.infer<typeof draftChange>;

export const draftView = z.object({
  id,
  slug: z.string(),
  title: localised,
  courseId: id.nullable(),
  state: draftState,
  /** Counts the changes of the draft; what is decided names the one that was seen. */
  revision: z.number().int(),
  publication: publicationFacts.nullable(),
  modules: z.array(
    z.object({
      folder: z.string(),
      title: localised,
      required: z.boolean(),
      lessons: z.array(draftLesson),
    }),
  ),
  /** Paths of texts that are no lessons and in no module: facts, questions, scenarios. */
  otherFiles: z.array(z.string()),
  problems: z.array(courseProblem),
  /** Since the last publication; everything where there is none. */
  changes: z.array(draftChange),
  /** Who has changed something since, so that somebody else approves. */
  authors: z.array(z.string()),
  /** The caller has written or sent in something of it, and cannot approve it. */
  isOwn: z.boolean(),
  events: z.array(draftEvent),
});
export type DraftView = z.infer<typeof draftView>;

const params = z.strictObject({ id });

export const getDraft = endpoint({
  name: 'catalogue.get-draft',
  method: 'GET',
  path: '/api/studio/drafts/:id',
  access: 'courses.read',
  summary: 'A draft with its outline, everything that is wrong with it, what changed, and what was decided',
  params,
  view: draftView,
});

export const exportDraft = endpoint({
  name: 'catalogue.export-draft',
  method: 'GET',
  path: '/api/studio/drafts/:id/archive',
  access: 'courses.read',
  summary: 'The draft as a zip of its course folder',
  params,
  media: 'application/zip',
});

/** The text of one file, before and after. */
export const draftDifference = endpoint({
  name: 'catalogue.draft-difference',
  method: 'GET',
  path: '/api/studio/drafts/:id/difference',
  access: 'courses.read',
  summary: 'The text of one file at the last publication and now',
  params,
  query: z.strictObject({ path: z.string().max(200) }),
  view: z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
});

const seen = z.strictObject({ revision: z.number().int() });
/** Keys of everything that the safety check found and that is to be confirmed. */
const confirmed = z.array(z.string().max(80)).max(5000).default([]);

export const submitDraft = endpoint({
  name: 'catalogue.submit-draft',
  method: 'POST',
  path: '/api/studio/drafts/:id/submit',
  access: 'courses.write',
  summary: 'Send a draft without errors to review, with everything confirmed that readers will meet in it',
  params,
  body: seen.extend({ confirmed }),
  status: 204,
});

export const withdrawDraft = endpoint({
  name: 'catalogue.withdraw-draft',
  method: 'POST',
  path: '/api/studio/drafts/:id/withdraw',
  access: 'courses.write',
  summary: 'Take a draft back from review, to go on writing',
  params,
  status: 204,
});

export const returnDraft = endpoint({
  name: 'catalogue.return-draft',
  method: 'POST',
  path: '/api/studio/drafts/:id/return',
  access: 'courses.approve',
  summary: 'Return a draft to its authors with a reason',
  params,
  body: seen.extend({ reason }),
  status: 204,
});

export const approveDraft = endpoint({
  name: 'catalogue.approve-draft',
  method: 'POST',
  path: '/api/studio/drafts/:id/approve',
  access: 'courses.approve',
  summary: 'Approve the draft as it was seen, which publishes it; never by somebody who wrote or sent it',
  params,
  body: seen.extend({ confirmed }),
  view: z.object({ courseId: id, publicationId: id, number: z.number().int() }),
});

export const unpublishCourse = endpoint({
  name: 'catalogue.unpublish-course',
  method: 'POST',
  path: '/api/studio/drafts/:id/unpublish',
  access: 'courses.unpublish',
  summary: 'Close the course to newcomers; whoever is under way goes on',
  params,
  body: z.strictObject({ reason }),
  status: 204,
});

export const reopenCourse = endpoint({
  name: 'catalogue.reopen-course',
  method: 'POST',
  path: '/api/studio/drafts/:id/reopen',
  access: 'courses.unpublish',
  summary: 'Open the course to newcomers again, with the publication that it had',
  params,
  body: z.strictObject({ reason }),
  status: 204,
});
