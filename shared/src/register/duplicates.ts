import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, reason } from '../contract/primitives.js';
import { personSummary } from '../directory/contract.js';
import { personView } from '../directory/people.js';

/** Why two people may be one. */
export const likenessReasons = ['cnic', 'service-number', 'mobile', 'name', 'agency-district'] as const;
export type LikenessReason = (typeof likenessReasons)[number];
/** What speaks against it. */
export const likenessDoubts = ['cnic-differs', 'sex-differs', 'name-differs'] as const;
export type LikenessDoubt = (typeof likenessDoubts)[number];
export const likenessStrengths = ['strong', 'medium', 'weak'] as const;
export type LikenessStrength = (typeof likenessStrengths)[number];

export const likenessView = z.object({
  /** 1 to 100. */
  score: z.number().int(),
  strength: z.enum(likenessStrengths),
  reasons: z.array(z.enum(likenessReasons)),
  against: z.array(z.enum(likenessDoubts)),
});
export type LikenessView = z.infer<typeof likenessView>;

export const listDuplicates = endpoint({
  name: 'register.list-duplicates',
  method: 'GET',
  path: '/api/register/duplicates',
  access: 'register.correct',
  summary: 'Pairs of people who may be one, the likeliest first; neither linked nor dismissed',
  query: z.strictObject({
    strength: z.enum(likenessStrengths).optional(),
    /** Pairs with this person in them. */
    person: id.optional(),
    after: z.string().max(200).optional(),
  }),
  view: z.object({
    items: z.array(likenessView.extend({ one: personSummary, other: personSummary, foundAt: instant })),
    next: z.string().nullable(),
    /** How many people still wait to be compared with the others. */
    waiting: z.number().int(),
  }),
});

const comparedPerson = personView.extend({ standingRecords: z.number().int() });
export type ComparedPerson = z.infer<typeof comparedPerson>;

export const comparePeople = endpoint({
  name: 'register.compare-people',
  method: 'GET',
  path: '/api/register/comparison',
  access: 'register.correct',
  summary: 'Two people side by side, with what makes them alike and whether they are linked',
  query: z.strictObject({ one: id, other: id }),
  view: z.object({
    one: comparedPerson,
    other: comparedPerson,
    ...likenessView.pick({ reasons: true, against: true }).shape,
    /** Null where too little speaks for it: they would not be suggested. */
    strength: likenessView.shape.strength.nullable(),
    /** How they are linked now: by an entry of their own, or through others. */
    linked: z.enum(['directly', 'through-others']).nullable(),
    /** Set where somebody has said of these same facts that they are two people. */
    dismissed: z.object({ reason: z.string(), at: instant }).nullable(),
  }),
});

export const dismissDuplicate = endpoint({
  name: 'register.dismiss-duplicate',
  method: 'POST',
  path: '/api/register/duplicates/dismissals',
  access: 'register.correct',
  summary:
    'Say that two people are two; the suggestion comes back only when their facts change; idempotent; audited',
  body: z.strictObject({ one: id, other: id, reason }),
  status: 204,
});

/** Somebody within the caller’s reach; null beyond it. */
const withinReach = personSummary.nullable();

export const listLinks = endpoint({
  name: 'register.list-links',
  method: 'GET',
  path: '/api/register/people/:id/links',
  access: 'people.read',
  summary: 'Who stands for the same person now, and links of theirs that were undone',
  params: z.strictObject({ id }),
  view: z.object({
    linked: z.array(
      z.object({
        person: withinReach,
        /** The entry that links the two; null where they are linked through others. */
        link: z.object({ id, reason: z.string(), recordedAt: instant }).nullable(),
      }),
    ),
    undone: z.array(
      z.object({
        id,
        person: withinReach,
        reason: z.string(),
        recordedAt: instant,
        undoneReason: z.string(),
        undoneAt: instant,
      }),
    ),
  }),
});
export type PersonLinks = z.infer<typeof listLinks.view>;
