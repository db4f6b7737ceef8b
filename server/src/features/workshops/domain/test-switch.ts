import {
  type AttemptKind,
  type Course,
  pretestRuleOf,
  type TestObstacle,
  type TestRule,
  type WorkshopTestKind,
  type WorkshopTestState,
  workshopTestKinds,
} from '@academy/shared';

/** As which test of its course each test of a workshop is taken. */
export const ATTEMPT_KINDS: Readonly<Record<WorkshopTestKind, AttemptKind>> = {
  pre: 'pretest',
  post: 'final',
};

export interface SwitchedTest {
  readonly which: WorkshopTestKind;
  readonly state: WorkshopTestState;
}

interface Circumstances {
  readonly isConfirmed: boolean;
  readonly participants: number;
  /** Of the last session, `YYYY-MM-DD`; null before there is one. */
  readonly lastDay: string | null;
  readonly today: string;
}

/**
 * What stands against opening a test now; null where nothing does. A pre-test tells what people knew before, so it stays
 * closed once the post-test was ever opened; a post-test tells what they know after, so it waits for the day of the last
 * session and for the pre-test to be closed.
 */
export function obstacleToOpening(
  which: WorkshopTestKind,
  tests: readonly SwitchedTest[],
  { isConfirmed, participants, lastDay, today }: Circumstances,
): TestObstacle | null {
  const stateOf = (one: WorkshopTestKind) => tests.find((test) => test.which === one)?.state ?? 'waiting';
  if (isConfirmed) return 'confirmed';
  if (participants === 0) return 'no-participant';
  if (which === 'pre') return stateOf('post') === 'waiting' ? null : 'post-begun';
  if (stateOf('pre') === 'open') return 'pre-open';
  if (lastDay === null) return 'no-session';
  return lastDay > today ? 'too-early' : null;
}

/** Another course, or none, may be chosen until a test has been opened. */
export const canChangeTests = (tests: readonly SwitchedTest[]): boolean =>
  tests.every(({ state }) => state === 'waiting');

/**
 * The tests of a course as a workshop takes them. Where the course has no pre-test, its final test is taken before and
 * after, drawn anew. There is one attempt at each.
 */
export const rulesOf = (course: Course): Record<WorkshopTestKind, TestRule> => {
  const once = { attempts: 1, waitHours: 0 };
  return { pre: { ...pretestRuleOf(course), ...once }, post: { ...course.test, ...once } };
};

export const inOrder = <T extends { readonly which: WorkshopTestKind }>(tests: readonly T[]): T[] =>
  [...tests].sort((a, b) => workshopTestKinds.indexOf(a.which) - workshopTestKinds.indexOf(b.which));
