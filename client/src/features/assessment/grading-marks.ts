import type { GradedQuestion } from '@academy/shared';
import type { OptionMark } from './components/options.js';

export interface MarkWords {
  readonly chosenRight: string;
  readonly right: string;
  readonly chosenWrong: string;
}

/** What to say beside each option of a graded question; options that are neither chosen nor right say nothing. */
export function marksOf(graded: GradedQuestion, words: MarkWords): Map<string, OptionMark> {
  const marks = new Map<string, OptionMark>();
  for (const key of graded.right) {
    const isChosen = graded.chosen.includes(key);
    marks.set(key, {
      tone: 'right',
      words: isChosen ? words.chosenRight : words.right,
      feedback: isChosen ? graded.feedback[key] : undefined,
    });
  }
  for (const key of graded.chosen) {
    if (marks.has(key)) continue;
    marks.set(key, { tone: 'wrong', words: words.chosenWrong, feedback: graded.feedback[key] });
  }
  return marks;
}
