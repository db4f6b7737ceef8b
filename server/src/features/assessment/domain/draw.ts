import { type BlueprintPart, fillParts, fitsPart, type QuestionKind } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import { themeOf } from './themes.js';

/** A whole number from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

/** What a draw has to know about a question of the bank. */
export interface DrawableQuestion {
  readonly key: string;
  readonly versionId: string;
  readonly tags: readonly string[];
  /** 1 to 3. */
  readonly difficulty: number;
  readonly open: { readonly kind: QuestionKind; readonly options: readonly { readonly key: string }[] };
}

/** One question of an attempt, frozen: which version, and its options in the order shown. */
export interface DrawnQuestion {
  readonly key: string;
  readonly versionId: string;
  readonly kind: QuestionKind;
  readonly options: readonly string[];
}

interface DrawOptions {
  readonly draw: number;
  /** A question takes part if it carries one of these tags. */
  readonly from: readonly string[];
  readonly random: Random;
  /** Keys of questions that this person has been asked before; drawn only where nothing new is left. */
  readonly seen?: ReadonlySet<string>;
  /** What of the draw has to be of which tag or difficulty; the rest is drawn from all that take part. */
  readonly blueprint?: readonly BlueprintPart[] | undefined;
  /** Every question that takes part is asked, whatever `draw` says. */
  readonly fixed?: boolean | undefined;
  /** False leaves the order of the bank. */
  readonly shuffleQuestions?: boolean | undefined;
  readonly shuffleOptions?: boolean | undefined;
}

/**
 * Draws a test: no question twice, every part of its blueprint filled, themes represented as evenly as the bank allows,
 * new questions before those seen earlier, and everything in random order unless it says otherwise.
 * @throws AppError `bank-too-small`
 */
export function drawQuestions(bank: readonly DrawableQuestion[], options: DrawOptions): DrawnQuestion[] {
  const { from, random, fixed = false, shuffleQuestions = true, shuffleOptions = true } = options;
  const pool = bank.filter((question) => question.tags.some((tag) => from.includes(tag)));
  const chosen = fixed ? pool : choose(pool, options);
  if (chosen.length === 0) throw new AppError('bank-too-small');
  const order = shuffleQuestions ? shuffled(chosen, random) : pool.filter((one) => chosen.includes(one));
  return order.map((question) => frozen(question, shuffleOptions ? random : null));
}

function choose(
  pool: readonly DrawableQuestion[],
  { draw, random, seen = new Set<string>(), blueprint = [] }: DrawOptions,
): readonly DrawableQuestion[] {
  const isSeen = (question: DrawableQuestion): boolean => seen.has(question.key);
  const ordered = (questions: readonly DrawableQuestion[]): DrawableQuestion[] =>
    inRounds(questions, isSeen, random);
  const parts = fillParts(
    blueprint,
    blueprint.map((part) => ordered(pool.filter((question) => fitsPart(part, question)))),
    isSeen,
  );
  if (pool.length < draw || !parts || parts.length > draw) throw new AppError('bank-too-small');
  const taken = new Set(parts);
  const rest = ordered(pool.filter((question) => !taken.has(question)));
  return [...parts, ...rest.slice(0, draw - parts.length)];
}

/**
 * All of these questions, one of each theme a round; in each round themes with something new go first, so that a draw
 * that ends within it takes those.
 */
function inRounds(
  questions: readonly DrawableQuestion[],
  isSeen: (question: DrawableQuestion) => boolean,
  random: Random,
): DrawableQuestion[] {
  const queues = queuesByTheme(newFirst(shuffled(questions, random), isSeen));
  const order: DrawableQuestion[] = [];
  while (order.length < questions.length) {
    const left = shuffled(
      queues.filter((queue) => queue.length > 0),
      random,
    );
    for (const queue of newFirst(left, ([next]) => next === undefined || isSeen(next)))
      order.push(...queue.splice(0, 1));
  }
  return order;
}

const frozen = (question: DrawableQuestion, random: Random | null): DrawnQuestion => {
  const options = question.open.options.map((option) => option.key);
  const { kind } = question.open;
  // "True" is read before "False" everywhere; only named options are shuffled.
  return {
    key: question.key,
    versionId: question.versionId,
    kind,
    options: kind === 'true-false' || !random ? options : shuffled(options, random),
  };
};

function queuesByTheme(pool: readonly DrawableQuestion[]): DrawableQuestion[][] {
  const queues = new Map<string, DrawableQuestion[]>();
  for (const question of pool) {
    const theme = themeOf(question.tags);
    const queue = queues.get(theme) ?? [];
    queue.push(question);
    queues.set(theme, queue);
  }
  return [...queues.values()];
}

/** The same order, with what was seen moved behind what was not. */
const newFirst = <T>(items: readonly T[], isSeen: (item: T) => boolean): T[] => [
  ...items.filter((item) => !isSeen(item)),
  ...items.filter(isSeen),
];

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
