import { exercises } from './problems/exercises.js';
import { files } from './problems/files.js';
import { lessons } from './problems/lessons.js';
import { references } from './problems/references.js';
import { translations } from './problems/translations.js';
import { values } from './problems/values.js';

/** What can be wrong with a course folder: what it is, and what to do about it. `{{…}}` is filled in. */
export const problemSentences = {
  ...files,
  ...values,
  ...lessons,
  ...translations,
  ...references,
  ...exercises,
};
export type ProblemCode = keyof typeof problemSentences;
export const problemCodes = Object.keys(problemSentences) as ProblemCode[];
