import { inLanguage, type Language, type Localised, readPair } from '@academy/shared';
import type { BankQuestion } from '../bank-question.js';
import { letterOf } from './words.js';

type Items = readonly { readonly key: string; readonly text: Localised }[];

/** The right answer to a printed question, line by line, with the letters by which it is printed. */
export function answerInWords(
  { open, secret }: Pick<BankQuestion, 'open' | 'secret'>,
  language: Language,
): string[] {
  const lettered = (items: Items, key: string): string => {
    const index = items.findIndex((item) => item.key === key);
    const text = items[index]?.text;
    return text ? `${letterOf(index, language)}) ${inLanguage(text, language)}` : '';
  };
  switch (open.kind) {
    case 'match':
      return secret.right.flatMap((pair) => {
        const { left, right } = readPair(pair) ?? {};
        const from = open.options.find(({ key }) => key === left)?.text;
        return from && right ? `${inLanguage(from, language)}: ${lettered(open.choices ?? [], right)}` : [];
      });
    case 'order':
      return secret.right.map((key, index) => `${index + 1}. ${lettered(open.options, key)}`);
    case 'number':
    case 'short':
      return [secret.expected ? inLanguage(secret.expected, language) : (secret.right[0] ?? '')];
    case 'essay':
      return [
        ...(secret.expected ? [inLanguage(secret.expected, language)] : []),
        ...(secret.rubric ?? []).map(({ text, points }) => `${inLanguage(text, language)} (${points})`),
      ];
    default:
      return secret.right.map((key) => lettered(open.options, key));
  }
}
