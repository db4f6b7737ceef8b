import type { Enrolment } from '@academy/shared';
import { outbox, useOutboxState } from '../../../lib/outbox/index.js';

/** What the reader has done in each lesson, with what this device has not sent yet. */
export function useLessonStates(enrolment: Enrolment | undefined): Map<string, 'opened' | 'completed'> {
  // The queue tells of its changes; what is in it is read anew each time.
  useOutboxState();
  const states = new Map(enrolment?.lessons.map(({ key, state }) => [key, state]));
  if (!enrolment) return states;
  for (const { type, lessonKey } of outbox.pendingFor(enrolment.id)) {
    if (type === 'lesson-completed') states.set(lessonKey, 'completed');
    else if (!states.has(lessonKey)) states.set(lessonKey, 'opened');
  }
  return states;
}
