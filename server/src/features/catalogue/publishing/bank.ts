import { createHash } from 'node:crypto';
import {
  type Citation,
  type Localised,
  type NamedLaw,
  normaliseWords,
  type OpenQuestion,
  pairOf,
} from '@academy/shared';
import type { BankQuestion, QuestionSecret } from '../bank-question.js';
import { contentHash } from '../domain/canonical.js';
import { citationOf } from '../domain/citations.js';
import type { ChoiceItem, EssayItem, QuestionItem } from '../folder/schemas.js';

/** A question as it is published, before its version has an id. */
export interface PublishedQuestion extends Omit<BankQuestion, 'versionId'> {
  /** Of what a learner reads and of the key; not of tags and difficulty, which belong to the publication. */
  readonly hash: string;
}

export function publishedQuestion(item: QuestionItem, laws: readonly NamedLaw[]): PublishedQuestion {
  const { asked, answer } = partsOf(item);
  const open: OpenQuestion = { key: item.id, kind: item.kind, stem: item.stem, ...asked };
  const secret: QuestionSecret = {
    feedback: {},
    ...answer,
    explain: item.explain,
    cites: citationsOf(item.cites, laws),
  };
  return {
    key: item.id,
    tags: [...new Set(item.tags)],
    difficulty: item.difficulty,
    open,
    secret,
    hash: contentHash({ open, secret }),
  };
}

interface Parts {
  readonly asked: Pick<OpenQuestion, 'options' | 'choices' | 'unit' | 'words'>;
  readonly answer: Omit<QuestionSecret, 'feedback' | 'explain' | 'cites'> & Partial<QuestionSecret>;
}

function partsOf(item: QuestionItem): Parts {
  switch (item.kind) {
    case 'match':
      return matchParts(item.options);
    case 'order': {
      const keys = keysOf(item.options.map(({ text }) => text));
      const options = byKey(item.options.map(({ text }, index) => ({ key: keys[index] ?? '', text })));
      const isGivenAway = options.every(({ key }, index) => key === keys[index]);
      return { asked: { options: isGivenAway ? options.reverse() : options }, answer: { right: keys } };
    }
    case 'number':
      return numberParts(item.options);
    case 'short':
      return shortParts(item.options.map(({ text }) => text));
    case 'essay':
      return essayParts(item);
    default:
      return choiceParts(item);
  }
}

/** `a`, `b`, … by position: the same option keeps its key for as long as its version stands. */
const optionKey = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `z${index}`);

const choiceParts = ({ options }: ChoiceItem): Parts => ({
  asked: { options: options.map(({ text }, index) => ({ key: optionKey(index), text })) },
  answer: {
    right: options.flatMap(({ correct }, index) => (correct ? [optionKey(index)] : [])),
    feedback: Object.fromEntries(
      options.flatMap(({ feedback }, index) => (feedback ? [[optionKey(index), feedback]] : [])),
    ),
  },
});

function matchParts(pairs: readonly { left?: Localised | undefined; right: Localised }[]): Parts {
  const lefts = pairs.flatMap(({ left }) => left ?? []);
  const leftKeys = keysOf(lefts);
  const rightKeys = keysOf(pairs.map(({ right }) => right));
  const right = pairs.flatMap(({ left }, index) =>
    left ? [pairOf(leftKeys[lefts.indexOf(left)] ?? '', rightKeys[index] ?? '')] : [],
  );
  return {
    asked: {
      options: lefts.map((text, index) => ({ key: leftKeys[index] ?? '', text })),
      choices: byKey(pairs.map((pair, index) => ({ key: rightKeys[index] ?? '', text: pair.right }))),
    },
    answer: { right },
  };
}

function numberParts(
  options: readonly { value: number; tolerance: number; unit?: Localised | undefined }[],
): Parts {
  const { value, tolerance, unit } = options[0] ?? { value: 0, tolerance: 0 };
  const words = String(value);
  const expected = unit
    ? { en: `${words} ${unit.en}`, ...(unit.ur ? { ur: `${words} ${unit.ur}` } : {}) }
    : { en: words };
  return {
    asked: { options: [], ...(unit ? { unit } : {}) },
    answer: { right: [words], tolerance, expected },
  };
}

function shortParts(texts: readonly Localised[]): Parts {
  const every = texts.flatMap(({ en, ur }) => (ur ? [en, ur] : [en]));
  const expected = texts[0] ?? { en: '' };
  return {
    asked: { options: [] },
    answer: { right: [expected.en], accepted: [...new Set(every.map(normaliseWords))], expected },
  };
}

/** What counts may give an answer away, so that all of the rubric is told afterwards. */
const essayParts = ({ rubric, words, model }: EssayItem): Parts => ({
  asked: { options: [], ...(words ? { words } : {}) },
  answer: { right: [], rubric, ...(model ? { expected: model } : {}) },
});

/**
 * Keys that say nothing of the position, for kinds in which the position is the answer: the first letters of a hash of
 * the words, longer where two would be the same.
 */
function keysOf(texts: readonly Localised[]): string[] {
  const hashes = texts.map(({ en }) => createHash('sha256').update(en).digest('hex'));
  const length = [4, 8, 16, 64].find(
    (one) => new Set(hashes.map((hash) => hash.slice(0, one))).size === hashes.length,
  );
  return hashes.map((hash) => hash.slice(0, length ?? 64));
}

const byKey = <T extends { key: string }>(items: readonly T[]): T[] =>
  [...items].sort((one, other) => (one.key < other.key ? -1 : 1));

export const citationsOf = (refs: readonly string[], laws: readonly NamedLaw[]): Citation[] =>
  [...new Set(refs)].flatMap((ref) => citationOf(ref, laws) ?? []);
