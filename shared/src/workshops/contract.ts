import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';
import { identityState } from '../directory/fields.js';
import { identifiers } from '../directory/identifiers.js';
import { mark, markWays, newcomerFields, workshopFields } from './fields.js';
import { outcomes, scoreWays } from './scores.js';
import { workshopTestStates } from './test-states.js';

export const workshopStates = ['draft', 'confirmed'] as const;
const workshopState = z.enum(workshopStates);

const ofWorkshop = z.strictObject({ id });
const reason = z.string('required').trim().min(5, 'too-short').max(500, 'too-long');
/** A score in points of the workshop's test. */
const score = z.number('number-shape').int('number-shape').min(0, 'invalid').max(200, 'score-too-high');

export const workshopSummary = z.object({
  id,
  title: localised,
  topic: localised,
  district: localised,
  venue: z.string(),
  /** Days of the first and the last session; null before there is one. */
  from: day.nullable(),
  to: day.nullable(),
  sessions: z.number().int(),
  participants: z.number().int(),
  state: workshopState,
});
export type WorkshopSummary = z.infer<typeof workshopSummary>;

/** What the list and the calendar can be narrowed by. */
export const workshopFilter = {
  search: z.string().max(120).optional(),
  state: workshopState.optional(),
  /** missing: without a scan of the signed sheet. */
  sheet: z.enum(['missing']).optional(),
};

export const listWorkshops = endpoint({
  name: 'workshops.list',
  method: 'GET',
  path: '/api/workshops',
  access: 'workshops.read',
  summary: 'Workshops by the day of their last session, newest first',
  query: z.strictObject({
    ...workshopFilter,
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/, 'invalid')
      .optional(),
  }),
  view: z.object({ items: z.array(workshopSummary), next: z.string().nullable() }),
});

export const workshopSession = z.object({ id, day, from: z.string(), to: z.string() });
export type WorkshopSession = z.infer<typeof workshopSession>;

/** A record of this workshop was reversed by hand: who, when and why. */
export const heldBack = z.object({ by: z.string().nullable(), at: instant, reason: z.string() });
export type HeldBack = z.infer<typeof heldBack>;
const knownScores = z.object({ typed: z.number().int().nullable(), online: z.number().int().nullable() });

export const participantView = z.object({
  id,
  personId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  cnicMasked: z.string().nullable(),
  serviceNumber: z.string().nullable(),
  agency: localised.nullable(),
  rank: localised.nullable(),
  identity: identityState,
  /** By session id; a session that is not here has not been marked. */
  marks: z.record(z.string(), mark),
  /** How each of these marks came, by session id. */
  markWays: z.record(z.string(), z.enum(markWays)),
  /** The scores that count, whichever way they came. */
  preScore: z.number().int().nullable(),
  postScore: z.number().int().nullable(),
  preWay: z.enum(scoreWays).nullable(),
  postWay: z.enum(scoreWays).nullable(),
  /** What was typed in and what was reached online, also where the other one counts. */
  preScores: knownScores,
  postScores: knownScores,
  /** The reversal by hand that keeps a confirmation from recording them; null where there is none, or it was lifted. */
  heldBack: heldBack.nullable(),
});
export type Participant = z.infer<typeof participantView>;

/** A confirmation, and its reopening where it was taken back. */
export const confirmationView = z.object({
  revision: z.number().int(),
  confirmedAt: instant,
  confirmedBy: z.string().nullable(),
  recorded: z.number().int(),
  reopening: z
    .object({ reopenedAt: instant, reopenedBy: z.string().nullable(), reason: z.string() })
    .nullable(),
});

