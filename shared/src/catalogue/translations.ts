import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';

const counts = {
  /** Blocks with words to translate. */
  blocks: z.number().int(),
  translated: z.number().int(),
  /** Translated, and older than their original. */
  stale: z.number().int(),
  missing: z.number().int(),
  /** Blocks that the Urdu has, and the English has not. */
  missingEnglish: z.number().int(),
};

export const lessonTranslation = z.object({ lesson: z.string(), ...counts });
export type LessonTranslation = z.infer<typeof lessonTranslation>;

export const blockStates = ['translated', 'stale', 'missing', 'wordless'] as const;

/** A block of the English lesson with what stands for it in Urdu. */
export const translatedBlock = z.object({
  block: z.string(),
  state: z.enum(blockStates),
  english: z.string(),
  /** What the English was when the Urdu was last changed; null where that is not known, or it is not stale. */
  englishThen: z.string().nullable(),
  urdu: z.string().nullable(),
  /** Stands for both texts: that a translation holds is said of what was seen. */
  digest: z.string(),
});
export type TranslatedBlock = z.infer<typeof translatedBlock>;

const params = z.strictObject({ id });
const lesson = z.string().min(1).max(200);

export const draftTranslations = endpoint({
  name: 'catalogue.draft-translations',
  method: 'GET',
  path: '/api/studio/drafts/:id/translations',
  access: 'courses.read',
  summary: 'How far each lesson of a draft is translated, and how much of that is older than its original',
  params,
  view: z.object({ items: z.array(lessonTranslation) }),
});

export const lessonTranslations = endpoint({
  name: 'catalogue.lesson-translations',
  method: 'GET',
  path: '/api/studio/drafts/:id/translations/lesson',
  access: 'courses.read',
  summary:
    'The blocks of a lesson with the state of their translation, and what changed in those that are stale',
  params,
  query: z.strictObject({ lesson }),
  view: z.object({ blocks: z.array(translatedBlock) }),
});

export const holdTranslation = endpoint({
  name: 'catalogue.hold-translation',
  method: 'POST',
  path: '/api/studio/drafts/:id/translations/holds',
  access: 'courses.write',
  summary:
    'Say that a translation still holds, though its original has changed; sent again it changes nothing',
  params,
  body: z.strictObject({ lesson, block: z.string().min(1).max(80), digest: z.string().length(64) }),
  status: 204,
});
