/** As blocks, or as the text that they are written in. */
export const lessonModes = ['editor', 'text'] as const;
export type LessonMode = (typeof lessonModes)[number];

const PLACE = 'academy.lesson-mode';

/** What somebody chose last on this device. */
export function keptMode(): LessonMode {
  try {
    return localStorage.getItem(PLACE) === 'text' ? 'text' : 'editor';
  } catch {
    return 'editor';
  }
}

export function keepMode(mode: LessonMode): void {
  try {
    localStorage.setItem(PLACE, mode);
  } catch {
    // A device without room asks again.
  }
}
