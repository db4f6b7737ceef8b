import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, language } from '../contract/primitives.js';
import { courseProblem } from './drafts.js';

/** What a Word document may weigh when it is sent. */
export const WORD_MAX_BYTES = 20 * 1024 * 1024;

/** What of a document is not taken, or is taken otherwise than it stood. */
export const wordNoticeKinds = [
  'footnotes',
  'comments',
  'inserted',
  'deleted',
  'text-boxes',
  'equations',
  'objects',
  'charts',
  'headers',
  'merged-cells',
  'pictures-unreadable',
  'pictures-linked',
  'pictures-undescribed',
  'styles-unknown',
  'before-headings',
  'lessons-unmatched',
  'urdu-replaced',
  'english-waits',
] as const;
export type WordNoticeKind = (typeof wordNoticeKinds)[number];

const notice = z.object({
  kind: z.enum(wordNoticeKinds),
  count: z.number().int(),
  /** Words beside which it stands, of the first few. */
  near: z.array(z.string()),
});

export const wordDryRun = z.object({
  /** Stands for all that is shown: a confirmation is taken only for what was seen. */
  digest: z.string(),
  /** As the document names itself, where it does. */
  title: z.string().nullable(),
  modules: z.array(
    z.object({
      title: z.string(),
      lessons: z.array(
        z.object({
          title: z.string(),
          /** Of Urdu for lessons that are there: the English one that it becomes the translation of. */
          of: z.string().nullable(),
          blocks: z.number().int(),
          minutes: z.number().int(),
          pictures: z.number().int(),
        }),
      ),
    }),
  ),
  notices: z.array(notice),
  /** What the importer says of the lessons that would be made. */
  problems: z.array(courseProblem),
  /** False where there is nothing to keep, or the draft is in review. */
  canImport: z.boolean(),
});
export type WordDryRun = z.infer<typeof wordDryRun>;

const target = {
  /** In which the document is written. */
  language,
  /** The draft that it is added to; left out, it becomes a new one. */
  draft: id.optional(),
};

export const tryWord = endpoint({
  name: 'catalogue.try-word',
  method: 'POST',
  path: '/api/studio/word-imports/dry-run',
  access: 'courses.write',
  summary:
    'Send a Word document to see the lessons that it would become, and what of it cannot be taken; nothing is kept',
  query: z.strictObject(target),
  takes: 'application/octet-stream',
  view: wordDryRun,
});

const title = z.string().trim().min(3, 'too-short').max(200, 'too-long');

export const importWord = endpoint({
  name: 'catalogue.import-word',
  method: 'POST',
  path: '/api/studio/word-imports',
  access: 'courses.write',
  summary:
    'Send the document again to keep the lessons that its dry run showed; sent again with the same id it answers the same',
  query: z
    .strictObject({
      ...target,
      /** Of the new draft, or of this change of the one that is there; made by the client. */
      id,
      digest: z.string().length(64),
      /** Of a new course. */
      titleEn: title.refine((text) => /[a-z]/i.test(text), 'name-not-latin').optional(),
      titleUr: title.optional(),
      /** Whom a new course is for: keys with commas between them. */
      audience: z
        .string()
        .max(400)
        .regex(/^[a-z][a-z0-9-]*(,[a-z][a-z0-9-]*)*$/, 'invalid')
        .optional(),
    })
    .superRefine(({ draft, titleEn, audience }, context) => {
      if (draft) return;
      for (const [name, value] of Object.entries({ titleEn, audience }))
        if (!value) context.addIssue({ code: 'custom', path: [name], message: 'required' });
    }),
  takes: 'application/octet-stream',
  view: z.object({ id, slug: z.string() }),
  status: 201,
});
