import type { Localised, QuestionNote } from '@academy/shared';
import { Breath } from './breath.js';
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
export async function withLikenesses(
  questions: readonly JudgedQuestion[],
  elsewhere: readonly AskedElsewhere[],
): Promise<JudgedQuestion[]> {
  const inFile = new StemIndex<number>();
  const inCourses = new StemIndex<AskedElsewhere>();
  const breath = new Breath();
  for (const asked of elsewhere) inCourses.remember(asked, asked.stem);
  const compared: JudgedQuestion[] = [];
  for (const question of questions) {
    await breath.take();
    const notes =
      question.item === null
        ? []
        : [...fileNote(inFile.find(question.stem)), ...courseNote(inCourses.find(question.stem))];
    if (question.item) inFile.remember(question.number, question.stem);
    compared.push(
      notes.length === 0 ? question : { ...question, fate: 'remarked', notes: [...question.notes, ...notes] },
    );
  }
  return compared;
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
