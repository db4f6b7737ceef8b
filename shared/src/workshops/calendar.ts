import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, language, localised } from '../contract/primitives.js';
import { workshopFilter, workshopStates } from './contract.js';

/** A month of the calendar, `YYYY-MM`, in Asia/Karachi. */
export const month = z.string('required').regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'invalid');

/** One sitting of a workshop on its day. */
export const calendarSession = z.object({
  sessionId: id,
  workshopId: id,
  title: localised,
  district: localised,
  venue: z.string(),
  day,
  from: z.string(),
  to: z.string(),
  /** Its place among the sessions of the workshop, from 1, and how many those are. */
  number: z.number().int(),
  of: z.number().int(),
  state: z.enum(workshopStates),
});
export type CalendarSession = z.infer<typeof calendarSession>;

export const workshopCalendar = endpoint({
  name: 'workshops.calendar',
  method: 'GET',
  path: '/api/workshops/calendar',
  access: 'workshops.read',
  summary: 'Sessions of a month in the order of their days and times, by the same filters as the list',
  query: z.strictObject({ ...workshopFilter, month }),
  view: z.object({
    month,
    items: z.array(calendarSession),
    /** There are more than are told: 1,000. */
    more: z.boolean(),
  }),
});

export const sessionsIcs = endpoint({
  name: 'workshops.sessions-ics',
  method: 'GET',
  path: '/api/workshops/:id/sessions.ics',
  access: 'signed-in',
  summary: 'Sessions of a workshop as an iCalendar file, for its participants and those who see workshops',
  params: z.strictObject({ id }),
  query: z.strictObject({ lang: language.default('en') }),
  media: 'text/calendar',
});
