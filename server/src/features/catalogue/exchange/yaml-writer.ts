import { stringify } from 'yaml';
import { plainQuestion } from '../folder/plain-question.js';
import type { QuestionItem } from '../folder/schemas.js';

/** Questions as a `questions.yaml` of a course folder, without what is understood by itself. */
export const writeYaml = (items: readonly QuestionItem[]): string =>
  stringify(items.map(plainQuestion), { lineWidth: 0, aliasDuplicateObjects: false });
