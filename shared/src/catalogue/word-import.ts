import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, language } from '../contract/primitives.js';
import { courseProblem } from './drafts.js';

/** What a Word document may weigh when it is sent. */
export const WORD_MAX_BYTES = 20 * 1024 * 1024;

/** What of a document is not taken, or is taken otherwise than it stood. */
export const wordNoticeKinds = [
  'footnotes',
  'footnotes-lost',
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
  /** One by one, of the first fifty: the words beside which it stands, and what it says itself; each may be empty. */
  items: z.array(z.object({ near: z.string(), text: z.string() })),
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
  /** Each needs words for who cannot see it; they are sent with the confirmation. */
  pictures: z.array(
    z.object({
      /** As lessons name it: `media/word-….webp`. */
      src: z.string(),
      /** As the document describes it; empty where it does not. */
      alt: z.string(),
      /** Words beside which it stands. */
      near: z.string(),
      lesson: z.string(),
      /** The picture, small, as a `data:` address. */
      preview: z.string(),
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

/** What stands before the document where it is sent to be kept. */
export const WORD_HEAD_MAX_BYTES = 512 * 1024;

/**
 * The words for its pictures, by their paths. They stand before the document as one line of JSON that ends with a line feed:
 * a file has no room for them, and an address is too short.
 */
export const wordHead = z.strictObject({
  alts: z.record(
    z.string().regex(/^media\/word-[0-9a-f]{16}\.webp$/),
    z.string().trim().min(1, 'required').max(1000, 'too-long'),
  ),
});
export type WordHead = z.infer<typeof wordHead>;

const title = z.string().trim().min(3, 'too-short').max(200, 'too-long');

export const importWord = endpoint({
  name: 'catalogue.import-word',
  method: 'POST',
  path: '/api/studio/word-imports',
  access: 'courses.write',
  summary:
    'Send the document again to keep the lessons that its dry run showed, behind one line of JSON with words for its pictures, `{"alts":{"media/…":"…"}}`, where any lacks them; sent again with the same id it answers the same',
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
