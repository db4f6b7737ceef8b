import type { Localised } from '@academy/shared';
import type { Place, ProblemReport } from './problems.js';
import { laterKinds, type QuestionItem, questionItem } from './schemas.js';
import { readShape, stringsAt, valueAt, type WrittenString, type YamlFile } from './yaml.js';

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
  const id = valueAt(yaml.value, [index, 'id']);
  const place = yaml.at([index, 'id']);
  const isAskable = !isOfLaterKind(yaml, index, report);
  const item = isAskable ? readShape(yaml, [index], questionItem, report) : null;
  if (isAskable) checkOptions(yaml, index, report);
  if (item) warnOfMissingUrdu(item, place, report);
  return {
    id: typeof id === 'string' ? id : '',
    place,
    tags: stringsAt(yaml, [index, 'tags']).map((tag) => tag.text),
    cites: stringsAt(yaml, [index, 'cites']),
    item,
  };
}

function isOfLaterKind(yaml: YamlFile, index: number, report: ProblemReport): boolean {
  const kind = valueAt(yaml.value, [index, 'kind']);
  if (!laterKinds.some((later) => later === kind)) return false;
  const remedy = 'Ask it as single, multiple or true-false, or take it out for now.';
  report.error(
    yaml.at([index, 'kind']),
    `Questions of the kind "${String(kind)}" are not supported yet.`,
    remedy,
  );
  return true;
}

/** Looks at what is written, so that a question with another fault is told this one as well. */
function checkOptions(yaml: YamlFile, index: number, report: ProblemReport): void {
  const options = valueAt(yaml.value, [index, 'options']);
  if (!Array.isArray(options)) return;
  const right = options.filter((option) => valueAt(option, ['correct']) === true).length;
  const fault = optionFault(valueAt(yaml.value, [index, 'kind']), options.length, right);
  if (fault) report.error(yaml.at([index, 'options']), ...fault);
}

function optionFault(kind: unknown, count: number, right: number): [string, string] | null {
  if (count < 2) return ['A question needs at least two options.', 'Add the options that are missing.'];
  if (kind === 'true-false' && count !== 2)
    return ['A true-false question has exactly two options.', 'Keep True and False, or make it single.'];
  if (right === 0) return ['No option is marked as correct.', 'Add "correct: true" to the right one.'];
  if (kind !== 'multiple' && right > 1)
    return [`${right} options are marked as correct.`, 'Mark one only, or make the question multiple.'];
  return null;
}

function warnOfMissingUrdu(item: QuestionItem, place: Place, report: ProblemReport): void {
  const texts: [string, Localised | undefined][] = [
    ['stem', item.stem],
    ...item.options.flatMap((option, index): [string, Localised | undefined][] => [
      [`option ${index + 1}`, option.text],
      [`feedback ${index + 1}`, option.feedback],
    ]),
    ['explain', item.explain],
  ];
  const missing = texts.filter(([, text]) => text && !text.ur).map(([name]) => name);
  if (missing.length === 0) return;
  const remedy = 'Add the "ur" texts; English is shown, marked, until then.';
  report.warning(place, `The question ${item.id} has no Urdu for: ${missing.join(', ')}.`, remedy);
}
