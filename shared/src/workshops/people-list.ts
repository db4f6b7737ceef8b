import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';
import { importReason } from '../directory/people-import.js';
import { mark } from './fields.js';

/** Rows that one list may have. */
export const PEOPLE_LIST_MAX_ROWS = 2_000;
export const PEOPLE_LIST_MAX_BYTES = 4 * 1024 * 1024;

/**
 * What a list says of attendance. `columns`: one column a session, headed “Session 1”, “نشست 1” or by its day. `all`:
 * whoever is on it was present at every session. `none`: it only says who takes part.
 */
export const listMarks = ['columns', 'all', 'none'] as const;
export type ListMarks = (typeof listMarks)[number];

/**
 * What becomes of a row. `participant` takes part already. `joins`: known to the directory, will be added. `new`: will
 * be written down and added. `unknown`: not known, and too little is said to write them down. `wrong`: cannot be read, or
 * is at odds with another row or the directory. The last two are kept out.
 */
export const listFates = ['participant', 'joins', 'new', 'unknown', 'wrong'] as const;
export type ListFate = (typeof listFates)[number];

export const peopleListRow = z.object({
  /** Its number in the spreadsheet. */
  number: z.number().int(),
  fate: z.enum(listFates),
  nameEn: z.string().nullable(),
  nameUr: z.string().nullable(),
  reasons: z.array(importReason),
  /** What stood in a session's column and is no mark. */
  unread: z.array(z.object({ sessionId: id, value: z.string() })),
  /** Marks that would be written, by session id. */
  marks: z.record(z.string(), mark),
  /** Sessions in which another mark stands, which stays. */
  stays: z.array(id),
});
export type PeopleListRow = z.infer<typeof peopleListRow>;

const counts = z.object({
  participant: z.number().int(),
  joins: z.number().int(),
  new: z.number().int(),
  unknown: z.number().int(),
  wrong: z.number().int(),
});

export const peopleListDryRun = z.object({
  /** Stands for all that is shown: a confirmation is taken only for what was seen. */
  digest: z.string(),
  /** Sessions that the list speaks of, in their order. */
  sessionIds: z.array(id),
  counts,
  /** Marks that would be written. */
  marks: z.number().int(),
  rows: z.array(peopleListRow),
});
export type PeopleListDryRun = z.infer<typeof peopleListDryRun>;

export const tryPeopleList = endpoint({
  name: 'workshops.try-people-list',
  method: 'POST',
  path: '/api/workshops/:id/people-lists/dry-run',
  access: 'workshops.run',
  summary:
    'Send a list of people (CSV or XLSX), with or without attendance, for a dry run; nothing is kept of it',
  params: z.strictObject({ id }),
  query: z.strictObject({ marks: z.enum(listMarks) }),
  takes: 'application/octet-stream',
  view: peopleListDryRun,
});

export const peopleListDone = z.object({
  added: z.number().int(),
  written: z.number().int(),
  marked: z.number().int(),
  keptOut: z.number().int(),
});
export type PeopleListDone = z.infer<typeof peopleListDone>;

export const confirmPeopleList = endpoint({
  name: 'workshops.confirm-people-list',
  method: 'POST',
  path: '/api/workshops/:id/people-lists',
  access: 'workshops.run',
  summary:
    'Send the list again to write what its dry run showed, all of it or nothing; sent again with the same id it changes nothing',
  params: z.strictObject({ id }),
  query: z.strictObject({
    /** Made by the client. */
    listId: id,
    marks: z.enum(listMarks),
    digest: z.string().length(64),
  }),
  takes: 'application/octet-stream',
  view: peopleListDone,
  status: 201,
});
