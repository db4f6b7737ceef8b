import type { QuestionKind } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import { themeOf } from './themes.js';

/** A whole number from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

/** What a draw has to know about a question of the bank. */
export interface DrawableQuestion {
  readonly key: string;
  readonly versionId: string;
  readonly tags: readonly string[];
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
}

/**
 * Draws a test: no question twice, its themes represented as evenly as the bank allows, new questions before
 * those seen earlier, and everything in random order.
 * @throws AppError `bank-too-small`
 */
export function drawQuestions(bank: readonly DrawableQuestion[], options: DrawOptions): DrawnQuestion[] {
  const { draw, from, random, seen = new Set<string>() } = options;
  const pool = bank.filter((question) => question.tags.some((tag) => from.includes(tag)));
  if (pool.length < draw) throw new AppError('bank-too-small');
  const isSeen = (question: DrawableQuestion | undefined): boolean =>
    question === undefined || seen.has(question.key);
  const queues = queuesByTheme(newFirst(shuffled(pool, random), isSeen));
  const chosen: DrawableQuestion[] = [];
  while (chosen.length < draw) {
    // One question a theme and round; in the last round, which not all can enter, themes with something new go first.
    const round = newFirst(
      shuffled(
        queues.filter((queue) => queue.length > 0),
        random,
      ),
      (queue) => isSeen(queue[0]),
    );
    for (const queue of round.slice(0, draw - chosen.length)) chosen.push(...queue.splice(0, 1));
  }
  return shuffled(chosen, random).map((question) => frozen(question, random));
}

const frozen = (question: DrawableQuestion, random: Random): DrawnQuestion => {
  const options = question.open.options.map((option) => option.key);
  const { kind } = question.open;
  // "True" is read before "False" everywhere; only named options are shuffled.
  return {
    key: question.key,
    versionId: question.versionId,
    kind,
    options: kind === 'true-false' ? options : shuffled(options, random),
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
