import { createHmac } from 'node:crypto';
import { CHECK_IN_CODE_LENGTH, CHECK_IN_LETTERS } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkInCodeAt,
  checkInState,
  checkInWindow,
  isCheckInCode,
  type Signature,
  secondsLeft,
} from './check-in-code.js';
import { passFrom, readPass, writePass } from './check-in-pass.js';

const STEP_MS = 30_000;
const keyed =
  (key: string): Signature =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');
const sign = keyed('the key of this house');

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });
const sessions = fc.uuid();
const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

describe('isCheckInCode', () => {
  it('should take a code for as long as it stands, and half a minute longer', () => {
    fc.assert(
      fc.property(sessions, moments, fc.nat(STEP_MS), (session, at, wait) => {
        const code = checkInCodeAt(sign, session, at);
        expect(isCheckInCode(sign, session, code, later(at, wait))).toBe(true);
      }),
    );
  });

  it('should refuse a code a minute after it was shown, and one that is still to come', () => {
    fc.assert(
      fc.property(sessions, moments, fc.integer({ min: 60_000, max: 86_400_000 }), (session, at, wait) => {
        const code = checkInCodeAt(sign, session, at);
        expect(isCheckInCode(sign, session, code, later(at, wait))).toBe(false);
        expect(isCheckInCode(sign, session, code, later(at, -wait))).toBe(false);
      }),
    );
  });

  it('should refuse a code of another session, and one made with another key', () => {
    fc.assert(
      fc.property(sessions, sessions, moments, (session, other, at) => {
        fc.pre(session !== other);
        expect(isCheckInCode(sign, session, checkInCodeAt(sign, other, at), at)).toBe(false);
        expect(isCheckInCode(sign, session, checkInCodeAt(keyed('another'), session, at), at)).toBe(false);
      }),
    );
  });

  it('should refuse a code in which one letter is another', () => {
    const places = fc.nat(CHECK_IN_CODE_LENGTH - 1);
    fc.assert(
      fc.property(
        sessions,
        moments,
        places,
        fc.constantFrom(...CHECK_IN_LETTERS),
        (session, at, place, letter) => {
          const code = checkInCodeAt(sign, session, at);
          fc.pre(code[place] !== letter);
          const altered = code.slice(0, place) + letter + code.slice(place + 1);
          expect(isCheckInCode(sign, session, altered, at)).toBe(false);
        },
      ),
    );
  });

  it('should write a code only in letters that are told apart', () => {
    fc.assert(
      fc.property(sessions, moments, (session, at) => {
        const code = checkInCodeAt(sign, session, at);
        expect(code).toHaveLength(CHECK_IN_CODE_LENGTH);
        expect([...code].every((letter) => CHECK_IN_LETTERS.includes(letter))).toBe(true);
      }),
    );
  });
});

describe('secondsLeft', () => {
  it('should end exactly where the next code begins', () => {
    fc.assert(
      fc.property(sessions, moments, (session, at) => {
        const left = secondsLeft(at);
        expect(left).toBeGreaterThanOrEqual(1);
        expect(left).toBeLessThanOrEqual(30);
        const code = checkInCodeAt(sign, session, at);
        expect(checkInCodeAt(sign, session, later(at, (left - 1) * 1000))).toBe(code);
        expect(checkInCodeAt(sign, session, later(at, left * 1000))).not.toBe(code);
      }),
    );
  });
});

describe('checkInWindow', () => {
  const hours = { day: '2026-03-05', from: '09:00', to: '13:00' };

  it('should be that of Karachi, whatever clock the server has', () => {
    const window = checkInWindow(hours);
    expect(window.opensAt.toISOString()).toBe('2026-03-05T03:30:00.000Z');
    expect(window.closesAt.toISOString()).toBe('2026-03-05T08:00:00.000Z');
  });

  it('should reach into the day before where a session begins at midnight', () => {
    expect(checkInWindow({ ...hours, from: '00:10' }).opensAt.toISOString()).toBe('2026-03-04T18:40:00.000Z');
  });

  it('should be open from its first moment until before its last', () => {
    const window = checkInWindow(hours);
    fc.assert(
      fc.property(fc.integer({ min: -86_400_000, max: 86_400_000 }), (offset) => {
        const at = later(window.opensAt, offset);
        const expected = offset < 0 ? 'early' : at.getTime() < window.closesAt.getTime() ? 'open' : 'over';
        expect(checkInState(window, at)).toBe(expected);
      }),
    );
    expect(checkInState(window, window.closesAt)).toBe('over');
  });
});

describe('readPass', () => {
  it('should read a pass back for ten minutes and no longer', () => {
    fc.assert(
      fc.property(fc.uuid(), sessions, moments, fc.nat(1_200_000), (id, session, at, wait) => {
        const pass = passFrom(id, session, at);
        const read = readPass(sign, writePass(sign, pass), later(at, wait));
        expect(read).toEqual(wait < 600_000 ? pass : null);
      }),
    );
  });

  it('should refuse a pass in which anything was altered, and one that was signed elsewhere', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        sessions,
        moments,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (id, session, at, place, letter) => {
          const text = writePass(sign, passFrom(id, session, at));
          const where = place % text.length;
          fc.pre(text[where] !== letter);
          expect(readPass(sign, text.slice(0, where) + letter + text.slice(where + 1), at)).toBeNull();
          expect(readPass(keyed('another'), text, at)).toBeNull();
        },
      ),
    );
  });

  it('should read nothing from nonsense', () => {
    fc.assert(fc.property(fc.string(), (text) => readPass(sign, text, new Date()) === null));
  });
});
