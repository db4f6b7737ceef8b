import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, instant, language, localised } from '../contract/primitives.js';

/** What an indicator counts. People, what they completed and what was held are different figures and never added. */
export const indicatorUnits = ['people', 'agencies', 'workshops', 'programmes'] as const;
export const indicatorUnit = z.enum(indicatorUnits);
export type IndicatorUnit = z.infer<typeof indicatorUnit>;

export const indicatorsQuery = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    asOf: instant.optional(),
    lang: language.default('en'),
  })
  .refine((query) => !query.from || !query.to || query.from <= query.to, {
    path: ['to'],
    message: 'period-reversed',
  });
export type IndicatorsQuery = z.infer<typeof indicatorsQuery>;

export const indicatorView = z.object({
  code: z.string(),
  /** Row of the Action Plan 2023-2026. */
  planRow: z.string(),
  title: localised,
  unit: indicatorUnit,
  /** In plain words what the figure counts and what it does not. */
  counts: localised,
  /** For the asked period. */
  actual: z.number().int(),
  /** The same figure for parts of it, which may overlap. */
  parts: z.array(z.object({ code: z.string(), title: localised, actual: z.number().int() })),
  /** Behind the actual figure, each under its own name. */
  people: z.number().int(),
  records: z.number().int(),
  /** Targets with the actual figure of their own period. */
  targets: z.array(
    z.object({
      from: day,
      to: day,
      target: z.number().int(),
      actual: z.number().int(),
      gap: z.number().int(),
    }),
  ),
});
export type IndicatorView = z.infer<typeof indicatorView>;

export const indicatorsReport = endpoint({
  name: 'reporting.indicators',
  method: 'GET',
  path: '/api/reports/indicators',
  access: 'indicators.read',
  summary: 'The indicators of the Action Plan with target, actual and gap',
  query: indicatorsQuery,
  view: z.object({
    from: day,
    to: day,
    asOf: z.object({ seal: z.number().int(), sealedAt: instant.nullable(), sealHash: z.string().nullable() }),
    items: z.array(indicatorView),
    demonstration: z.boolean(),
  }),
});

export const indicatorsCsv = endpoint({
  name: 'reporting.indicators-csv',
  method: 'GET',
  path: '/api/reports/indicators.csv',
  access: 'indicators.read',
  summary: 'The same indicators as CSV',
  query: indicatorsQuery,
  media: 'text/csv',
});
