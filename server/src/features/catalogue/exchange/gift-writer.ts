import { inLanguage, type Language, type Localised } from '@academy/shared';
import type { QuestionItem } from '../folder/schemas.js';
import { extraTags } from './carried.js';
import { escaped, tagOf } from './gift-signs.js';
import { truthOf } from './true-false.js';

/**
 * Questions as GIFT in one language. GIFT has no units, no arrows inside a left side, and no questions to be put in
 * order: the unit is added to the question, the arrow drawn as one sign, and the order written as Moodle's ordering
 * question reads it. Of an essay it has the question alone, which is said beside it.
 */
export const writeGift = (items: readonly QuestionItem[], language: Language): string =>
  items.map((item) => `${questionText(item, (text) => inLanguage(text, language))}\n`).join('\n');

const LEFT_OUT =
  'GIFT has no place for the rubric, the model answer and the number of words: they were left out.';

type Say = (text: Localised) => string;

function questionText(item: QuestionItem, say: Say): string {
  const marks = [tagOf('id', item.id), ...[...item.tags, ...extraTags(item)].map((tag) => tagOf('tag', tag))];
  const unit = item.kind === 'number' ? item.options[0]?.unit : undefined;
  const stem = say(item.stem) + (unit ? ` (${say(unit)})` : '');
  const inside = [...answersOf(item, say), `####${words(say(item.explain))}`];
  return [
    `// ${marks.join(' ')}`,
    ...(item.kind === 'essay' ? [`// ${LEFT_OUT}`] : []),
    // "plain", or a sign of HTML in the text would be taken for markup.
    `::${escaped(item.id)}::[plain]${escaped(stem)}{${inside.join('\n')}`,
    '}',
  ].join('\n');
}

/** Escaped; a text that begins like a format, a comment or a command is told apart from one. */
const words = (text: string): string => (/^(\[\w+\]|\/\/|\$)/.test(text) ? '[plain]' : '') + escaped(text);

const answer = (sign: '=' | '~', text: string, percent: number | null, feedback = ''): string => {
  const weight = percent ?? (/^%/.test(text) ? (sign === '=' ? 100 : 0) : null);
  return `${sign}${weight === null ? '' : `%${weight}%`}${words(text)}${feedback === '' ? '' : `#${words(feedback)}`}`;
};

function answersOf(item: QuestionItem, say: Say): string[] {
  switch (item.kind) {
    case 'match':
      return item.options.map(
        ({ left, right }) => `=${left ? words(say(left).replaceAll('->', '→')) : ''} -> ${words(say(right))}`,
      );
    case 'order':
      return [
        `>${item.options.length} ALL VERTICAL ALL_OR_NOTHING SHOW`,
        ...item.options.map(({ text }) => words(say(text))),
      ];
    case 'number':
      return [`#${item.options.map(({ value, tolerance }) => `=${value}:${tolerance}`).join('')}`];
    case 'short':
      return item.options.map(({ text }) => answer('=', say(text).replaceAll('*', '\\*'), null));
    case 'essay':
      return [];
    default:
      return item.kind === 'true-false' ? truthOfItem(item.options, say) : choicesOf(item, say);
  }
}

type Choice = Extract<QuestionItem, { kind: 'single' | 'multiple' | 'true-false' }>;

function choicesOf({ kind, options }: Choice, say: Say): string[] {
  const share = Number((100 / options.filter(({ correct }) => correct).length).toFixed(5));
  return options.map(({ text, correct, feedback }) => {
    const told = feedback ? say(feedback) : '';
    if (kind === 'multiple') return answer('~', say(text), correct ? share : -100, told);
    return answer(correct ? '=' : '~', say(text), null, told);
  });
}

/** First what is said to a wrong answer, then what is said to the right one. */
function truthOfItem(options: Choice['options'], say: Say): string[] {
  const right = options.find(({ correct }) => correct);
  const wrong = options.find(({ correct }) => !correct);
  const told = [wrong, right].map((option) => (option?.feedback ? words(say(option.feedback)) : ''));
  const isTrue = (right && truthOf(right.text.en)) ?? right === options[0];
  return [`${isTrue ? 'TRUE' : 'FALSE'}${told.some(Boolean) ? `#${told.join('#')}` : ''}`];
}