export const workshopView = z.object({
  id,
  titleEn: z.string(),
  titleUr: z.string().nullable(),
  topic: z.object({ code: z.string(), title: localised }),
  district: z.object({ id, name: localised }),
  venue: z.string(),
  trainers: z.array(z.string()),
  audience: z.string().nullable(),
  capacity: z.number().int().nullable(),
  thresholdPercent: z.number().int(),
  postTest: z.object({ passPercent: z.number().int(), outOf: z.number().int() }).nullable(),
  /** How its online tests stand; null where none is attached. */
  tests: z.object({ pre: z.enum(workshopTestStates), post: z.enum(workshopTestStates) }).nullable(),
  /** In the order of their days and times. */
  sessions: z.array(workshopSession),
  /** In the order of their English names. */
  participants: z.array(participantView),
  state: workshopState,
  /** Every confirmation there has been, the latest first. */
  confirmations: z.array(confirmationView),
});
export type Workshop = z.infer<typeof workshopView>;

export const getWorkshop = endpoint({
  name: 'workshops.get',
  method: 'GET',
  path: '/api/workshops/:id',
  access: 'workshops.read',
  summary: 'One workshop with its sessions, participants, marks and scores',
  params: ofWorkshop,
  view: workshopView,
});

export const createWorkshop = endpoint({
  name: 'workshops.create',
  method: 'POST',
  path: '/api/workshops',
  access: 'workshops.run',
  summary: 'Begin a workshop; sent again with the same id it changes nothing',
  body: workshopFields.extend({ id }),
  view: workshopView,
  status: 201,
});

export const updateWorkshop = endpoint({
  name: 'workshops.update',
  method: 'PUT',
  path: '/api/workshops/:id',
  access: 'workshops.run',
  summary: 'Change a workshop that is not confirmed; a session that has a roll cannot be taken out',
  params: ofWorkshop,
  body: workshopFields,
  view: workshopView,
});

export const candidateView = z.object({
  personId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  cnicMasked: z.string().nullable(),
  serviceNumber: z.string().nullable(),
  agency: localised.nullable(),
  rank: localised.nullable(),
  identity: identityState,
  isParticipant: z.boolean(),
});
export type Candidate = z.infer<typeof candidateView>;

export const findCandidates = endpoint({
  name: 'workshops.find-candidates',
  method: 'GET',
  path: '/api/workshops/:id/candidates',
  access: 'workshops.run',
  summary: 'People by name, CNIC, mobile or service number, to be added; 20 at most',
  params: ofWorkshop,
  query: z.strictObject({ search: z.string().trim().min(3, 'too-short').max(120, 'too-long') }),
  view: z.object({ items: z.array(candidateView), more: z.boolean() }),
});

export const addParticipant = endpoint({
  name: 'workshops.add-participant',
  method: 'PUT',
  path: '/api/workshops/:id/people/:personId',
  access: 'workshops.run',
  summary: 'Add somebody of the directory; said again, it changes nothing',
  params: ofWorkshop.extend({ personId: id }),
  view: workshopView,
});

export const addNewcomer = endpoint({
  name: 'workshops.add-newcomer',
  method: 'POST',
  path: '/api/workshops/:id/newcomers',
  access: 'workshops.run',
  summary:
    'Add somebody who is not in the directory yet. Where an identifier finds people who are, nobody is added and they are named',
  params: ofWorkshop,
  body: z.strictObject({
    /** Of the participant to be: sent again, nobody is made twice. */
    id,
    person: newcomerFields,
    /** The trainer has seen who was found by mobile or service number, and this is somebody else. */
    isSomebodyElse: z.boolean().default(false),
  }),
  view: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('added'), workshop: workshopView }),
    z.object({
      outcome: z.literal('found'),
      /** The CNIC is theirs: a second person cannot be made with it. */
      isCertain: z.boolean(),
      people: z.array(z.object({ person: candidateView, by: z.array(z.enum(identifiers)) })),
    }),
  ]),
});

export const removeParticipant = endpoint({
  name: 'workshops.remove-participant',
  method: 'DELETE',
  path: '/api/workshops/:id/participants/:participantId',
  access: 'workshops.run',
  summary: 'Take somebody out of a workshop that is not confirmed, with their marks and scores',
  params: ofWorkshop.extend({ participantId: id }),
  view: workshopView,
});

