import {
  type BankRow,
  type BankTest,
  isBlank,
  isQuestionKey,
  type Language,
  languages,
  optionFields,
  questionKinds,
  type WrittenQuestion,
  type WrittenText,
} from '@academy/shared';
import { StemIndex } from '../../../exchange/similar-stems.js';
import type { CourseProblem } from '../../../folder/problems.js';
import { valueAt } from '../../../folder/yaml.js';
import type { BankEntry, BankText } from './bank-text.js';
import type { CourseFacts } from './course-facts.js';
import { writtenQuestion } from './written-question.js';

/** A question with the place where it stands. */
export interface PlacedQuestion {
  readonly file: string;
  /** In its file. */
  readonly index: number;
  readonly entry: BankEntry;
  readonly written: WrittenQuestion;
}

/** The questions of all files of a bank, in their order. */
export const placedIn = (banks: ReadonlyMap<string, BankText>): PlacedQuestion[] =>
  [...banks].flatMap(([file, { entries }]) =>
    entries.map((entry, index) => ({ file, index, entry, written: writtenQuestion(entry.value) })),
  );

interface Surroundings extends CourseFacts {
  readonly problems: readonly CourseProblem[];
  readonly asking: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of lessons by their path. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Each question of a bank with where it is used and what is wrong with it. */
export function bankRows(placed: readonly PlacedQuestion[], around: Surroundings): BankRow[] {
  const alike = likenessesIn(placed);
  const times = new Map<string, number>();
  for (const { entry } of placed) times.set(entry.id, (times.get(entry.id) ?? 0) + 1);
  return placed.map((question, place) => {
    const { entry, file, index, written } = question;
    const next = placed[place + 1];
    const end = next?.file === file ? next.entry.line : Number.POSITIVE_INFINITY;
    return {
      id: entry.id,
      file,
      line: entry.line,
      kind: questionKinds.find((kind) => kind === valueAt(entry.value, ['kind'])) ?? null,
      stem: written.stem,
      tags: written.tags,
      difficulty: difficultyIn(entry.value),
      cites: written.cites,
      missing: missingIn(written),
      lessons: [...(around.asking.get(entry.id) ?? [])].map((path) => ({
        path,
        title: around.titles.get(path) ?? path,
      })),
      tests: testsOf(written.tags, around),
      problems: around.problems.filter(
        (problem) => problem.file === file && problem.line >= startOf(entry, index) && problem.line < end,
      ),
      alike: alike.get(place) ?? [],
      byForm: isByForm(entry) && times.get(entry.id) === 1,
    };
  });
}

/** What is said of the file's first lines is said of its first question. */
const startOf = ({ line }: BankEntry, index: number): number => (index === 0 ? 1 : line);

/** Whether a form can show all of a question that counts. */
export const isByForm = ({ id, value }: BankEntry): boolean =>
  isQuestionKey(id) && questionKinds.some((kind) => kind === valueAt(value, ['kind']));

function difficultyIn(value: unknown): number | null {
  const difficulty = valueAt(value, ['difficulty']);
  return typeof difficulty === 'number' && Number.isInteger(difficulty) ? difficulty : null;
}

export function testsOf(
  tags: readonly string[],
  { drawn, hasPretest }: Pick<CourseFacts, 'drawn' | 'hasPretest'>,
): BankTest[] {
  if (!tags.some((tag) => drawn.includes(tag))) return [];
  return hasPretest ? ['final', 'pretest'] : ['final'];
}

/** Languages in which a text is missing that the other one has, or that has to be there. */
function missingIn({ kind, stem, explain, options, essay }: WrittenQuestion): Language[] {
  const ofOptions = options.flatMap((option) =>
    optionFields[kind].flatMap((field): WrittenText[] => {
      const value = option[field];
      return typeof value === 'object' && (value.en || value.ur) ? [value] : [];
    }),
  );
  return languages.filter((language) =>
    [stem, explain, ...ofOptions, ...(isBlank(essay.model) ? [] : [essay.model])].some(
      (text) => text[language].trim() === '',
    ),
  );
}

/** By place: questions that ask the same in nearly the same words, each told of both. */
function likenessesIn(placed: readonly PlacedQuestion[]): Map<number, BankRow['alike']> {
  const index = new StemIndex<number>();
  const found = new Map<number, { id: string; score: number }[]>();
  const tell = (place: number, other: number, score: number): void => {
    const id = placed[other]?.entry.id ?? '';
    found.set(place, [...(found.get(place) ?? []), { id, score }]);
  };
  placed.forEach(({ written }, place) => {
    const stem = written.stem.en || written.stem.ur;
    const like = index.find(stem);
    if (like) {
      tell(place, like.key, like.score);
      tell(like.key, place, like.score);
    }
    index.remember(place, stem);
  });
  return found;
}
