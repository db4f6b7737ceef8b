import type { Enrolment } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.js';

const anEnrolment = (finalTest: Partial<Enrolment['finalTest']>): Enrolment =>
  ({
    id: 'e1',
    finalTest: {
      attemptsLeft: 3,
      openAttemptId: null,
      nextAttemptAt: null,
      lessonsFirst: false,
      awaiting: null,
      gradedAttemptId: null,
      ...finalTest,
    },
  }) as Enrolment;

describe('nextStep', () => {
  it('should put a test under way before everything', () => {
    expect(nextStep(anEnrolment({ openAttemptId: 'a1', lessonsFirst: true }))).toEqual({
      kind: 'test-open',
      to: '/learn/e1/test/a1',
    });
  });

  it('should go on with the lessons while any is required', () => {
    expect(nextStep(anEnrolment({ lessonsFirst: true })).kind).toBe('lesson');
  });

  it('should lead to the test when the lessons are done', () => {
    expect(nextStep(anEnrolment({}))).toEqual({ kind: 'test', to: '/learn/e1/test-rules?kind=final' });
  });

  it('should lead to what is said of a test that waits for a grade', () => {
    const awaiting = { attemptId: 'a1', since: '2026-07-06T08:00:00Z' };
    expect(nextStep(anEnrolment({ awaiting }))).toEqual({ kind: 'awaiting', to: '/attempts/a1/result' });
  });

  it('should offer reading while the next attempt is closed or none is left', () => {
    expect(nextStep(anEnrolment({ nextAttemptAt: '2026-07-06T08:00:00Z' })).kind).toBe('stuck');
    expect(nextStep(anEnrolment({ attemptsLeft: 0 })).kind).toBe('stuck');
  });
});
