import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, reason } from '../contract/primitives.js';
import { personSummary } from './contract.js';
import { disability, identityState, serviceNumberField } from './fields.js';

export const accountFilters = ['with', 'without'] as const;

/** What narrows the list of people. Agencies and places are named by code, so that an address can be read. */
const peopleFilters = {
  search: z.string().max(120).optional(),
  /** The agency and everything below it. */
  agency: z.string().max(80).optional(),
  /** A district, or a province or territory with its districts. */
  place: z.string().max(80).optional(),
  account: z.enum(accountFilters).optional(),
  identity: identityState.optional(),
};

export const listedPerson = personSummary.extend({ hasAccount: z.boolean() });
export type ListedPerson = z.infer<typeof listedPerson>;

export const searchPeople = endpoint({
  name: 'directory.search-people',
  method: 'GET',
  path: '/api/people',
  access: 'people.read',
  summary:
    'People by name (English or Urdu, however it is spelled), CNIC, mobile or service number, within the caller’s reach',
  query: z.strictObject({ ...peopleFilters, after: z.string().max(800).optional() }),
  view: z.object({ items: z.array(listedPerson), next: z.string().nullable() }),
});

export const exportPeople = endpoint({
  name: 'directory.export-people',
  method: 'GET',
  path: '/api/people.csv',
  access: 'people.export',
  summary: 'The same people, all of them, as CSV; audited',
  query: z.strictObject({ ...peopleFilters, lang: language.default('en') }),
  media: 'text/csv',
});

export const personView = personSummary.extend({
  createdAt: instant,
  serviceNumber: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  disability,
  demonstration: z.boolean(),
  account: z.object({ state: z.enum(['open', 'closed', 'invited']), createdAt: instant }).nullable(),
});
export type Person = z.infer<typeof personView>;

export const getPerson = endpoint({
  name: 'directory.get-person',
  method: 'GET',
  path: '/api/people/:id',
  access: 'people.read',
  summary: 'One person, within the caller’s reach',
  params: z.strictObject({ id }),
  view: personView,
});

export const unmaskCnic = endpoint({
  name: 'directory.unmask-cnic',
  method: 'POST',
  path: '/api/people/:id/cnic-unmasking',
  access: 'people.unmask-cnic',
  summary: 'Show all 13 digits of a person’s CNIC, for a reason; audited',
  params: z.strictObject({ id }),
  body: z.strictObject({ reason }),
  view: z.object({ cnic: z.string() }),
});

/** Where somebody serves or served, from a day on. */
export const posting = z.object({
  id,
  /** Null for the posting somebody came with: nobody has said since when. */
  fromDay: day.nullable(),
  agencyId: id.nullable(),
  rank: z.string().nullable(),
  districtId: id.nullable(),
  serviceNumber: z.string().nullable(),
  /** Null for the posting somebody came with, or said themselves. */
  reason: z.string().nullable(),
  writtenAt: instant,
});
export type Posting = z.infer<typeof posting>;

export const listPostings = endpoint({
  name: 'directory.list-postings',
  method: 'GET',
  path: '/api/people/:id/postings',
  access: 'people.read',
  summary: 'Where a person has served, the latest first; empty where nothing has changed since they came',
  params: z.strictObject({ id }),
  view: z.object({ items: z.array(posting) }),
});

export const changePosting = endpoint({
  name: 'directory.change-posting',
  method: 'POST',
  path: '/api/people/:id/postings',
  access: 'people.change-posting',
  summary:
    'Say where a person serves from a day on; what is recorded keeps the facts of its day; idempotent by id; audited',
  params: z.strictObject({ id }),
  body: z.strictObject({
    /** Made by the client: the same id sent again changes nothing. */
    id,
    fromDay: day,
    agencyId: id.nullable().default(null),
    rank: z.string().max(80).nullable().default(null),
    districtId: id.nullable().default(null),
    serviceNumber: serviceNumberField.nullable().default(null),
    reason,
  }),
  view: z.object({ items: z.array(posting) }),
  status: 201,
});
