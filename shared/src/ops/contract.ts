import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { localised } from '../contract/primitives.js';
import { roles } from '../permissions.js';

export const getConfiguration = endpoint({
  name: 'ops.configuration',
  method: 'GET',
  path: '/api/configuration',
  access: 'public',
  summary: 'What the pages need to know: the brand, and the demonstration accounts where there are any',
  view: z.object({
    brand: z.object({
      academy: localised,
      commission: localised,
      shortName: z.string(),
      verificationHost: z.string(),
    }),
    demonstration: z
      .object({
        accounts: z.array(z.object({ role: z.enum(roles), login: z.string(), password: z.string() })),
      })
      .nullable(),
  }),
});
export type PublicConfiguration = z.infer<(typeof getConfiguration)['view']>;

export const live = endpoint({
  name: 'ops.live',
  method: 'GET',
  path: '/api/health/live',
  access: 'public',
  summary: 'The process answers',
  view: z.object({ status: z.literal('up') }),
});

export const ready = endpoint({
  name: 'ops.ready',
  method: 'GET',
  path: '/api/health/ready',
  access: 'public',
  summary: 'The process can serve: database reached, migrations applied; whether PDFs can be made',
  view: z.object({
    status: z.enum(['up', 'down']),
    database: z.enum(['up', 'down']),
    browser: z.enum(['up', 'missing']),
  }),
});

export const metrics = endpoint({
  name: 'ops.metrics',
  method: 'GET',
  path: '/metrics',
  access: 'public',
  summary: 'Prometheus metrics; not routed by the reverse proxy',
  media: 'text/plain',
});
