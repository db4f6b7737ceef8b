import type { Localised, QuestionNote } from '@academy/shared';
import type { JudgedQuestion } from './judge.js';
import { type Likeness, StemIndex } from './similar-stems.js';

/** A question of a published course, by what it asks. */
export interface AskedElsewhere {
  readonly slug: string;
  readonly title: Localised;
  readonly key: string;
  readonly stem: string;
}

/** Adds to each question that is taken which one before it, and which of a published course, asks the same. */
export function withLikenesses(
  questions: readonly JudgedQuestion[],
  elsewhere: readonly AskedElsewhere[],
): JudgedQuestion[] {
  const inFile = new StemIndex<number>();
  const inCourses = new StemIndex<AskedElsewhere>();
  for (const asked of elsewhere) inCourses.add(asked, asked.stem);
  return questions.map((question) => {
    if (question.item === null) return question;
    const notes = [
      ...fileNote(inFile.add(question.number, question.stem)),
      ...courseNote(inCourses.find(question.stem)),
    ];
    return notes.length === 0
      ? question
      : { ...question, fate: 'remarked' as const, notes: [...question.notes, ...notes] };
  });
}

const fileNote = (found: Likeness<number> | null): QuestionNote[] =>
  found
    ? [
        {
          code: found.score === 1 ? 'same-in-file' : 'alike-in-file',
          value: null,
          number: found.key,
          course: null,
        },
      ]
    : [];

function courseNote(found: Likeness<AskedElsewhere> | null): QuestionNote[] {
  if (!found) return [];
  const { slug, title, key } = found.key;
  const code = found.score === 1 ? 'same-in-course' : 'alike-in-course';
  return [{ code, value: null, number: null, course: { slug, title, key } }];
}
