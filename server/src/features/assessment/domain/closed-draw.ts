import { type BlueprintPart, fillParts, fitsPart, type TestRule } from '@academy/shared';
import type { DrawableQuestion } from './draw.js';

interface ClosedDraw<Question> {
  /** Without what a person would have to grade. */
  readonly bank: readonly Question[];
  /** Draws no more than that bank can give. */
  readonly rule: TestRule;
}

/**
 * What is drawn where nobody could grade in time: at a pre-test, after which the lessons begin, and in a workshop, whose
 * results are wanted in the room. Essays are passed over, and parts of a blueprint that only they could fill ask for less.
 */
export function closedDraw<Question extends DrawableQuestion>(
  bank: readonly Question[],
  rule: TestRule,
): ClosedDraw<Question> {
  const closed = bank.filter(({ open }) => open.kind !== 'essay');
  if (closed.length === bank.length) return { bank, rule };
  const { essays: _, blueprint, ...rest } = rule;
  const pool = closed.filter(({ tags }) => tags.some((tag) => rule.from.includes(tag)));
  const draw = Math.max(1, Math.min(rule.draw, pool.length));
  const parts = fillable(blueprint ?? [], pool, draw);
  return { bank: closed, rule: { ...rest, draw, ...(parts.length > 0 ? { blueprint: parts } : {}) } };
}

/** As much of each part as can be filled beside those before it. */
function fillable(
  blueprint: readonly BlueprintPart[],
  pool: readonly DrawableQuestion[],
  draw: number,
): BlueprintPart[] {
  const kept: BlueprintPart[] = [];
  for (const part of blueprint) {
    for (let wanted = part.draw; wanted > 0; wanted -= 1) {
      const parts = [...kept, { ...part, draw: wanted }];
      const filled = fillParts(
        parts,
        parts.map((one) => pool.filter((question) => fitsPart(one, question))),
      );
      if (!filled || filled.length > draw) continue;
      kept.push({ ...part, draw: wanted });
      break;
    }
  }
  return kept;
}
