import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, language } from '../contract/primitives.js';

export const bookFormats = ['pdf', 'epub'] as const;
export const bookFormat = z.enum(bookFormats);
export type BookFormat = z.infer<typeof bookFormat>;

/** `none`: nobody has asked for it yet. A book is made once, and whoever asks afterwards gets the same file. */
export const bookStates = ['none', 'making', 'made', 'failed'] as const;

export const bookView = z.object({
  language,
  format: bookFormat,
  state: z.enum(bookStates),
  /** Of the file, once it is made. */
  bytes: z.number().int().nullable(),
  /** Of the printed book. */
  pages: z.number().int().nullable(),
  madeAt: instant.nullable(),
  /** Why it could not be made: no browser on the server, or something that nobody foresaw. */
  failure: z.enum(['pdf-unavailable', 'draft-changed', 'unexpected']).nullable(),
});
export type BookView = z.infer<typeof bookView>;

const params = z.strictObject({ id });
const kind = { language, format: bookFormat };
const books = z.object({ items: z.array(bookView) });

export const listBooks = endpoint({
  name: 'catalogue.list-books',
  method: 'GET',
  path: '/api/publications/:id/books',
  access: 'learning.study',
  summary: 'The books of a publication, by language and format: which are made, and how large they are',
  params,
  view: books,
});

export const makeBook = endpoint({
  name: 'catalogue.make-book',
  method: 'POST',
  path: '/api/publications/:id/books',
  access: 'learning.study',
  summary: 'Have a book of a publication made; one that is made or being made is not made again',
  params,
  body: z.strictObject(kind),
  view: bookView,
});

export const getBook = endpoint({
  name: 'catalogue.get-book',
  method: 'GET',
  path: '/api/publications/:id/book',
  access: 'learning.study',
  summary: 'A book of a publication, once it is made: a PDF, or an EPUB',
  params,
  query: z.strictObject(kind),
  media: '*/*',
});

export const listDraftBooks = endpoint({
  name: 'catalogue.list-draft-books',
  method: 'GET',
  path: '/api/studio/drafts/:id/books',
  access: 'courses.read',
  summary: 'The books of a draft as it stands now',
  params,
  view: books,
});

export const makeDraftBook = endpoint({
  name: 'catalogue.make-draft-book',
  method: 'POST',
  path: '/api/studio/drafts/:id/books',
  access: 'courses.read',
  summary: 'Have a book of a draft made as it stands now; it says that it is not published',
  params,
  body: z.strictObject(kind),
  view: bookView,
});

export const getDraftBook = endpoint({
  name: 'catalogue.get-draft-book',
  method: 'GET',
  path: '/api/studio/drafts/:id/book',
  access: 'courses.read',
  summary: 'A book of a draft as it stands now, once it is made',
  params,
  query: z.strictObject(kind),
  media: '*/*',
});
