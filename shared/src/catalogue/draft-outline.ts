import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant } from '../contract/primitives.js';

const params = z.strictObject({ id });
const path = z.string().min(1).max(200);
const title = z
  .string('required')
  .trim()
  .max(200, 'too-long')
  // A database cannot keep a null character or half a surrogate pair.
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text), 'invalid');

/** Modules and lessons in the order that is wanted, by the names that their files have, or had before they were removed. */
const wantedModule = z.strictObject({
  folder: path,
  title: z.strictObject({ en: title.min(1, 'required'), ur: title.min(1, 'required').optional() }),
  required: z.boolean(),
  lessons: z.array(z.strictObject({ path, required: z.boolean() })).max(200, 'too-long'),
});
export type WantedModule = z.infer<typeof wantedModule>;

export const saveOutline = endpoint({
  name: 'catalogue.save-outline',
  method: 'PUT',
  path: '/api/studio/drafts/:id/outline',
  access: 'courses.write',
  summary:
    'Give modules and lessons the order, names and duties that are wanted, over the revision that was seen; sent again it changes nothing',
  params,
  body: z.strictObject({
    revision: z.number().int().nonnegative(),
    modules: z.array(wantedModule).max(100, 'too-long'),
    /** Folders of modules and lessons that go: whatever is named in neither list is an error, so that nothing goes unnoticed. */
    removed: z.array(path).max(1000, 'too-long').default([]),
  }),
  view: z.object({
    revision: z.number().int(),
    /** What the files are called now, in the order in which they were sent. */
    modules: z.array(z.object({ folder: z.string(), lessons: z.array(z.string()) })),
  }),
});

/** A lesson that is not there any more; its texts are in the history. */
export const removedLesson = z.object({
  path: z.string(),
  title: z.string(),
  by: z.string(),
  at: instant,
});
export type RemovedLesson = z.infer<typeof removedLesson>;

export const listRemovedLessons = endpoint({
  name: 'catalogue.list-removed-lessons',
  method: 'GET',
  path: '/api/studio/drafts/:id/removed-lessons',
  access: 'courses.read',
  summary: 'Lessons that were removed from a draft and can be put back, the last removed first',
  params,
  view: z.object({ items: z.array(removedLesson) }),
});
