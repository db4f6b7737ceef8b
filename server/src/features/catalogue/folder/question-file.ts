import type { Localised, ProblemTerm } from '@academy/shared';
import { optionFault, rubricFault } from './option-faults.js';
import type { Place, ProblemReport } from './problems.js';
import { optionsIn, type QuestionItem, questionItemOf } from './schemas.js';
import { readShape, stringsAt, valueAt, type WrittenString, type YamlFile, type YamlPath } from './yaml.js';

/** A question as it is written; `item` is null where it has faults of its own, which have been reported. */
export interface SourceQuestion {
  readonly id: string;
  readonly place: Place;
  readonly tags: readonly string[];
  readonly cites: readonly WrittenString[];
  readonly item: QuestionItem | null;
}

/** The questions of one file of the bank. */
export function readQuestions(yaml: YamlFile, report: ProblemReport): SourceQuestion[] {
  if (!Array.isArray(yaml.value)) {
    report.error({ file: yaml.file, line: 1 }, 'not-a-list');
    return [];
  }
  return yaml.value.map((_, index) => readQuestion(yaml, index, report));
}

function readQuestion(yaml: YamlFile, index: number, report: ProblemReport): SourceQuestion {
  const written = (path: YamlPath): unknown => valueAt(yaml.value, [index, ...path]);
  const id = written(['id']);
  const place = yaml.at([index, 'id']);
  const item = readShape(yaml, [index], questionItemOf(written(['kind'])), report);
  const options = written(['options']);
  // Looked at as written, so that a question with another fault is told this one as well.
  const fault = Array.isArray(options) ? optionFault(written(['kind']), options) : null;
  if (fault) report.error(yaml.at([index, 'options']), ...fault);
  const rubric = written(['rubric']);
  const rubricFaults = Array.isArray(rubric) ? rubricFault(rubric) : null;
  if (rubricFaults) report.error(yaml.at([index, 'rubric']), ...rubricFaults);
  if (item) warnOfMissingUrdu(item, place, report);
  return {
    id: typeof id === 'string' ? id : '',
    place,
    tags: stringsAt(yaml, [index, 'tags']).map((tag) => tag.text),
    cites: stringsAt(yaml, [index, 'cites']),
    item,
  };
}

function warnOfMissingUrdu(item: QuestionItem, place: Place, report: ProblemReport): void {
  const texts: [ProblemTerm, Localised | undefined][] = [
    [{ term: 'part-stem' }, item.stem],
    ...optionsIn(item).flatMap((option, index) =>
      Object.entries(option).flatMap(([name, text]): [ProblemTerm, Localised][] =>
        typeof text === 'object' ? [[{ term: `part-${name}`, of: String(index + 1) }, text]] : [],
      ),
    ),
    ...essayTexts(item),
    [{ term: 'part-explain' }, item.explain],
  ];
  const missing = texts.filter(([, text]) => text && !text.ur).map(([name]) => name);
  if (missing.length === 0) return;
  report.warning(place, 'question-no-urdu', { id: item.id, texts: missing });
}

const essayTexts = (item: QuestionItem): [ProblemTerm, Localised | undefined][] =>
  item.kind === 'essay'
    ? [
        ...item.rubric.flatMap(({ text, levels }, index): [ProblemTerm, Localised | undefined][] => [
          [{ term: 'part-criterion', of: String(index + 1) }, text],
          [{ term: 'part-levels', of: String(index + 1) }, levels],
        ]),
        [{ term: 'part-model' }, item.model],
      ]
    : [];
