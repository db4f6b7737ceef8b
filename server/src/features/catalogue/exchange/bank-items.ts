import { type Language, type Localised, normaliseWords, readPair } from '@academy/shared';
import type { BankQuestion } from '../bank-question.js';
import type { QuestionItem } from '../folder/schemas.js';

/**
 * A published question as a course folder writes it. Of a short answer the first is as it was written; the others are
 * kept normalised only, each in the language of its letters.
 */
export function itemOfBank(question: BankQuestion, language: Language): QuestionItem {
  const { key, tags, difficulty, open, secret } = question;
  const facts = {
    id: key,
    tags: [...tags],
    difficulty,
    cites: secret.cites.map(({ ref }) => ref),
    stem: open.stem,
    explain: secret.explain,
  };
  const isRight = (option: string): boolean => secret.right.includes(option);
  switch (open.kind) {
    case 'match':
      return { ...facts, kind: open.kind, options: pairsOf(question) };
    case 'order': {
      const byKey = new Map(open.options.map((option) => [option.key, option.text]));
      const texts = secret.right.flatMap((one) => byKey.get(one) ?? []);
      return { ...facts, kind: open.kind, options: texts.map((text) => ({ text })) };
    }
    case 'number': {
      const value = Number(secret.right[0]);
      const { unit } = open;
      return { ...facts, kind: open.kind, options: [{ value, tolerance: secret.tolerance ?? 0, unit }] };
    }
    case 'short':
      return { ...facts, kind: open.kind, options: acceptedOf(question, language).map((text) => ({ text })) };
    case 'essay':
      return {
        ...facts,
        kind: open.kind,
        rubric: secret.rubric ?? [],
        words: open.words,
        model: secret.expected,
      };
    default:
      return {
        ...facts,
        kind: open.kind,
        options: open.options.map((option) => ({
          text: option.text,
          correct: isRight(option.key),
          feedback: secret.feedback[option.key],
        })),
      };
  }
}

/** Pairs as they belong together, then what belongs to nothing. */
function pairsOf({ open, secret }: BankQuestion): { left?: Localised; right: Localised }[] {
  const rights = new Map((open.choices ?? []).map(({ key, text }) => [key, text]));
  const byLeft = new Map(
    secret.right.flatMap((text) => readPair(text) ?? []).map((pair) => [pair.left, pair.right]),
  );
  const pairs = open.options.flatMap(({ key, text }) => {
    const right = rights.get(byLeft.get(key) ?? '');
    return right ? [{ left: text, right }] : [];
  });
  const used = new Set(byLeft.values());
  return [...pairs, ...[...rights].flatMap(([key, right]) => (used.has(key) ? [] : [{ right }]))];
}

const isUrdu = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

function acceptedOf({ secret }: BankQuestion, language: Language): Localised[] {
  const first = secret.expected ?? { en: secret.right[0] ?? '' };
  const shown = (language === 'ur' && first.ur) || first.en;
  const others = (secret.accepted ?? []).filter(
    (text) => isUrdu(text) === isUrdu(shown) && text !== normaliseWords(shown),
  );
  return [first, ...others.map((text) => (isUrdu(text) ? { en: text, ur: text } : { en: text }))];
}
