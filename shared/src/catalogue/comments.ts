import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant } from '../contract/primitives.js';

const commentText = z.string('required').trim().min(1, 'required').max(2000, 'too-long');

export const commentEntryKinds = ['comment', 'reply', 'resolved', 'reopened'] as const;

/** What was said or done in a thread, in order. */
const entry = z.object({
  id,
  kind: z.enum(commentEntryKinds),
  /** Null where it was resolved or reopened without a word. */
  text: z.string().nullable(),
  by: z.string(),
  at: instant,
});

/** A comment on a block with everything that was said to it. */
export const commentThread = z.object({
  id,
  /** The file in which the block stands now; where it stood, once it is gone. */
  path: z.string(),
  /** The lesson that the file belongs to. */
  lesson: z.string(),
  /** The block's key now, the same in both languages; null once the text is gone. */
  block: z.string().nullable(),
  /** Null once the text is gone. */
  line: z.number().int().nullable(),
  /** The block as it was when the comment was written. */
  textThen: z.string(),
  /** The block reads otherwise now. */
  hasChanged: z.boolean(),
  isResolved: z.boolean(),
  entries: z.array(entry),
});
export type CommentThread = z.infer<typeof commentThread>;

const params = z.strictObject({ id });

export const listComments = endpoint({
  name: 'catalogue.list-comments',
  method: 'GET',
  path: '/api/studio/drafts/:id/comments',
  access: 'courses.read',
  summary: 'Comments on blocks of a draft, each where its text stands now',
  params,
  view: z.object({ items: z.array(commentThread) }),
});

export const addComment = endpoint({
  name: 'catalogue.add-comment',
  method: 'POST',
  path: '/api/studio/drafts/:id/comments',
  access: 'courses.read',
  summary: 'Comment on a block of a lesson; sent again with the same id it changes nothing',
  params,
  body: z.strictObject({
    /** Made by the client. */
    id,
    /** The file of one language. */
    path: z.string().min(1).max(200),
    /** As the preview gives it: `b3`, or what `{#id}` says. */
    block: z.string().min(1).max(80),
    text: commentText,
  }),
  status: 204,
});

export const answerComment = endpoint({
  name: 'catalogue.answer-comment',
  method: 'POST',
  path: '/api/studio/drafts/:id/comments/:thread/entries',
  access: 'courses.read',
  summary: 'Reply to a comment, resolve it or reopen it; sent again with the same id it changes nothing',
  params: z.strictObject({ id, thread: id }),
  body: z.discriminatedUnion('kind', [
    z.strictObject({ id, kind: z.literal('reply'), text: commentText }),
    z.strictObject({ id, kind: z.enum(['resolved', 'reopened']) }),
  ]),
  status: 204,
});
