import { z } from 'zod';
import { id } from '../contract/primitives.js';
import {
  cnicField,
  disability,
  englishName,
  mobileField,
  serviceNumberField,
  sex,
  urduName,
} from '../directory/fields.js';

/** Present, absent, or nothing ticked yet (null), which counts as absent. */
export const mark = z.enum(['present', 'absent']);
export type Mark = z.infer<typeof mark>;

/** How a mark came: ticked by the trainer, by the code on the wall, or from a list that was imported. */
export const markWays = ['roll', 'code', 'import'] as const;
export type MarkWay = (typeof markWays)[number];

const line = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long');

/** A clock time in Asia/Karachi, `HH:MM`. */
const clockTime = z.string('required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'required');

/** One sitting of a workshop. Its id is made by the client, so that saving again changes the same one. */
export const sessionFields = z
  .strictObject({ id, day: z.iso.date('required'), from: clockTime, to: clockTime })
  .refine((session) => session.from < session.to, { path: ['to'], message: 'period-reversed' });

type SessionFields = z.infer<typeof sessionFields>;

/** Positions of sessions that begin before an earlier one of the same day has ended. */
function overlapping(sessions: readonly SessionFields[]): number[] {
  const order = sessions
    .map((session, position) => ({ ...session, position }))
    .sort((a, b) => `${a.day} ${a.from}`.localeCompare(`${b.day} ${b.from}`));
  return order
    .filter((one, index) => {
      const before = order[index - 1];
      return before && before.day === one.day && one.from < before.to;
    })
    .map(({ position }) => position);
}

const percent = z.number('number-shape').int('number-shape').min(1, 'invalid').max(100, 'invalid');

const sessions = z
  .array(sessionFields)
  .max(60, 'too-long')
  .superRefine((list, context) => {
    for (const position of overlapping(list))
      context.addIssue({ code: 'custom', path: [position, 'from'], message: 'sessions-overlap' });
  });

/** What a workshop is, as it is typed in. */
export const workshopFields = z.strictObject({
  titleEn: line(200),
  titleUr: line(200).nullable().default(null),
  /** Code of the topic. */
  topic: line(120),
  districtId: z.uuid('required'),
  venue: line(200),
  trainers: z.array(line(120)).min(1, 'required').max(20, 'too-long'),
  /** Who it is for, in words. */
  audience: line(200).nullable().default(null),
  /** How many the room holds; null where that is not said. More may come: who was there is recorded. */
  capacity: z.number('number-shape').int('number-shape').min(1, 'invalid').max(500, 'invalid').nullable(),
  thresholdPercent: percent.default(80),
  postTest: z
    .strictObject({
      passPercent: percent,
      /** Points of the paper, for the pre-test and the post-test alike. */
      outOf: z.number('number-shape').int('number-shape').min(1, 'invalid').max(200, 'invalid'),
    })
    .nullable(),
  sessions,
});

/**
 * Somebody who is not in the directory yet. One identifier is asked for, because by it the same person is found
 * again at the next door.
 */
export const newcomerFields = z
  .strictObject({
    nameEn: englishName,
    nameUr: urduName.nullable().default(null),
    cnic: cnicField.nullable().default(null),
    mobile: mobileField.nullable().default(null),
    serviceNumber: serviceNumberField.nullable().default(null),
    agencyId: id.nullable().default(null),
    rank: z.string().max(80).nullable().default(null),
    districtId: id.nullable().default(null),
    sex: sex.default('unsaid'),
    disability: disability.default('unsaid'),
  })
  .refine((person) => person.cnic || person.mobile || (person.serviceNumber && person.agencyId), {
    path: ['cnic'],
    message: 'identifier-missing',
  });
export type NewcomerFields = z.infer<typeof newcomerFields>;
