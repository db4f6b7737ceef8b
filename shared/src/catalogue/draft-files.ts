import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, language } from '../contract/primitives.js';
import { lessonView } from './contract.js';
import { courseProblem } from './drafts.js';

export const DRAFT_TEXT_MAX = 1024 * 1024;

const params = z.strictObject({ id });
const path = z.string().min(1).max(200);

/** A text of a draft as it stands. */
export const draftText = z.object({
  path: z.string(),
  /** 0 where there is no such file yet. */
  version: z.number().int(),
  text: z.string(),
  /** Null where there is no such file yet. */
  by: z.string().nullable(),
  at: instant.nullable(),
  /** Where it lies now, if it was moved; the text is there. */
  movedTo: z.string().nullable(),
  /** It was removed; `by` says by whom, and its last text is in the history. */
  isGone: z.boolean(),
});
export type DraftText = z.infer<typeof draftText>;

/** Everything that is wrong in the files of one lesson. */
const problems = z.array(courseProblem);

export const getDraftText = endpoint({
  name: 'catalogue.get-draft-text',
  method: 'GET',
  path: '/api/studio/drafts/:id/texts',
  access: 'courses.read',
  summary: 'One text file of a draft, with the version that a change of it has to name',
  params,
  query: z.strictObject({ path }),
  view: draftText,
});

export const saveDraftText = endpoint({
  name: 'catalogue.save-draft-text',
  method: 'PUT',
  path: '/api/studio/drafts/:id/texts',
  access: 'courses.write',
  summary:
    'Save a text over the version that was read; where somebody else saved meanwhile nothing is written. Sent again it changes nothing',
  params,
  body: z.strictObject({
    path,
    /** The version that was read; 0 for a new file. */
    version: z.number().int().nonnegative(),
    text: z
      .string()
      .max(DRAFT_TEXT_MAX, 'too-long')
      // A database cannot keep a null character or half a surrogate pair.
      .refine((text) => !/[\0\p{Surrogate}]/u.test(text), 'invalid'),
  }),
  view: z.object({ version: z.number().int(), at: instant, problems }),
});

export const checkDraftLesson = endpoint({
  name: 'catalogue.check-draft-lesson',
  method: 'GET',
  path: '/api/studio/drafts/:id/problems',
  access: 'courses.read',
  summary: 'What is wrong in the files of one lesson',
  params,
  query: z.strictObject({ lesson: path }),
  view: z.object({ problems }),
});

export const previewDraftLesson = endpoint({
  name: 'catalogue.preview-draft-lesson',
  method: 'GET',
  path: '/api/studio/drafts/:id/preview',
  access: 'courses.read',
  summary: 'A lesson of a draft as a trainee would read it; touches no figure',
  params,
  query: z.strictObject({ lesson: path, lang: language.default('en') }),
  view: lessonView,
});