export const saveRoll = endpoint({
  name: 'workshops.save-roll',
  method: 'PUT',
  path: '/api/workshops/:id/sessions/:sessionId/roll',
  access: 'workshops.run',
  summary: 'Marks of a session, as they are ticked; those not named stay as they are',
  params: ofWorkshop.extend({ sessionId: id }),
  body: z.strictObject({
    marks: z
      .array(z.strictObject({ participantId: id, mark: mark.nullable() }))
      .min(1, 'required')
      .max(500, 'too-long'),
  }),
  status: 204,
});

export const saveScores = endpoint({
  name: 'workshops.save-scores',
  method: 'PUT',
  path: '/api/workshops/:id/participants/:participantId/scores',
  access: 'workshops.run',
  summary: 'Points of the pre-test and post-test, typed in from paper; null takes what was typed away',
  params: ofWorkshop.extend({ participantId: id }),
  body: z.strictObject({
    preScore: score.nullable(),
    postScore: score.nullable(),
    /** The trainer has seen the online result, and what is typed is to count in its place. */
    replacesOnline: z.boolean().optional(),
  }),
  status: 204,
});

export const outcomeLine = z.object({
  participantId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  attended: z.number().int(),
  notMarked: z.number().int(),
  percent: z.number().int(),
  preScore: z.number().int().nullable(),
  postScore: z.number().int().nullable(),
  preWay: z.enum(scoreWays).nullable(),
  postWay: z.enum(scoreWays).nullable(),
  outcome: z.enum(outcomes),
  heldBack: heldBack.nullable(),
  /** False for demonstration accounts: recorded, never counted. */
  counted: z.boolean(),
});
export type OutcomeLine = z.infer<typeof outcomeLine>;

export const outcomeView = z.object({
  /** The number that the next confirmation has. */
  revision: z.number().int(),
  /** Stands for all that this page shows: a confirmation is taken only for what was seen. */
  digest: z.string(),
  /** The day that records would carry: that of the last session. */
  completedOn: day.nullable(),
  /** What still stands against confirming. */
  obstacles: z.array(z.enum(['no-session', 'not-over', 'no-participant', 'test-open'])),
  sessions: z.number().int(),
  lines: z.array(outcomeLine),
});
export type WorkshopOutcome = z.infer<typeof outcomeView>;

export const previewOutcome = endpoint({
  name: 'workshops.preview-outcome',
  method: 'GET',
  path: '/api/workshops/:id/outcome',
  access: 'workshops.read',
  summary: 'Who reached the threshold, and what a confirmation would record or why not',
  params: ofWorkshop,
  view: outcomeView,
});

export const confirmWorkshop = endpoint({
  name: 'workshops.confirm',
  method: 'POST',
  path: '/api/workshops/:id/confirmation',
  access: 'workshops.run',
  summary: 'Confirm the attendance and write every training record, or nothing; audited',
  params: ofWorkshop,
  body: z.strictObject({ revision: z.number().int().min(1), digest: z.string().length(64) }),
  view: workshopView,
});

export const reopenWorkshop = endpoint({
  name: 'workshops.reopen',
  method: 'POST',
  path: '/api/workshops/:id/reopening',
  access: 'workshops.run',
  summary: 'Take a confirmation back: its records are reversed with this reason; audited',
  params: ofWorkshop,
  body: z.strictObject({ revision: z.number().int().min(1), reason }),
  view: workshopView,
});

export const signInSheet = endpoint({
  name: 'workshops.sign-in-sheet',
  method: 'GET',
  path: '/api/workshops/:id/sign-in-sheet.pdf',
  access: 'workshops.run',
  summary: 'Sheets to be signed, one for each session or for one of them; A4, both languages',
  params: ofWorkshop,
  query: z.strictObject({ session: id.optional() }),
  media: 'application/pdf',
});

export const participantsCsv = endpoint({
  name: 'workshops.participants-csv',
  method: 'GET',
  path: '/api/workshops/:id/participants.csv',
  access: 'workshops.read',
  summary: 'Participants with attendance, scores and what they come to; audited',
  params: ofWorkshop,
  query: z.strictObject({ lang: language.default('en') }),
  media: 'text/csv',
});
