import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised, reason } from '../contract/primitives.js';
import { evidenceFile, evidenceWithdrawal, sentEvidence } from '../evidence/files.js';

/**
 * incomplete: without a file of evidence yet · waiting: for a second person · approved: it has a training record ·
 * declined: by the second person · retracted: by the one who entered it · reversed: its record was.
 */
export const outsideStates = [
  'waiting',
  'incomplete',
  'approved',
  'declined',
  'retracted',
  'reversed',
] as const;
const outsideState = z.enum(outsideStates);
export type OutsideState = z.infer<typeof outsideState>;

const line = (longest: number) =>
  z
    .string('required')
    .trim()
    .min(2, 'required')
    .max(longest, 'too-long')
    .regex(/^\P{Cc}*$/u, 'invalid');

export const SHORTEST_TRAINING_MINUTES = 15;
export const LONGEST_TRAINING_MINUTES = 60_000;

/** What is said of a training that somebody completed elsewhere. */
export const outsideFields = z.strictObject({
  personId: z.uuid('required'),
  /** Code of the topic. */
  topic: line(120),
  title: line(200),
  provider: line(200),
  completedOn: z.iso.date('required'),
  minutes: z
    .number('number-shape')
    .int('number-shape')
    .min(SHORTEST_TRAINING_MINUTES, 'too-short')
    .max(LONGEST_TRAINING_MINUTES, 'too-long'),
});

export const outsideSummary = z.object({
  id,
  person: z.object({
    id,
    nameEn: z.string(),
    nameUr: z.string().nullable(),
    cnicMasked: z.string().nullable(),
    agency: localised.nullable(),
  }),
  topic: z.object({ code: z.string(), title: localised }),
  title: z.string(),
  provider: z.string(),
  completedOn: day,
  minutes: z.number().int(),
  state: outsideState,
  enteredAt: instant,
  enteredBy: z.string().nullable(),
  /** The account that entered it: only that one may take it back. */
  enteredById: id,
  /** The caller may not decide on it: they entered it, or it is about themselves. */
  isOwn: z.boolean(),
});
export type OutsideSummary = z.infer<typeof outsideSummary>;

export const outsideView = outsideSummary.extend({
  /** Withdrawn ones too, in the order of their coming. */
  files: z.array(evidenceFile),
  decision: z.object({ at: instant, by: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  recordId: id.nullable(),
  reversal: z.object({ at: instant, reason: z.string() }).nullable(),
});
export type OutsideCompletion = z.infer<typeof outsideView>;

const ofCompletion = z.strictObject({ id });
const ofFile = ofCompletion.extend({ fileId: id });
const filters = z.strictObject({ state: outsideState.optional(), person: id.optional() });

export const listOutside = endpoint({
  name: 'register.list-outside',
  method: 'GET',
  path: '/api/register/outside-completions',
  access: 'completions.enter',
  summary: 'Outside completions of people within one’s reach, the latest entered first',
  query: filters.extend({ after: id.optional() }),
  view: z.object({ items: z.array(outsideSummary), next: id.nullable() }),
});

export const outsideCsv = endpoint({
  name: 'register.outside-csv',
  method: 'GET',
  path: '/api/register/outside-completions.csv',
  access: 'completions.enter',
  summary: 'The same list as a file; audited',
  query: filters.extend({ lang: language.default('en') }),
  media: 'text/csv',
});

export const enterOutside = endpoint({
  name: 'register.enter-outside',
  method: 'POST',
  path: '/api/register/outside-completions',
  access: 'completions.enter',
  summary: 'Say that a person completed a training elsewhere; sent again with the same id it changes nothing',
  body: outsideFields.extend({ id }),
  view: outsideView,
  status: 201,
});

export const getOutside = endpoint({
  name: 'register.get-outside',
  method: 'GET',
  path: '/api/register/outside-completions/:id',
  access: 'completions.enter',
  summary: 'One outside completion with its evidence and what was decided',
  params: ofCompletion,
  view: outsideView,
});

export const addOutsideFile = endpoint({
  name: 'register.add-outside-file',
  method: 'POST',
  path: '/api/register/outside-completions/:id/files',
  access: 'completions.enter',
  summary:
    'Add a scan or document (PDF, JPEG, PNG) as the body; sent again with the same id it changes nothing',
  params: ofCompletion,
  query: sentEvidence,
  takes: 'application/octet-stream',
  view: outsideView,
  status: 201,
});

export const withdrawOutsideFile = endpoint({
  name: 'register.withdraw-outside-file',
  method: 'POST',
  path: '/api/register/outside-completions/:id/files/:fileId/withdrawal',
  access: 'completions.enter',
  summary: 'Say that a file is the wrong one; it stays to be seen; audited',
  params: ofFile,
  body: evidenceWithdrawal,
  view: outsideView,
});

export const openOutsideFile = endpoint({
  name: 'register.open-outside-file',
  method: 'GET',
  path: '/api/register/outside-completions/:id/files/:fileId',
  access: 'completions.enter',
  summary: 'The file itself, to be saved; audited',
  params: ofFile,
  media: '*/*',
});

export const approveOutside = endpoint({
  name: 'register.approve-outside',
  method: 'POST',
  path: '/api/register/outside-completions/:id/approval',
  access: 'completions.approve',
  summary: 'Approve what somebody else entered and write the training record, or nothing; audited',
  params: ofCompletion,
  /** The files that were seen: an approval is taken only for these. */
  body: z.strictObject({ fileIds: z.array(id).min(1, 'required').max(50, 'too-long') }),
  view: outsideView,
});

export const declineOutside = endpoint({
  name: 'register.decline-outside',
  method: 'POST',
  path: '/api/register/outside-completions/:id/refusal',
  access: 'completions.approve',
  summary: 'Decline what somebody else entered, with a reason; audited',
  params: ofCompletion,
  body: z.strictObject({ reason }),
  view: outsideView,
});

export const retractOutside = endpoint({
  name: 'register.retract-outside',
  method: 'POST',
  path: '/api/register/outside-completions/:id/retraction',
  access: 'completions.enter',
  summary: 'Take back what one entered oneself, before it is decided; audited',
  params: ofCompletion,
  body: z.strictObject({ reason }),
  view: outsideView,
});
