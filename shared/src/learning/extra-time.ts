import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, reason } from '../contract/primitives.js';

/** A rule whose minutes hold a person's extra time, in per cent; rounded up to whole minutes. */
export const withExtraTime = <Rule extends { readonly minutes: number }>(
  rule: Rule,
  percent: number,
): Rule & { readonly extraTimePercent?: number } =>
  percent > 0
    ? { ...rule, minutes: Math.ceil((rule.minutes * (100 + percent)) / 100), extraTimePercent: percent }
    : rule;

export const extraTimeBody = z.strictObject({
  /** Beside the minutes of the test. */
  percent: z.number('number-shape').int('number-shape').min(0, 'invalid').max(300, 'invalid'),
  reason,
});
export type ExtraTimeBody = z.output<typeof extraTimeBody>;

export const setExtraTime = endpoint({
  name: 'learning.set-extra-time',
  method: 'PUT',
  path: '/api/people/:id/enrolments/:enrolmentId/extra-time',
  access: 'people.enrol',
  summary:
    'Give a person who needs it more time at the tests of a course, with a reason; 0 takes it away. Sent again it changes nothing',
  params: z.strictObject({ id, enrolmentId: id }),
  body: extraTimeBody,
  status: 204,
});
