import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.js';

const NOW = new Date('2026-03-01T08:00:00Z');
const time = fc.integer({ min: 0, max: 22 }).map((hour) => `${String(hour).padStart(2, '0')}:15`);
const day = fc.integer({ min: 1, max: 31 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
const sessions = fc.uniqueArray(fc.record({ id: fc.uuid(), day, from: time, to: fc.constant('23:30') }), {
  maxLength: 5,
  selector: ({ id }) => id,
});
/** Line breaks, separators and both scripts, which must not break out of their line. */
const text = fc.array(fc.constantFrom('A', 'ب', ',', ';', '\\', '\n', ' ', 'BEGIN:VEVENT'), {
  minLength: 1,
  maxLength: 60,
});

/** Lines as a reader joins them: RFC 5545 folds what is longer than 75 octets. */
const linesOf = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('calendarFile', () => {
  it('should have one event for each session at its hour in Karachi, whatever its title says', () => {
    fc.assert(
      fc.property(sessions, text, text, (list, title, venue) => {
        const held = {
          ...{ title: { en: title.join('') }, place: venue.join(''), sessions: list },
          ...{ url: 'https://academy.example/workshops/1', host: 'academy.example' },
        };
        const lines = linesOf(calendarFile(held, 'en', NOW));
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(list.length);
        expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(
          list.map(({ id }) => `UID:${id}@academy.example`),
        );
        expect(lines.filter((line) => line.startsWith('DTSTART:'))).toEqual(
          list.map((one) => {
            const utc = new Date(Date.parse(`${one.day}T${one.from}:00Z`) - 5 * 3_600_000);
            return `DTSTART:${utc.toISOString().replace(/[-:]|\.\d{3}/g, '')}`;
          }),
        );
      }),
    );
  });
});
