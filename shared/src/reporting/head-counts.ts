import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';
import { dimensionValue } from './dimension-value.js';
import { headCountFigures } from './head-count-figures.js';

export const headCountStates = ['standing', 'reversed'] as const;
export const headCountState = z.enum(headCountStates);
export type HeadCountState = z.infer<typeof headCountState>;

/** An entry of the register that stands for an old workshop, with what became of it. */
export const headCountView = z.object({
  id,
  title: localised,
  topic: dimensionValue,
  from: day,
  to: day,
  province: dimensionValue,
  district: dimensionValue.extend({ id }),
  agency: dimensionValue.extend({ id }).nullable(),
  audience: z.string(),
  total: z.number().int(),
  women: z.number().int(),
  men: z.number().int(),
  /** Of the total, those of whom the source does not say it. */
  unsaid: z.number().int(),
  withDisability: z.number().int().nullable(),
  source: z.string(),
  recordedAt: instant,
  by: z.string().nullable(),
  seal: z.number().int(),
  /** Which attempt at writing this workshop down it is: 1, or more after corrections. */
  revision: z.number().int(),
  reversal: z
    .object({
      reason: z.string(),
      recordedAt: instant,
      by: z.string().nullable(),
      /** The entry that took its place, if one did. */
      correctedBy: id.nullable(),
    })
    .nullable(),
});
export type HeadCount = z.infer<typeof headCountView>;

/** Days are inclusive and mean the last day of the workshop; without them there is no end on that side. */
const filters = {
  from: day.optional(),
  to: day.optional(),
  topic: z.string().max(120).optional(),
  province: z.string().max(80).optional(),
  district: z.string().max(80).optional(),
  state: headCountState.default('standing'),
  asOf: instant.optional(),
};
const inOrder = (query: { from?: string | undefined; to?: string | undefined }) =>
  !query.from || !query.to || query.from <= query.to;
const reversed = { path: ['to'], message: 'period-reversed' };

export const listHeadCounts = endpoint({
  name: 'reporting.list-head-counts',
  method: 'GET',
  path: '/api/reports/head-counts',
  access: 'head-counts.read',
  summary:
    'Head-counts, the latest workshop first, with the totals of those that stand, as of now or a past moment',
  query: z.strictObject({ ...filters, after: z.string().max(80).optional() }).refine(inOrder, reversed),
  view: z.object({
    asOf: z.object({ asked: instant.nullable(), seal: z.number().int(), sealedAt: instant.nullable() }),
    /** Of all that stand and fit the filters, not of the page alone; people may be counted twice. */
    totals: headCountFigures,
    items: z.array(headCountView),
    next: z.string().nullable(),
  }),
});

export const getHeadCount = endpoint({
  name: 'reporting.get-head-count',
  method: 'GET',
  path: '/api/reports/head-counts/:id',
  access: 'head-counts.read',
  summary: 'One head-count',
  params: z.strictObject({ id }),
  view: headCountView,
});

export const headCountsCsv = endpoint({
  name: 'reporting.head-counts-csv',
  method: 'GET',
  path: '/api/reports/head-counts.csv',
  access: 'head-counts.read',
  summary: 'The same head-counts as CSV, with their totals below',
  query: z.strictObject({ ...filters, lang: language.default('en') }).refine(inOrder, reversed),
  media: 'text/csv',
});
