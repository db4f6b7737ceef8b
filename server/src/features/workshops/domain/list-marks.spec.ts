import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMark, sessionOfHeading } from './list-marks.js';

const sessions = [
  { id: 'a', day: '2026-03-05', from: '09:00' },
  { id: 'b', day: '2026-03-05', from: '14:00' },
  { id: 'c', day: '2026-04-03', from: '09:00' },
];
const idOf = (heading: string) => sessionOfHeading(heading, sessions)?.id ?? null;

describe('sessionOfHeading', () => {
  it.each([
    ['Session 1', 'a'],
    ['SESSION-2', 'b'],
    ['S3', 'c'],
    ['نشست 2', 'b'],
    ['نشست نمبر ۳', 'c'],
    ['Session 4', null],
    ['Session 0', null],
    ['Day 1', null],
    ['Day 2', 'c'],
    ['2026-03-05', null],
    ['2026-03-05 14:00', 'b'],
    ['03/04/2026', 'c'],
    ['3-4-2026', 'c'],
    ['04/03/2026', null],
    ['Name', null],
    ['CNIC', null],
    ['', null],
  ])('should read %s as %s', (heading, id) => {
    expect(idOf(heading)).toBe(id);
  });

  it('should find every session by its number and by its day and hour, as the list that is exported heads them', () => {
    fc.assert(
      fc.property(fc.nat(sessions.length - 1), (index) => {
        const one = sessions[index];
        expect(idOf(`Session ${index + 1}`)).toBe(one?.id);
        expect(idOf(`${one?.day} ${one?.from}`)).toBe(one?.id);
      }),
    );
  });
});

describe('readMark', () => {
  it.each([
    ['P', 'present'],
    ['Present', 'present'],
    ['1', 'present'],
    ['۱', 'present'],
    ['✓', 'present'],
    ['حاضر', 'present'],
    ['A', 'absent'],
    ['غیر حاضر', 'absent'],
    ['on-leave', 'absent'],
    ['', null],
    ['not marked', null],
    ['x', 'unread'],
    ['late', 'unread'],
  ])('should read %s as %s', (cell, mark) => {
    expect(readMark(cell)).toBe(mark);
  });
});
