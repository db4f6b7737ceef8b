import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, localised } from '../contract/primitives.js';

/** What the lessons of a draft can refer to. */
export const draftParts = z.object({
  /** In the order of course.yaml. */
  laws: z.array(z.object({ id: z.string(), title: localised })),
  /** Of the bank; without what is right. */
  questions: z.array(z.object({ id: z.string(), stem: localised.nullable() })),
  scenarios: z.array(z.object({ id: z.string(), title: localised.nullable() })),
  /** Paths of pictures, recordings and captions. */
  media: z.array(z.string()),
});
export type DraftParts = z.infer<typeof draftParts>;

export const listDraftParts = endpoint({
  name: 'catalogue.list-draft-parts',
  method: 'GET',
  path: '/api/studio/drafts/:id/parts',
  access: 'courses.read',
  summary: 'Laws, questions, scenarios and media of a draft that its lessons can refer to',
  params: z.strictObject({ id }),
  view: draftParts,
});
