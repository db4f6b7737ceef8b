import { type EssayItem, optionsIn, type QuestionItem } from './schemas.js';

/** A question as it is written, without what is understood by itself. */
export function plainQuestion(item: QuestionItem): Record<string, unknown> {
  const { id, kind, tags, difficulty, cites, stem, explain } = item;
  return {
    ...{ id, kind, tags: [...new Set(tags)], difficulty },
    ...(cites.length > 0 ? { cites } : {}),
    stem: withoutNothing(stem),
    ...(item.kind === 'essay' ? plainEssay(item) : { options: optionsIn(item).map(plainOption) }),
    explain: withoutNothing(explain),
  };
}

const plainOption = (option: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(option).flatMap(([name, value]) =>
      value === undefined || (name === 'correct' && value === false) || (name === 'tolerance' && value === 0)
        ? []
        : [[name, typeof value === 'object' ? withoutNothing(value) : value]],
    ),
  );

const plainEssay = ({ rubric, words, model }: EssayItem): Record<string, unknown> => ({
  rubric: rubric.map(plainOption),
  ...(words ? { words: withoutNothing(words) } : {}),
  ...(model ? { model: withoutNothing(model) } : {}),
});

const withoutNothing = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
