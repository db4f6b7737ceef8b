import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language } from '../contract/primitives.js';
import { dimension, trainedFilters, trainedQuery } from './contract.js';

/** On which days a report is sent: Mondays, the first of a month, the first of a quarter. */
export const frequencies = ['weekly', 'monthly', 'quarterly'] as const;
export const frequency = z.enum(frequencies);
export type Frequency = z.infer<typeof frequency>;

/** The period of a report, as seen from the day on which it is sent. */
export const relativePeriods = [
  'last-week',
  'last-month',
  'last-quarter',
  'last-fiscal-year',
  'year-so-far',
] as const;
export const relativePeriod = z.enum(relativePeriods);
export type RelativePeriod = z.infer<typeof relativePeriod>;

export const scheduleStates = ['active', 'paused', 'ended'] as const;
export const scheduleState = z.enum(scheduleStates);
export type ScheduleState = z.infer<typeof scheduleState>;

/** Why nothing is sent to a recipient. */
export const recipientHindrance = z.enum(['account-closed', 'no-address']);

/** What became of the copy for one person. `waiting` and `unreachable` are tried again every hour. */
export const deliveryOutcomes = [
  'waiting',
  'delivered',
  'unreachable',
  'refused',
  'given-up',
  'account-closed',
  'no-address',
  'withheld',
] as const;
export const deliveryOutcome = z.enum(deliveryOutcomes);
export type DeliveryOutcome = z.infer<typeof deliveryOutcome>;

/** Why a sending went to nobody, or to nobody more. */
export const withheldReasons = [
  'saver-closed',
  'saver-not-allowed',
  'schedule-paused',
  'schedule-ended',
] as const;
export const withheldReason = z.enum(withheldReasons);
export type WithheldReason = z.infer<typeof withheldReason>;

const MOST_RECIPIENTS = 20;
const title = z.string('required').trim().min(5, 'too-short').max(160, 'too-long');

export const scheduleRecipient = z.object({
  personId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  hindrance: recipientHindrance.nullable(),
});
export type ScheduleRecipient = z.infer<typeof scheduleRecipient>;

export const scheduleView = z.object({
  id,
  title: z.string(),
  groupBy: z.array(dimension),
  filters: z.object(trainedFilters),
  frequency,
  period: relativePeriod,
  language,
  state: scheduleState,
  /** Null unless it is active. */
  nextDueDay: day.nullable(),
  savedBy: z.object({ nameEn: z.string(), nameUr: z.string().nullable() }),
  savedAt: instant,
  /** 1, and one more with each edit: an edit is taken only from the version that was seen. */
  version: z.number().int(),
  /** Of the latest edit; null where there was none. */
  editedAt: instant.nullable(),
  /** Why nothing is sent at all, though it is active. */
  hindrance: withheldReason.nullable(),
  recipients: z.array(scheduleRecipient),
  lastSending: z.object({ at: instant, delivered: z.number().int(), of: z.number().int() }).nullable(),
});
export type Schedule = z.infer<typeof scheduleView>;

/** What is sent, when, and to whom. */
const scheduleFields = {
  title,
  frequency,
  period: relativePeriod,
  language,
  question: z.strictObject({ groupBy: trainedQuery.shape.groupBy, ...trainedFilters }),
  /** People of the directory with an open account and an e-mail address. */
  recipients: z
    .array(id)
    .min(1, 'required')
    .max(MOST_RECIPIENTS, 'too-long')
    .refine((list) => new Set(list).size === list.length, 'invalid'),
};

export const saveSchedule = endpoint({
  name: 'reporting.save-schedule',
  method: 'POST',
  path: '/api/report-schedules',
  access: 'reports.schedule',
  summary:
    'Have a question of the figures sent regularly by mail; the same id again saves nothing twice; audited',
  body: z.strictObject({
    /** Made by the client. */
    id,
    ...scheduleFields,
  }),
  view: scheduleView,
  status: 201,
});

