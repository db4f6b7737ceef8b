import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, localised, reason } from '../contract/primitives.js';
import { disability, identityState, sex } from '../directory/fields.js';

/** How a person was trained. */
export const ways = ['online', 'workshop', 'outside'] as const;
export const way = z.enum(ways);
export type Way = z.infer<typeof way>;

/** The version of the rule by which someone counts as trained; printed with every figure. */
export const countingRule = z.object({ version: z.number().int(), text: localised });
export type CountingRule = z.infer<typeof countingRule>;

/** A training record with the person's facts as they were on the training day. */
export const trainingRecord = z.object({
  id,
  personId: id,
  way,
  sourceId: id,
  topic: z.string(),
  courseId: id.nullable(),
  completedOn: day,
  recordedAt: instant,
  ruleVersion: z.number().int(),
  /** False for demonstration accounts and staff previews, which never count. */
  counted: z.boolean(),
  sex,
  disability,
  identity: identityState,
  agencyId: id.nullable(),
  rank: z.string().nullable(),
  provinceId: id.nullable(),
  districtId: id.nullable(),
  reversal: z.object({ id, recordedAt: instant, reason: z.string() }).nullable(),
});
export type TrainingRecord = z.infer<typeof trainingRecord>;

export const myRecords = endpoint({
  name: 'register.list-my-records',
  method: 'GET',
  path: '/api/me/records',
  access: 'signed-in',
  summary: 'One’s own training records',
  view: z.object({ items: z.array(trainingRecord) }),
});

export const reverseRecord = endpoint({
  name: 'register.reverse-record',
  method: 'POST',
  path: '/api/register/records/:id/reversal',
  access: 'register.correct',
  summary: 'Reverse a training record; the record itself stays',
  params: z.strictObject({ id }),
  body: z.strictObject({ reason }),
  view: trainingRecord,
  status: 201,
});

export const linkPeople = endpoint({
  name: 'register.link-people',
  method: 'POST',
  path: '/api/register/links',
  access: 'register.correct',
  summary: 'Say that two people in the directory are one; nothing is moved or deleted',
  body: z.strictObject({ personId: id, samePersonAs: id, reason }),
  view: z.object({ id, recordedAt: instant }),
  status: 201,
});

export const unlinkPeople = endpoint({
  name: 'register.unlink-people',
  method: 'POST',
  path: '/api/register/links/:id/unlinking',
  access: 'register.correct',
  summary: 'Undo a link',
  params: z.strictObject({ id }),
  body: z.strictObject({ reason }),
  view: z.object({ id, recordedAt: instant }),
  status: 201,
});
