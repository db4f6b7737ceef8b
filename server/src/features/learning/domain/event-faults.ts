import { CLOCK_TOLERANCE_MS, type FieldCode, type LearningEvent } from '@academy/shared';

interface Fault {
  readonly field: string;
  readonly code: FieldCode;
}

/** Whether PostgreSQL can hold this text: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** What is wrong with a batch, by its place in it (`events.2.at`); one fault refuses the whole batch. */
export function eventFaults(
  events: readonly LearningEvent[],
  lessonKeys: ReadonlySet<string>,
  now: Date,
): Fault[] {
  const latest = now.getTime() + CLOCK_TOLERANCE_MS;
  return events.flatMap((event, index): Fault[] => [
    ...(lessonKeys.has(event.lessonKey)
      ? []
      : [{ field: `events.${index}.lessonKey`, code: 'invalid' as const }]),
    ...(isStorable(event.blockKey ?? '')
      ? []
      : [{ field: `events.${index}.blockKey`, code: 'invalid' as const }]),
    ...(Date.parse(event.at) <= latest
      ? []
      : [{ field: `events.${index}.at`, code: 'event-from-future' as const }]),
  ]);
}
