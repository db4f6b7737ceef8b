import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant } from '../contract/primitives.js';

/** Recordings are the largest; a photograph is made smaller as it comes. */
export const DRAFT_MEDIA_MAX_BYTES = 20 * 1024 * 1024;

export const draftMediaKinds = ['photograph', 'drawing', 'audio', 'video', 'captions'] as const;

const params = z.strictObject({ id });
const name = z
  .string()
  .max(120)
  .regex(/^[^/\\]+$/, 'invalid');

export const draftMedia = z.object({
  /** As a lesson names it: `media/first-24-hours.en.svg`. */
  path: z.string(),
  kind: z.enum(draftMediaKinds),
  bytes: z.number().int(),
  /** Texts of the draft that name it. */
  usedIn: z.array(z.string()),
  by: z.string(),
  at: instant,
});
export type DraftMedia = z.infer<typeof draftMedia>;

export const listDraftMedia = endpoint({
  name: 'catalogue.list-draft-media',
  method: 'GET',
  path: '/api/studio/drafts/:id/media',
  access: 'courses.read',
  summary: 'Pictures, recordings and captions of a draft, with where each is used',
  params,
  view: z.object({ items: z.array(draftMedia) }),
});

export const addDraftMedia = endpoint({
  name: 'catalogue.add-draft-media',
  method: 'POST',
  path: '/api/studio/drafts/:id/media',
  access: 'courses.write',
  summary:
    'Send a picture, a recording or its captions: photographs are re-encoded without what a camera wrote into them, drawings cleaned, captions read. Sent again it is kept once',
  params,
  query: z.strictObject({ name }),
  takes: 'application/octet-stream',
  view: z.object({ path: z.string(), bytes: z.number().int() }),
  status: 201,
});

export const getDraftMedia = endpoint({
  name: 'catalogue.get-draft-media',
  method: 'GET',
  path: '/api/studio/drafts/:id/media/:name',
  access: 'courses.read',
  summary: 'One media file of a draft, to be looked at or saved',
  params: params.extend({ name }),
  media: '*/*',
});

export const removeDraftMedia = endpoint({
  name: 'catalogue.remove-draft-media',
  method: 'DELETE',
  path: '/api/studio/drafts/:id/media/:name',
  access: 'courses.write',
  summary: 'Take a media file that no text names out of a draft; sent again it changes nothing',
  params: params.extend({ name }),
  status: 204,
});
