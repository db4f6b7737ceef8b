import {
  type Attempt,
  inLanguage,
  type Language,
  type Localised,
  type OpenQuestion,
  readPair,
} from '@academy/shared';

/** Kinds whose answer is more than a choice of options, and is read line by line. */
export const isReadInLines = ({ kind }: Pick<OpenQuestion, 'kind'>): boolean =>
  kind === 'match' || kind === 'order' || kind === 'number' || kind === 'short';

/** One line of an answer in words: a pair, a place in an order, or what was typed. */
export interface AnswerLine {
  readonly key: string;
  /** What the answer is to: the left side of a pair, the place in an order. */
  readonly to: string | null;
  readonly text: string;
}

type Asked = OpenQuestion | Attempt['questions'][number];

/** An answer as a person reads it; `nothing` stands where a pair is missing. */
export function answerLines(
  question: Asked,
  answer: readonly string[],
  language: Language,
  nothing = '–',
): AnswerLine[] {
  const words = (items: readonly { key: string; text: Localised }[], key: string | undefined): string => {
    const text = items.find((item) => item.key === key)?.text;
    return text ? inLanguage(text, language) : nothing;
  };
  if (question.kind === 'match') {
    const pairs = new Map(
      answer.flatMap((text) => readPair(text) ?? []).map(({ left, right }) => [left, right]),
    );
    return question.options.map(({ key, text }) => ({
      key,
      to: inLanguage(text, language),
      text: words(question.choices ?? [], pairs.get(key)),
    }));
  }
  if (question.kind === 'order')
    return answer.map((key, index) => ({ key, to: String(index + 1), text: words(question.options, key) }));
  const unit = question.unit ? ` ${inLanguage(question.unit, language)}` : '';
  return answer.map((text) => ({ key: text, to: null, text: `${text}${unit}` }));
}
