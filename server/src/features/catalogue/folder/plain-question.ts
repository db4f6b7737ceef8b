import type { QuestionItem } from './schemas.js';

/** A question as it is written, without what is understood by itself. */
export function plainQuestion({ cites, options, ...item }: QuestionItem): Record<string, unknown> {
  const { id, kind, tags, difficulty, stem, explain } = item;
  return {
    ...{ id, kind, tags: [...new Set(tags)], difficulty },
    ...(cites.length > 0 ? { cites } : {}),
    stem: withoutNothing(stem),
    options: options.map((option) =>
      Object.fromEntries(
        Object.entries(option).flatMap(([name, value]) =>
          value === undefined ||
          (name === 'correct' && value === false) ||
          (name === 'tolerance' && value === 0)
            ? []
            : [[name, typeof value === 'object' ? withoutNothing(value) : value]],
        ),
      ),
    ),
    explain: withoutNothing(explain),
  };
}

const withoutNothing = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
