import type { z } from 'zod';
import type { LessonSource, SourceBlock } from './block.js';
import { splitFrontMatter } from './front-matter.js';
import { readBlocks } from './lesson-blocks.js';
import { reportFaults } from './lesson-faults.js';
import { readMarkdown } from './markdown.js';
import type { Place, ProblemReport } from './problems.js';
import { type LessonFront, lessonFront, type TranslationFront, translationFront } from './schemas.js';
import { readShape, stringsAt, type WrittenString } from './yaml.js';

interface LessonText<Front> {
  readonly file: string;
  /** Null where it has faults, which have been reported. */
  readonly front: Front | null;
  readonly cites: readonly WrittenString[];
  readonly blocks: readonly SourceBlock[];
  /** The blocks with the marks between them of those that are still to be translated, which are null. */
  readonly order: readonly (SourceBlock | null)[];
  readonly lastLine: number;
  /** Where a value of the front matter stands. */
  readonly at: (path: readonly PropertyKey[]) => Place;
}
export type OriginalText = LessonText<LessonFront>;
export type TranslatedText = LessonText<TranslationFront>;

export const readOriginal = (file: string, text: string, report: ProblemReport): OriginalText =>
  readLesson(file, text, lessonFront, report);

export const readTranslation = (file: string, text: string, report: ProblemReport): TranslatedText =>
  readLesson(file, text, translationFront, report);

/** One language's file of a lesson. The body is checked even where the front matter is not right. */
function readLesson<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  report: ProblemReport,
): LessonText<z.output<S>> {
  const { front, markdown } = splitFrontMatter(file, text, report);
  const source: LessonSource = { file, text: markdown, report };
  const { root, fault } = readMarkdown(markdown);
  reportFaults(root, source);
  const order = readBlocks(root, source);
  const lastLine = markdown.trimEnd().split('\n').length;
  if (fault) report.error({ file, line: fault.line }, fault.code, fault.params);
  else if (root.children.length === 0) report.error({ file, line: lastLine }, 'lesson-empty');
  return {
    file,
    front: front && readShape(front, [], schema, report),
    cites: front ? stringsAt(front, ['cites']) : [],
    blocks: order.flatMap((block) => block ?? []),
    order,
    lastLine,
    at: (path) => front?.at(path) ?? { file, line: 1 },
  };
}