export const listSchedules = endpoint({
  name: 'reporting.list-schedules',
  method: 'GET',
  path: '/api/report-schedules',
  access: 'reports.schedule',
  summary: 'Reports that are sent regularly, and whether mail and PDF are there to send them with',
  view: z.object({
    items: z.array(scheduleView),
    /** folder: written to files instead, outside production · not-set-up: nothing can be sent. */
    mail: z.enum(['smtp', 'folder', 'not-set-up']),
    pdf: z.boolean(),
  }),
});

const ofSchedule = z.strictObject({ id });

export const getSchedule = endpoint({
  name: 'reporting.get-schedule',
  method: 'GET',
  path: '/api/report-schedules/:id',
  access: 'reports.schedule',
  summary: 'One report that is sent regularly',
  params: ofSchedule,
  view: scheduleView,
});

export const editSchedule = endpoint({
  name: 'reporting.edit-schedule',
  method: 'PUT',
  path: '/api/report-schedules/:id',
  access: 'reports.schedule',
  summary:
    'Change what is sent, when and to whom, from the version that was seen; whoever edits it answers for it from then on; audited',
  params: ofSchedule,
  body: z.strictObject({ version: z.number().int().min(1), ...scheduleFields }),
  view: scheduleView,
});

export const changeSchedule = endpoint({
  name: 'reporting.change-schedule',
  method: 'PUT',
  path: '/api/report-schedules/:id/state',
  access: 'reports.schedule',
  summary: 'Pause, resume or end it; what has ended stays so; audited',
  params: ofSchedule,
  body: z.strictObject({ state: scheduleState }),
  view: scheduleView,
});

export const sentFile = z.object({ name: z.string(), sha256: z.string(), sizeBytes: z.number().int() });

export const sendingView = z.object({
  id,
  /** The day it was due; null where somebody sent it by hand. */
  dueDay: day.nullable(),
  from: day,
  to: day,
  at: instant,
  /** What it was asked: the schedule as it was when this began. */
  version: z.number().int(),
  title: z.string(),
  groupBy: z.array(dimension),
  filters: z.object(trainedFilters),
  /** Open until everybody has it or nobody more will. */
  state: z.enum(['open', 'done', 'withheld']),
  withheldBecause: withheldReason.nullable(),
  /** The register seal that the figures stand on; null until they are made. */
  seal: z.number().int().nullable(),
  files: z.array(sentFile),
  withoutPdf: z.boolean(),
  recipients: z.array(
    scheduleRecipient
      .omit({ hindrance: true })
      .extend({ outcome: deliveryOutcome, at: instant.nullable(), tries: z.number().int() }),
  ),
});
export type Sending = z.infer<typeof sendingView>;

export const listSendings = endpoint({
  name: 'reporting.list-sendings',
  method: 'GET',
  path: '/api/report-schedules/:id/sendings',
  access: 'reports.schedule',
  summary: 'What was sent, the latest first: period, seal, files and what became of each copy',
  params: ofSchedule,
  query: z.strictObject({ before: id.optional() }),
  view: z.object({ items: z.array(sendingView), next: id.nullable() }),
});

export const sendingsCsv = endpoint({
  name: 'reporting.sendings-csv',
  method: 'GET',
  path: '/api/report-schedules/:id/sendings.csv',
  access: 'reports.schedule',
  summary: 'The same as CSV, one row for each person; audited',
  params: ofSchedule,
  query: z.strictObject({ lang: language.default('en') }),
  media: 'text/csv',
});

export const sendNow = endpoint({
  name: 'reporting.send-now',
  method: 'POST',
  path: '/api/report-schedules/:id/sendings',
  access: 'reports.schedule',
  summary: 'Send it now, beside the days it is due; the same id again sends nothing twice; audited',
  params: ofSchedule,
  body: z.strictObject({
    /** Made by the client. */
    id,
  }),
  view: sendingView,
  status: 201,
});
