import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, type Localised, localised } from '../contract/primitives.js';
import { trainedQuery, trainedView } from './contract.js';
import { dimensionValue } from './dimension-value.js';
import { besideHeadCounts } from './head-count-figures.js';

/** What can move a figure, or the head-counts beside it, without the question changing. */
export const changeKinds = [
  'record',
  'reversal',
  'link',
  'unlink',
  'identity',
  'identity-reversal',
  'head-count',
  'head-count-reversal',
] as const;
export const changeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof changeKind>;

export const changeKindNames: Record<ChangeKind, Localised> = {
  record: { en: 'Training record', ur: 'تربیتی اندراج' },
  reversal: { en: 'Reversal of a record', ur: 'اندراج کی واپسی' },
  link: { en: 'Two people linked as one', ur: 'دو افراد ایک قرار دیے گئے' },
  unlink: { en: 'Link undone', ur: 'تعلق ختم کیا گیا' },
  identity: { en: 'Identity verified', ur: 'شناخت کی تصدیق' },
  'identity-reversal': { en: 'Verification taken back', ur: 'تصدیق واپس لی گئی' },
  'head-count': { en: 'Head-count entered', ur: 'محض گنتی درج کی گئی' },
  'head-count-reversal': { en: 'Head-count reversed', ur: 'محض گنتی واپس لی گئی' },
};

/**
 * The question of a figure, and the moment from which on changes are asked; they are listed up to `asOf`, or now.
 * `names` says whose records they are: for those who may open people, and audited.
 */
export const changesQuery = trainedQuery.safeExtend({
  since: instant,
  names: z.enum(['yes', 'no']).default('no'),
  after: z.string().max(200).optional(),
});

const changedPerson = z.object({ personId: id, nameEn: z.string(), nameUr: z.string().nullable() });

export const change = z.object({
  /** Of the entry in the register. */
  id,
  kind: changeKind,
  seal: z.number().int(),
  recordedAt: instant,
  /** Whose account wrote it; null where the academy did by itself, as when a course is completed. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** The record written or reversed. */
  record: z
    .object({
      completedOn: day,
      topic: z.string(),
      courseTitle: localised.nullable(),
      agency: dimensionValue.nullable(),
    })
    .nullable(),
  /** The head-count entered or reversed: participants, beside the people and in none of their figures. */
  headCount: z
    .object({
      title: localised,
      topic: localised,
      /** The last day, by which figures count it. */
      to: day,
      district: localised,
      total: z.number().int(),
      women: z.number().int(),
      men: z.number().int(),
    })
    .nullable(),
  /** Whose it is, of a link both; empty unless names were asked, and for people beyond the caller's reach. */
  people: z.array(changedPerson),
});
export type Change = z.infer<typeof change>;

const sealed = z.object({
  seal: z.number().int(),
  sealedAt: instant.nullable(),
  total: trainedView.shape.total,
  headCounts: besideHeadCounts,
});

export const trainedChanges = endpoint({
  name: 'reporting.changes',
  method: 'GET',
  path: '/api/reports/changes',
  access: 'reports.read',
  summary:
    'The entries of the register between two moments that touch a figure, with the figure before and after',
  query: changesQuery,
  view: z.object({
    from: day,
    to: day,
    before: sealed,
    after: sealed,
    /** How many of each kind there are in all. */
    counts: z.record(changeKind, z.number().int()),
    items: z.array(change),
    next: z.string().nullable(),
  }),
});

export const changesCsv = endpoint({
  name: 'reporting.changes-csv',
  method: 'GET',
  path: '/api/reports/changes.csv',
  access: 'reports.read',
  summary: 'The same entries as CSV, all of them',
  query: changesQuery,
  media: 'text/csv',
});
