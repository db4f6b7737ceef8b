import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';

export const placeKinds = ['lesson', 'question', 'duty'] as const;
export const placeKind = z.enum(placeKinds);

const law = z.object({
  id: z.string(),
  title: localised,
  act: z.string(),
  jurisdiction: z.string(),
});

/** A lesson, question or duty of a scenario that cites a law. */
const placeFacts = {
  /** Of the course. */
  slug: z.string(),
  course: localised,
  kind: placeKind,
  /** Of the lesson or question; of a duty with its scenario before it: `desk-officer/separate`. */
  key: z.string(),
  title: localised,
  draftId: id.nullable(),
  /** The file of the draft in which it stands; null where only the publication has it. */
  file: z.string().nullable(),
  inDraft: z.boolean(),
  isPublished: z.boolean(),
};

export const lawPlace = z.object({ ...placeFacts, refs: z.array(z.string()) });
export type LawPlace = z.infer<typeof lawPlace>;

/** One place that was to be looked at when a section was marked as changed. */
const changePlace = z.object({
  ...placeFacts,
  /** It cites the section no more, or is gone. */
  isGone: z.boolean(),
  look: z.object({ by: z.string(), at: instant, remark: z.string().nullable() }).nullable(),
});

export const lawChange = z.object({
  id,
  ref: z.string(),
  label: localised,
  changedOn: day,
  what: z.string(),
  source: z.string().nullable(),
  by: z.string(),
  at: instant,
  places: z.array(changePlace),
});
export type LawChange = z.infer<typeof lawChange>;

const lawFilters = { search: z.string().trim().max(120).optional() };

export const listLaws = endpoint({
  name: 'catalogue.list-laws',
  method: 'GET',
  path: '/api/studio/laws',
  access: 'courses.read',
  summary:
    'The laws that courses list, with how often each is cited and how many places wait to be looked at; found by words of their title, act or id',
  query: z.strictObject({ ...lawFilters, after: z.string().max(600).optional() }),
  view: z.object({
    next: z.string().nullable(),
    items: z.array(
      law.extend({
        courses: z.number().int(),
        sections: z.number().int(),
        places: z.number().int(),
        /** Cite a section that has changed, and nobody has looked at them. */
        waiting: z.number().int(),
      }),
    ),
  }),
});
export type LawInRegister = z.output<typeof listLaws.view>['items'][number];

export const lawsCsv = endpoint({
  name: 'catalogue.laws-csv',
  method: 'GET',
  path: '/api/studio/laws.csv',
  access: 'courses.read',
  summary: 'The same laws, all of them, as CSV',
  query: z.strictObject({ ...lawFilters, lang: language.default('en') }),
  media: 'text/csv; charset=utf-8',
});

/** Ids apart by commas; one that no law has finds nothing. */
const lawIds = z
  .string()
  .max(9000, 'too-long')
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(z.string()).max(100, 'too-long'));

export const knownLaws = endpoint({
  name: 'catalogue.known-laws',
  method: 'GET',
  path: '/api/studio/known-laws',
  access: 'courses.read',
  summary:
    'What the register knows of laws by their ids: their words, which courses list them, and the sections that are cited',
  query: z.strictObject({ ids: lawIds }),
  view: z.object({
    items: z.array(
      law.extend({
        /** Slugs of the courses that list it. */
        listedIn: z.array(z.string()),
        sections: z.array(
          z.object({
            ref: z.string(),
            /** How many lessons, questions and duties cite it. */
            places: z.number().int(),
            /** One of those places, lessons first: the register knows no headings of sections. */
            place: localised,
            /** When it, or a part of it, was last marked as changed. */
            changedOn: day.nullable(),
          }),
        ),
      }),
    ),
  }),
});
export type KnownLaw = z.output<typeof knownLaws.view>['items'][number];

const lawKey = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'invalid');
const params = z.strictObject({ law: lawKey });

export const getLaw = endpoint({
  name: 'catalogue.get-law',
  method: 'GET',
  path: '/api/studio/laws/:law',
  access: 'courses.read',
  summary: 'A law with everything that cites it, by section, and what was marked as changed in it',
  params,
  view: law.extend({
    sections: z.array(z.object({ ref: z.string(), label: localised, places: z.array(lawPlace) })),
    changes: z.array(lawChange),
  }),
});
export type LawView = z.output<typeof getLaw.view>;

export const lawPlacesCsv = endpoint({
  name: 'catalogue.law-places-csv',
  method: 'GET',
  path: '/api/studio/law-places.csv',
  access: 'courses.read',
  summary: 'Everything that cites a law, or any law, as CSV: one row for each section and place',
  query: z.strictObject({ law: lawKey.optional(), lang: language.default('en') }),
  media: 'text/csv; charset=utf-8',
});

export const markLawChanged = endpoint({
  name: 'catalogue.mark-law-changed',
  method: 'POST',
  path: '/api/studio/laws/:law/changes',
  access: 'laws.mark-changed',
  summary:
    'Mark a section as changed, which sends everything that cites it to review; sent again with the same id it changes nothing',
  params,
  body: z.strictObject({
    /** Made by the client. */
    id,
    /** The section as it is cited; the law's own id for all of it. */
    ref: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
    changedOn: day,
    what: z.string('required').trim().min(5, 'too-short').max(1000, 'too-long'),
    source: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'invalid' }).max(500, 'too-long')]),
  }),
  view: z.object({ places: z.number().int() }),
});

export const lookAtPlace = endpoint({
  name: 'catalogue.look-at-place',
  method: 'POST',
  path: '/api/studio/law-changes/:id/looks',
  access: 'courses.approve',
  summary: 'Say that a place was looked at after a section changed; sent again it changes nothing',
  params: z.strictObject({ id }),
  body: z.strictObject({
    slug: z.string().max(80),
    kind: placeKind,
    key: z.string().max(200),
    remark: z.string().trim().max(500, 'too-long').optional(),
  }),
  status: 204,
});

export const draftLawReviews = endpoint({
  name: 'catalogue.draft-law-reviews',
  method: 'GET',
  path: '/api/studio/drafts/:id/law-reviews',
  access: 'courses.read',
  summary: 'Places of a draft that cite a section which has changed, and that nobody has looked at',
  params: z.strictObject({ id }),
  view: z.object({
    items: z.array(
      z.object({
        changeId: id,
        law: z.string(),
        ref: z.string(),
        label: localised,
        changedOn: day,
        what: z.string(),
        source: z.string().nullable(),
        kind: placeKind,
        key: z.string(),
        title: localised,
        slug: z.string(),
        /** Null where the draft has it no more. */
        file: z.string().nullable(),
        line: z.number().int(),
      }),
    ),
  }),
});
export type DraftLawReview = z.output<typeof draftLawReviews.view>['items'][number];
