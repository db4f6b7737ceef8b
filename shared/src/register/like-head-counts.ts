import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, localised } from '../contract/primitives.js';
import { headCountFields } from './head-counts.js';

/**
 * Why a head-count may be one that is in the register already. `same-workshop`: topic and days meet, and the district
 * or the agency is the same. `same-title`: it is called the same in either language.
 */
export const headCountLikenesses = ['same-workshop', 'same-title'] as const;
export const headCountLikeness = z.enum(headCountLikenesses);
export type HeadCountLikeness = z.infer<typeof headCountLikeness>;

export const likeHeadCount = z.object({
  id,
  title: localised,
  topic: localised,
  from: day,
  to: day,
  district: localised,
  total: z.number().int(),
  why: z.array(headCountLikeness),
});
export type LikeHeadCount = z.infer<typeof likeHeadCount>;

export const findLikeHeadCounts = endpoint({
  name: 'register.find-like-head-counts',
  method: 'POST',
  path: '/api/register/head-counts/likeness',
  access: 'head-counts.enter',
  summary: 'Head-counts that stand and may be the one that is about to be entered; nothing is written',
  /** `instead` is the entry that is corrected: it is not compared. */
  body: headCountFields.safeExtend({ instead: id.nullable().default(null) }),
  view: z.object({ items: z.array(likeHeadCount), more: z.number().int() }),
});
