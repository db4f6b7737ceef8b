import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, reason } from '../contract/primitives.js';

/** How many people one head-count may stand for: more is a typing mistake. */
export const HEAD_COUNT_MOST = 20_000;

const line = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long');
const heads = z
  .number('number-shape')
  .int('number-shape')
  .min(0, 'invalid')
  .max(HEAD_COUNT_MOST, 'count-too-high');

/** An old workshop of which only numbers are known, as it is typed in. */
export const headCountFields = z
  .strictObject({
    titleEn: line(200),
    titleUr: line(200).nullable().default(null),
    /** Code of the topic. */
    topic: line(120),
    /** Its first and its last day; figures count it by the last, as they count workshops. */
    from: z.iso.date('required'),
    to: z.iso.date('required'),
    districtId: z.uuid('required'),
    agencyId: id.nullable().default(null),
    /** Who it was for, in words. */
    audience: line(200),
    total: heads.min(1, 'invalid'),
    /** Of the total; who is in neither was not said. */
    women: heads,
    men: heads,
    /** Of the total; null where nobody noted it. */
    withDisability: heads.nullable().default(null),
    /** What the numbers rest on: a letter, a report, a sheet. */
    source: z.string('required').trim().min(5, 'too-short').max(500, 'too-long'),
  })
  .superRefine((fields, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (fields.from > fields.to) fault('to', 'period-reversed');
    if (fields.women + fields.men > fields.total) fault('total', 'parts-exceed-total');
    if ((fields.withDisability ?? 0) > fields.total) fault('withDisability', 'parts-exceed-total');
  });
export type HeadCountFields = z.infer<typeof headCountFields>;

/** The entry of the register that was written; for a correction the one that takes the place of the reversed one. */
const written = z.object({ id });

export const enterHeadCount = endpoint({
  name: 'register.enter-head-count',
  method: 'POST',
  path: '/api/register/head-counts',
  access: 'head-counts.enter',
  summary: 'Enter an old workshop known only by its numbers; sent again with the same id it changes nothing',
  body: headCountFields.safeExtend({ id }),
  view: written,
  status: 201,
});

export const reverseHeadCount = endpoint({
  name: 'register.reverse-head-count',
  method: 'POST',
  path: '/api/register/head-counts/:id/reversal',
  access: 'head-counts.enter',
  summary: 'Reverse a head-count; the entry itself stays. Sent again with the same id it changes nothing',
  params: z.strictObject({ id }),
  /** `id` is the reversal's own. */
  body: z.strictObject({ id, reason }),
  view: written,
  status: 201,
});

export const correctHeadCount = endpoint({
  name: 'register.correct-head-count',
  method: 'POST',
  path: '/api/register/head-counts/:id/correction',
  access: 'head-counts.enter',
  summary:
    'Reverse a head-count and enter another in its place, both or neither. Sent again with the same id it changes nothing',
  params: z.strictObject({ id }),
  /** `id` is that of the entry that takes its place. */
  body: headCountFields.safeExtend({ id, reason }),
  view: written,
  status: 201,
});
