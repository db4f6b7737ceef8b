import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant } from '../contract/primitives.js';

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

/** What became of the mail about an alarm to one administrator. `waiting` and `unreachable` are tried again every hour of its day. */
export const alarmOutcomes = ['waiting', 'delivered', 'unreachable', 'refused'] as const;
export type AlarmOutcome = (typeof alarmOutcomes)[number];

export const alarmNotice = z.object({
  /** When the alarm began: the first check since a sound one that found something. */
  alarmSince: instant,
  day,
  personId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  outcome: z.enum(alarmOutcomes),
  /** Of the last try; null before the first. */
  at: instant.nullable(),
});
export type AlarmNotice = z.infer<typeof alarmNotice>;

/** Who is told by mail that the register is not sound, and who was. */
export const alarmMail = z.object({
  /** folder: written to files instead, outside production · not-set-up: nobody can be told. */
  way: z.enum(['smtp', 'folder', 'not-set-up']),
  /** Administrators who have an e-mail address, and those who have none. */
  reached: z.number().int(),
  withoutAddress: z.number().int(),
  /** The latest first; 60 at most. */
  notices: z.array(alarmNotice),
});
export type AlarmMail = z.infer<typeof alarmMail>;

/** sound · broken: the last check found something · late: none has finished for two days · never: none yet. */
export const registerHealths = ['sound', 'broken', 'late', 'never'] as const;
export type RegisterHealth = (typeof registerHealths)[number];

export const listVerifications = endpoint({
  name: 'register.list-verifications',
  method: 'GET',
  path: '/api/register/verifications',
  access: 'register.correct',
  summary:
    'What the nightly checks of the register found, the latest first, 30 at most; and who was told by mail',
  view: z.object({ health: z.enum(registerHealths), items: z.array(verificationRun), mail: alarmMail }),
});
