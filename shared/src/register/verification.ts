import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant } from '../contract/primitives.js';

/** A check of the whole register: every digest and every seal computed anew. */
export const verificationRun = z.object({
  id,
  startedAt: instant,
  finishedAt: instant,
  sound: z.boolean(),
  seals: z.number().int(),
  entries: z.number().int(),
  /** Entries that no seal held yet. */
  waiting: z.number().int(),
  /** Hash of the newest seal then, in hex; null before the first. */
  lastHash: z.string().nullable(),
  changedEntries: z.array(id),
  brokenSeals: z.array(z.number().int()),
  lostEntries: z.array(id),
});
export type VerificationRun = z.infer<typeof verificationRun>;

/** sound · broken: the last check found something · late: none has finished for two days · never: none yet. */
export const registerHealths = ['sound', 'broken', 'late', 'never'] as const;
export type RegisterHealth = (typeof registerHealths)[number];

export const listVerifications = endpoint({
  name: 'register.list-verifications',
  method: 'GET',
  path: '/api/register/verifications',
  access: 'register.correct',
  summary: 'What the nightly checks of the register found, the latest first; 30 at most',
  view: z.object({ health: z.enum(registerHealths), items: z.array(verificationRun) }),
});
