import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language } from '../contract/primitives.js';
import { roles } from '../permissions.js';
import { dimension, trainedCell, trainedFilters, trainedQuery, trainedView } from './contract.js';
import { besideHeadCounts } from './head-count-figures.js';

/** Who signed a return, as they were called then. */
export const returnSignature = z.object({
  accountId: id,
  name: z.string(),
  role: z.enum(roles),
  at: instant,
});

/**
 * A report frozen as it was sent: everything that is printed and signed. Its hash is the SHA-256 of `canonicalText`
 * of exactly this.
 */
export const frozenReturn = z.object({
  id,
  title: z.string(),
  note: z.string(),
  report: trainedView
    .pick({
      figure: true,
      rule: true,
      from: true,
      to: true,
      groupBy: true,
      filters: true,
      asOf: true,
      total: true,
      cells: true,
      values: true,
      demonstration: true,
    })
    // Returns of before head-counts have none.
    .extend({ headCounts: besideHeadCounts.optional() }),
  signed: returnSignature,
});
export type FrozenReturn = z.infer<typeof frozenReturn>;

const title = z.string('required').trim().min(5, 'too-short').max(160, 'too-long');
const note = z.string().trim().max(1000, 'too-long').default('');

export const freezeReturn = endpoint({
  name: 'reporting.freeze-return',
  method: 'POST',
  path: '/api/returns',
  access: 'returns.manage',
  summary: 'Freeze a report as a return, signed by whoever asks; the same id again gives the same return',
  body: z.strictObject({
    /** Made by the client: repeating the request freezes nothing twice. */
    id,
    title,
    note,
    question: trainedQuery,
  }),
  view: z.object({ id, number: z.number().int(), hash: z.string() }),
  status: 201,
});

export const returnSummary = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  from: day,
  to: day,
  groupBy: z.array(dimension),
  filters: z.object(trainedFilters),
  individuals: z.number().int(),
  seal: z.number().int(),
  hash: z.string(),
  signed: returnSignature,
});
export type ReturnSummary = z.infer<typeof returnSummary>;

export const listReturns = endpoint({
  name: 'reporting.list-returns',
  method: 'GET',
  path: '/api/returns',
  access: 'returns.manage',
  summary: 'Returns, the latest first',
  query: z.strictObject({ before: z.coerce.number().int().positive().optional() }),
  view: z.object({ items: z.array(returnSummary), next: z.number().int().nullable() }),
});

const figuresOfRow = trainedCell.omit({ key: true });

/** A row that is not what it was: null on a side that does not have it. The empty key is the total. */
export const returnDifference = z.object({
  key: z.array(z.string()),
  frozen: figuresOfRow.nullable(),
  found: figuresOfRow.nullable(),
});
export type ReturnDifference = z.infer<typeof returnDifference>;

/** The frozen question asked again as of its seal, of the register as it is now. */
export const returnCheck = z.object({
  /** The stored text still gives the hash. */
  hashHolds: z.boolean(),
  /** The register's seal of that number still has the hash that was printed. */
  sealHolds: z.boolean(),
  /** The head-counts beside the figure are what they were. */
  headCountsHold: z.boolean(),
  equal: z.boolean(),
  differences: z.array(returnDifference),
});
export type ReturnCheck = z.infer<typeof returnCheck>;

export const getReturn = endpoint({
  name: 'reporting.get-return',
  method: 'GET',
  path: '/api/returns/:id',
  access: 'returns.manage',
  summary: 'A return with its question asked again as of its seal: equal, or the rows that differ',
  params: z.strictObject({ id }),
  view: z.object({ number: z.number().int(), hash: z.string(), frozen: frozenReturn, check: returnCheck }),
});

const inLanguageQuery = z.strictObject({ lang: language.default('en') });

export const returnCsv = endpoint({
  name: 'reporting.return-csv',
  method: 'GET',
  path: '/api/returns/:id/file.csv',
  access: 'returns.manage',
  summary: 'A return as CSV, with its hash and signature',
  params: z.strictObject({ id }),
  query: inLanguageQuery,
  media: 'text/csv',
});

export const returnXlsx = endpoint({
  name: 'reporting.return-xlsx',
  method: 'GET',
  path: '/api/returns/:id/file.xlsx',
  access: 'returns.manage',
  summary: 'A return as a spreadsheet, with its hash and signature',
  params: z.strictObject({ id }),
  query: inLanguageQuery,
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const returnCanonical = endpoint({
  name: 'reporting.return-canonical',
  method: 'GET',
  path: '/api/returns/:id/signed.json',
  access: 'returns.manage',
  summary: 'Exactly the bytes whose SHA-256 is the hash of the return',
  params: z.strictObject({ id }),
  media: 'application/json',
});
