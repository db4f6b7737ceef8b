import { stringify } from 'yaml';
import type { QuestionItem } from '../folder/schemas.js';

/** Questions as a `questions.yaml` of a course folder, without what is understood by itself. */
export const writeYaml = (items: readonly QuestionItem[]): string =>
  stringify(items.map(withoutDefaults), { lineWidth: 0, aliasDuplicateObjects: false });

function withoutDefaults({ cites, options, ...item }: QuestionItem): Record<string, unknown> {
  const { id, kind, tags, difficulty, stem, explain } = item;
  return {
    ...{ id, kind, tags, difficulty },
    ...(cites.length > 0 ? { cites } : {}),
    stem,
    options: options.map((option) =>
      Object.fromEntries(
        Object.entries(option).filter(
          ([name, value]) =>
            value !== undefined &&
            !(name === 'correct' && value === false) &&
            !(name === 'tolerance' && value === 0),
        ),
      ),
    ),
    explain,
  };
}
