import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, language } from '../contract/primitives.js';
import { trainedQuery } from './contract.js';

export const trainedPdf = endpoint({
  name: 'reporting.trained-pdf',
  method: 'GET',
  path: '/api/reports/trained.pdf',
  access: 'reports.read',
  summary: 'The same figures to be printed, with rule, seal, table and bars; audited',
  query: trainedQuery,
  media: 'application/pdf',
});

export const returnPdf = endpoint({
  name: 'reporting.return-pdf',
  method: 'GET',
  path: '/api/returns/:id/file.pdf',
  access: 'returns.manage',
  summary: 'A return to be printed, with its hash and signature; audited',
  params: z.strictObject({ id }),
  query: z.strictObject({ lang: language.default('en') }),
  media: 'application/pdf',
});
