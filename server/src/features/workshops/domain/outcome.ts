import { type Outcome, percentOf } from '@academy/shared';

/** What a workshop asks for before a participant is recorded as trained. */
export interface WorkshopRule {
  readonly sessions: number;
  /** Of its sessions, in per cent. */
  readonly thresholdPercent: number;
  /** Null where there is no post-test. */
  readonly postTest: { readonly passPercent: number; readonly outOf: number } | null;
}

/** What is known of one participant. */
interface Attended {
  readonly attended: number;
  /** In points of the test; null where none was typed in. */
  readonly postScore: number | null;
}

/**
 * Rule 1 of the count, for workshops: confirmed attendance reached the threshold and, where there is a post-test, it
 * was passed.
 */
export function workshopOutcome(rule: WorkshopRule, { attended, postScore }: Attended): Outcome {
  const { sessions, thresholdPercent, postTest } = rule;
  if (sessions === 0 || percentOf(attended, sessions) < thresholdPercent) return 'attendance-short';
  if (!postTest) return 'recorded';
  if (postScore === null) return 'post-test-missing';
  return percentOf(postScore, postTest.outOf) >= postTest.passPercent ? 'recorded' : 'post-test-failed';
}
