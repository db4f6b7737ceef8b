import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';
import { way } from './contract.js';

export const ledgerKinds = ['record', 'reversal', 'link', 'unlink', 'identity'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** The person whom an entry names; null where they lie beyond the caller’s reach. */
const named = z.object({ id, nameEn: z.string(), nameUr: z.string().nullable() }).nullable();

/** One entry of the register as it was written, with what seals it. */
export const ledgerEntry = z.object({
  id,
  kind: z.enum(ledgerKinds),
  recordedAt: instant,
  /** Null where the system wrote it, such as at the end of an online course. */
  recordedBy: z.string().nullable(),
  reason: z.string().nullable(),
  person: named,
  /** link and unlink: the other one. */
  otherPerson: named,
  /** reversal: the record; unlink: the link. */
  targetId: id.nullable(),
  /** record, and the record that a reversal reverses. */
  training: z.object({ way, topic: localised, completedOn: day }).nullable(),
  /** SHA-256 in hex over the columns of the entry. */
  digest: z.string(),
  /** Null until the next seal closes. */
  seal: z.object({ number: z.number().int(), sealedAt: instant, hash: z.string() }).nullable(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

export const personLedger = endpoint({
  name: 'register.person-ledger',
  method: 'GET',
  path: '/api/register/people/:id/ledger',
  access: 'reports.open-people',
  summary: 'Every register entry about a person and those linked with them, oldest first; audited',
  params: z.strictObject({ id }),
  view: z.object({ person: named.unwrap(), items: z.array(ledgerEntry) }),
});
export type PersonLedger = z.infer<typeof personLedger.view>;

export const ledgerCsv = endpoint({
  name: 'register.ledger-csv',
  method: 'GET',
  path: '/api/register/people/:id/ledger.csv',
  access: 'reports.open-people',
  summary: 'The same as a file; audited',
  params: z.strictObject({ id }),
  query: z.strictObject({ lang: language.default('en') }),
  media: 'text/csv',
});
