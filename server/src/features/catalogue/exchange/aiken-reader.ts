import { QUESTIONS_MAX } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import { type DraftQuestion, Notes } from './draft.js';
import { plainText } from './texts.js';
import { trueFalseOptions, truthOf } from './true-false.js';

const OPTION = /^\s*([A-Z])[.)]\s*(.*)$/;
const ANSWER = /^\s*ANSWER\s*:\s*(.*?)\s*$/i;

/** Whether a text is Aiken: options by letter, and lines that name the right one. */
export const isAiken = (text: string): boolean => {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.some((line) => ANSWER.test(line)) && lines.some((line) => OPTION.test(line));
};

interface Options {
  readonly letter: string;
  text: string;
}

/**
 * Reads Aiken (docs.moodle.org/en/Aiken_format): a question, its options, and `ANSWER: B`.
 * @throws AppError `questions-too-many`
 */
export function readAiken(text: string): DraftQuestion[] {
  const drafts: DraftQuestion[] = [];
  let [stem, options, begin]: [string[], Options[], number] = [[], [], 0];
  const close = (right: string | null): void => {
    if (stem.length > 0 || options.length > 0) drafts.push(draftOf(begin, stem.join('\n'), options, right));
    if (drafts.length > QUESTIONS_MAX) throw new AppError('questions-too-many');
    [stem, options] = [[], []];
  };
  const take = (line: string, at: number): void => {
    const [, letter, words = ''] = OPTION.exec(line) ?? [];
    const right = ANSWER.exec(line)?.[1];
    const isEmpty = stem.length === 0 && options.length === 0;
    if (right !== undefined) close(right);
    else if (line.trim() !== '') {
      if (isEmpty) begin = at;
      if (letter && !isEmpty) options.push({ letter, text: words });
      // A long option goes on in the next line.
      else if (options.length > 0) (options.at(-1) as Options).text += ` ${line.trim()}`;
      else stem.push(line.trim());
    } else if (options.length > 0) close(null);
  };
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    take(line, index + 1);
  });
  close(null);
  return drafts;
}

function draftOf(
  line: number,
  stem: string,
  options: readonly Options[],
  right: string | null,
): DraftQuestion {
  const notes = new Notes();
  if (right === null) notes.refuse(options.length > 0 ? 'none-right' : 'no-answers');
  const letter = right?.replace(/[.)]$/, '').toUpperCase() ?? '';
  const texts = options.map((option) => plainText(option.text, 'plain', 'asked', notes));
  const at = options.findIndex((option) => option.letter === letter);
  if (right !== null && at < 0) notes.refuse('right-unknown', right);
  const truths = texts.map(truthOf);
  const isTruth = texts.length === 2 && truths.includes(true) && truths.includes(false);
  return {
    ...{ line, name: '', id: '', tags: [], explain: '' },
    kind: isTruth ? 'true-false' : 'single',
    stem: plainText(stem, 'plain', 'asked', notes),
    options:
      isTruth && at >= 0
        ? trueFalseOptions(truths[at] === true, { right: '', wrong: '' })
        : texts.map((words, index) => ({ text: words, correct: index === at })),
    notes: notes.all,
  };
}
