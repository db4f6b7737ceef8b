import { inLanguage, type Language, type Localised } from '@academy/shared';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { SessionRow } from '../workshops.rows.js';

interface Held {
  readonly title: Localised;
  /** Venue and district. */
  readonly place: string;
  /** The page of the workshop. */
  readonly url: string;
  /** Of the product, so that no other calendar has an event of the same name. */
  readonly host: string;
  readonly sessions: readonly SessionRow[];
}

const words = {
  en: (title: string, number: number, of: number) => `${title} (session ${number} of ${of})`,
  ur: (title: string, number: number, of: number) => `${title} (نشست ${number} از ${of})`,
} satisfies Record<Language, unknown>;

/** Pakistan has no summer time: its clock is five hours before UTC. */
const instantOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+05:00`);

/**
 * Sessions as an iCalendar file (RFC 5545). Times are written in UTC, which every calendar shows in its own zone; an
 * event keeps its name for ever, so that a file that is opened again moves it rather than adding another.
 */
export function calendarFile(
  { title, place, url, host, sessions }: Held,
  language: Language,
  now: Date,
): string {
  const said = inLanguage(title, language);
  const calendar = ical({
    name: said,
    prodId: { company: host, product: 'workshops', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const [index, { id, day, from, to }] of sessions.entries())
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp: now,
      start: instantOf(day, from),
      end: instantOf(day, to),
      summary: sessions.length > 1 ? words[language](said, index + 1, sessions.length) : said,
      location: place,
      url,
    });
  return calendar.toString();
}
