import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant } from '../contract/primitives.js';

/** How many people one printing is for at most; a longer import is printed in parts. */
export const SLIPS_PART = 200;

const params = z.strictObject({ id });

export const importAccounts = endpoint({
  name: 'directory.import-accounts',
  method: 'GET',
  path: '/api/people-imports/:id/accounts',
  access: 'accounts.invite',
  summary: 'How many people of a confirmed import have an account, wait to activate one, or have none',
  params,
  view: z.object({
    people: z.number().int(),
    /** Those who have signed in, or could. */
    open: z.number().int(),
    /** A slip was printed and not used yet. */
    invited: z.number().int(),
    /** Of the invited, whose code is no longer valid. */
    expired: z.number().int(),
    /** No account yet, and a number to sign in with. */
    waiting: z.number().int(),
    /** No account, and no CNIC, service number or mobile number to sign in with. */
    without: z.number().int(),
    parts: z.number().int(),
    /** When slips were last printed. */
    printedAt: instant.nullable(),
  }),
});
export type ImportAccounts = z.infer<typeof importAccounts.view>;

export const printActivationSlips = endpoint({
  name: 'directory.print-activation-slips',
  method: 'POST',
  path: '/api/people-imports/:id/activation-slips',
  access: 'accounts.invite',
  summary:
    'Make accounts for those without one, and a slip with a fresh one-time code for each who has not activated yet; older codes die; audited',
  params,
  body: z.strictObject({ part: z.number().int().min(1, 'invalid').max(1000, 'invalid') }),
  media: 'application/pdf',
});
