import { useState } from 'react';

interface ContentNoteChoice {
  /** The note is on the screen and the lesson is not. */
  readonly isAsking: boolean;
  accept(): void;
}

/** Whether a lesson's content note must be shown first: once in a visit. */
export function useContentNote(
  enrolmentId: string,
  lessonKey: string,
  note: string | null,
): ContentNoteChoice {
  const key = `academy.content-note.${enrolmentId}.${lessonKey}`;
  const [accepted, setAccepted] = useState(() => {
    try {
      return sessionStorage.getItem(key) === '1';
    } catch {
      return false;
    }
  });
  const accept = () => {
    try {
      sessionStorage.setItem(key, '1');
    } catch {
      // It is asked again after a reload.
    }
    setAccepted(true);
  };
  return { isAsking: note !== null && !accepted, accept };
}
