import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitToFinal, admitToPretest, attemptsLeft, nextAttemptAt, type PastAttempt } from './admission.js';

const now = new Date('2026-03-10T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const rule = { attempts: 3, waitHours: 24 };

const failed = (number: number, hours: number): PastAttempt => ({
  number,
  state: 'submitted',
  submittedAt: hoursAgo(hours),
  passed: false,
});
const open = (number: number): PastAttempt => ({ number, state: 'open', submittedAt: null, passed: null });
const final = (finals: PastAttempt[], lessonsDone = true) => admitToFinal({ rule, finals, lessonsDone, now });

describe('admitToFinal', () => {
  it('should admit after the required lessons, and number the attempts', () => {
    expect(final([])).toEqual({ admitted: true, number: 1 });
    expect(final([failed(1, 25)])).toEqual({ admitted: true, number: 2 });
  });

  it('should refuse before them', () => {
    expect(final([], false)).toMatchObject({ admitted: false, code: 'attempt-lessons-first' });
  });

  describe('when an attempt is open', () => {
    it('should go on with it', () => {
      expect(final([failed(1, 30), open(2)])).toEqual({ admitted: true, number: 2 });
    });
  });

  describe('when the last one failed lately', () => {
    it('should say when the next opens, to the millisecond', () => {
      expect(final([failed(1, 1)])).toEqual({ admitted: false, code: 'attempt-wait', until: hoursAgo(-23) });
      expect(final([failed(1, 24)])).toEqual({ admitted: true, number: 2 });
    });
  });

  describe('when no attempt is left', () => {
    it('should refuse for good', () => {
      expect(final([failed(1, 900), failed(2, 800), failed(3, 700)])).toMatchObject({
        code: 'attempt-none-left',
        until: null,
      });
    });
  });

  describe('when it was passed', () => {
    it('should refuse', () => {
      expect(final([failed(1, 90), { ...failed(2, 50), passed: true }])).toMatchObject({
        code: 'attempt-already-passed',
      });
    });
  });

  it('should never admit to more attempts than the rule has, nor to a number twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        (hours, attempts) => {
          const finals = hours.map((ago, index) => failed(index + 1, ago));
          const admission = admitToFinal({
            rule: { attempts, waitHours: 24 },
            finals,
            lessonsDone: true,
            now,
          });
          if (!admission.admitted) return;
          expect(admission.number).toBe(finals.length + 1);
          expect(admission.number).toBeLessThanOrEqual(attempts);
          expect(hours.every((ago) => ago >= 24)).toBe(true);
        },
      ),
    );
  });
});

const awaiting = (number: number, hours: number): PastAttempt => ({
  ...{ number, state: 'awaiting-grading', submittedAt: hoursAgo(hours), passed: null },
});

describe('when essays of an attempt wait for a grade', () => {
  it('should admit to no other, however much time passes and however many are left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 1 }), (hours, failures) => {
        const finals = [
          ...Array.from({ length: failures }, () => failed(1, hours + 24)),
          awaiting(failures + 1, hours),
        ];
        expect(final(finals)).toMatchObject({ admitted: false, code: 'attempt-awaiting-grading' });
        expect(nextAttemptAt(rule, finals, now)).toBeNull();
      }),
    );
  });
});

describe('nextAttemptAt', () => {
  it('should be nothing where the next is open, none is left, or none is needed', () => {
    expect(nextAttemptAt(rule, [], now)).toBeNull();
    expect(nextAttemptAt(rule, [failed(1, 24)], now)).toBeNull();
    expect(nextAttemptAt(rule, [failed(1, 3), failed(2, 2), failed(3, 1)], now)).toBeNull();
    expect(nextAttemptAt(rule, [{ ...failed(1, 1), passed: true }], now)).toBeNull();
  });

  it('should wait from the last one', () => {
    expect(nextAttemptAt(rule, [failed(1, 30), failed(2, 4)], now)).toEqual(hoursAgo(-20));
  });
});

describe('attemptsLeft', () => {
  it('should count open attempts as used and never fall below zero', () => {
    expect(attemptsLeft(rule, [failed(1, 50), open(2)])).toBe(1);
    expect(attemptsLeft({ attempts: 1 }, [failed(1, 2), failed(2, 1)])).toBe(0);
  });
});

describe('admitToPretest', () => {
  const offered = { isOffered: true, pretests: [], finals: [] };

  it('should admit once, and go on with an open one', () => {
    expect(admitToPretest(offered)).toEqual({ admitted: true, number: 1 });
    expect(admitToPretest({ ...offered, pretests: [open(1)] })).toEqual({ admitted: true, number: 1 });
    expect(admitToPretest({ ...offered, pretests: [failed(1, 5)] })).toMatchObject({
      code: 'attempt-none-left',
    });
  });

  describe('when the final test has been begun', () => {
    it('should refuse', () => {
      expect(admitToPretest({ ...offered, finals: [open(1)] })).toMatchObject({ code: 'attempt-none-left' });
    });
  });

  describe('when the course has none', () => {
    it('should not be found', () => {
      expect(admitToPretest({ ...offered, isOffered: false })).toMatchObject({ code: 'not-found' });
    });
  });
});
