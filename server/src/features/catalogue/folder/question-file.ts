import type { Localised } from '@academy/shared';
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
    const remedy = 'Write each question as an entry that begins with "- id:".';
    report.error({ file: yaml.file, line: 1 }, 'This is not a list of questions.', remedy);
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
  const texts: [string, Localised | undefined][] = [
    ['stem', item.stem],
    ...optionsIn(item).flatMap((option, index) =>
      Object.entries(option).flatMap(([name, text]): [string, Localised][] =>
        typeof text === 'object' ? [[`${name === 'text' ? 'option' : name} ${index + 1}`, text]] : [],
      ),
    ),
    ...essayTexts(item),
    ['explain', item.explain],
  ];
  const missing = texts.filter(([, text]) => text && !text.ur).map(([name]) => name);
  if (missing.length === 0) return;
  const remedy = 'Add the "ur" texts; English is shown, marked, until then.';
  report.warning(place, `The question ${item.id} has no Urdu for: ${missing.join(', ')}.`, remedy);
}

const essayTexts = (item: QuestionItem): [string, Localised | undefined][] =>
  item.kind === 'essay'
    ? [
        ...item.rubric.flatMap(({ text, levels }, index): [string, Localised | undefined][] => [
          [`criterion ${index + 1}`, text],
          [`levels ${index + 1}`, levels],
        ]),
        ['model', item.model],
      ]
    : [];
