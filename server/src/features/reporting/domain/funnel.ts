import type { FunnelStep, Localised } from '@academy/shared';

/** A required lesson of a publication. */
export interface StepLesson {
  readonly key: string;
  readonly title: Localised;
}

/** People of one publication who got equally far and are equally at work. */
export interface FunnelGroup {
  readonly publicationId: string;
  /** Keys of lessons that are completed; others than required ones do not matter. */
  readonly lessons: readonly string[];
  readonly testBegun: boolean;
  readonly passed: boolean;
  readonly certified: boolean;
  /** Nothing done for so long that they are said to have stopped. */
  readonly idle: boolean;
  readonly people: number;
}

type Step = Pick<FunnelStep, 'kind' | 'key' | 'title'>;
export type CountedStep = Omit<FunnelStep, 'medianDays'>;

/**
 * The lessons of several publications in one order: the newest one's, and each lesson that only older ones have behind
 * the one that it followed there.
 * @param publications the newest first
 */
export function mergedLessons(publications: readonly (readonly StepLesson[])[]): StepLesson[] {
  const merged: StepLesson[] = [];
  for (const lessons of publications) {
    let place = 0;
    for (const lesson of lessons) {
      const known = merged.findIndex(({ key }) => key === lesson.key);
      if (known < 0) merged.splice(place, 0, lesson);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return merged;
}

/** The name under which a step is timed: a lesson's by its key, the others by their kind. */
export const timeKey = ({ kind, key }: Pick<FunnelStep, 'kind' | 'key'>): string =>
  kind === 'lesson' ? `lesson ${key}` : kind;

/**
 * From enrolment to certificate. Lessons can be completed in any order, so a step counts who took it, whatever else
 * they did; a person stands at the furthest step that they took, in the order of the steps. All who have no
 * certificate stand at exactly one step, as stopped or as under way.
 * @param publications required lessons by publication; the newest first
 */
export function funnelOf(
  publications: ReadonlyMap<string, readonly StepLesson[]>,
  groups: readonly FunnelGroup[],
): CountedStep[] {
  const lessons = mergedLessons([...publications.values()]);
  const named = (kind: FunnelStep['kind']): Step => ({ kind, key: null, title: null });
  const steps: Step[] = [
    named('enrolled'),
    ...lessons.map(({ key, title }): Step => ({ kind: 'lesson', key, title })),
    ...(['test', 'passed', 'certificate'] as const).map(named),
  ];
  const required = new Map([...publications].map(([id, own]) => [id, new Set(own.map(({ key }) => key))]));
  const counted = steps.map((step) => ({ ...step, of: 0, people: 0, stopped: 0, underWay: 0 }));
  for (const group of groups) {
    const own = required.get(group.publicationId) ?? new Set();
    let furthest = counted[0];
    for (const step of counted) {
      if (step.kind === 'lesson' && !own.has(step.key as string)) continue;
      step.of += group.people;
      if (!hasTaken(group, step)) continue;
      step.people += group.people;
      furthest = step;
    }
    if (furthest && !group.certified) furthest[group.idle ? 'stopped' : 'underWay'] += group.people;
  }
  return counted;
}

function hasTaken(group: FunnelGroup, { kind, key }: Step): boolean {
  switch (kind) {
    case 'enrolled':
      return true;
    case 'lesson':
      return group.lessons.includes(key as string);
    case 'test':
      return group.testBegun;
    case 'passed':
      return group.passed;
    case 'certificate':
      return group.certified;
  }
}
