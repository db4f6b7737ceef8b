/** A lesson's file in its two parts; together they are the file, letter for letter. */
export interface LessonFile {
  /** The front matter with its fences and the line break after it; empty where there is none. */
  readonly front: string;
  readonly body: string;
}

const FENCE = /^---[ \t]*$/;

/** Takes a lesson's file apart where the importer does. */
export function splitLesson(text: string): LessonFile {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) return { front: '', body: text };
  const length = lines.slice(0, end + 1).join('\n').length + 1;
  return { front: text.slice(0, length), body: text.slice(length) };
}

export function joinLesson({ front, body }: LessonFile): string {
  const isOpen = front !== '' && body !== '' && !front.endsWith('\n');
  return front + (isOpen ? '\n' : '') + body;
}
