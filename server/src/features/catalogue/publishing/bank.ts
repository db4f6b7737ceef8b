import type { Citation, OpenQuestion } from '@academy/shared';
import type { BankQuestion, QuestionSecret } from '../bank-question.js';
import { contentHash } from '../domain/canonical.js';
import { citationOf, type Law } from '../domain/citations.js';
import type { QuestionItem } from '../folder/schemas.js';

/** A question as it is published, before its version has an id. */
export interface PublishedQuestion extends Omit<BankQuestion, 'versionId'> {
  /** Of what a learner reads and of the key; not of tags and difficulty, which belong to the publication. */
  readonly hash: string;
}

/** `a`, `b`, … by position: the same option keeps its key for as long as its version stands. */
const optionKey = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `z${index}`);

export function publishedQuestion(item: QuestionItem, laws: readonly Law[]): PublishedQuestion {
  const open: OpenQuestion = {
    key: item.id,
    kind: item.kind,
    stem: item.stem,
    options: item.options.map(({ text }, index) => ({ key: optionKey(index), text })),
  };
  const secret = secretOf(item, laws);
  return {
    key: item.id,
    tags: [...new Set(item.tags)],
    difficulty: item.difficulty,
    open,
    secret,
    hash: contentHash({ open, secret }),
  };
}

const secretOf = ({ options, explain, cites }: QuestionItem, laws: readonly Law[]): QuestionSecret => ({
  right: options.flatMap(({ correct }, index) => (correct ? [optionKey(index)] : [])),
  feedback: Object.fromEntries(
    options.flatMap(({ feedback }, index) => (feedback ? [[optionKey(index), feedback]] : [])),
  ),
  explain,
  cites: citationsOf(cites, laws),
});

export const citationsOf = (refs: readonly string[], laws: readonly Law[]): Citation[] =>
  [...new Set(refs)].flatMap((ref) => citationOf(ref, laws) ?? []);
