import { type ItemWarning, insightLimits, itemWarnings, type QuestionKind } from '@academy/shared';
import { type Choice, winnerOf } from './item-choices.js';

interface Judged {
  readonly kind: QuestionKind;
  readonly people: number;
  /** Shares, 0 to 1. */
  readonly facility: number;
  readonly unanswered: number;
  readonly discrimination: number | null;
  readonly choices: readonly Choice[];
}

/** Kinds whose choices stand for themselves, so that one that nobody takes is a waste. */
const WITH_DISTRACTORS: readonly QuestionKind[] = ['single', 'multiple'];

/** What is the matter with a question, the gravest first; nothing where people are too few to say so. */
export function warningsOf(item: Judged): ItemWarning[] {
  if (item.people < insightLimits.smallestForDiscrimination) return [];
  return itemWarnings.filter((warning) => holds[warning](item));
}

const holds: Record<ItemWarning, (item: Judged) => boolean> = {
  'negative-discrimination': ({ discrimination }) => discrimination !== null && discrimination < 0,
  'distractor-beats-right': isBeaten,
  'too-hard': ({ facility }) => 100 * facility < insightLimits.tooHard,
  'too-easy': ({ facility }) => 100 * facility > insightLimits.tooEasy,
  'weak-discrimination': ({ discrimination }) =>
    discrimination !== null && discrimination >= 0 && discrimination < insightLimits.weakDiscrimination,
  'unchosen-distractor': ({ kind, choices }) =>
    WITH_DISTRACTORS.includes(kind) && choices.some(({ right, people }) => !right && people === 0),
  'many-unanswered': ({ unanswered }) => 100 * unanswered > insightLimits.manyUnanswered,
};

/** Of several right options the least taken is what a wrong one is held against; pairs of a match beat nothing. */
function isBeaten({ kind, choices }: Judged): boolean {
  if (kind === 'match') return false;
  const right = choices.filter((choice) => choice.right).map(({ people }) => people);
  // Where answers are typed, a right one that few gave is not listed.
  const least = right.length > 0 ? Math.min(...right) : 0;
  return (winnerOf(choices)?.people ?? 0) > least;
}
