import { QUESTIONS_MAX, type QuestionKind } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import {
  acceptedAnswers,
  multipleChoice,
  noteFeedback,
  numberIn,
  rightNumber,
  singleChoice,
  type Weighed,
} from './answers.js';
import { type DraftEssay, type DraftOption, type DraftQuestion, MADE_POINTS, Notes } from './draft.js';
import { categoryOf } from './gift-reader.js';
import { readNotes, wishedWords } from './grader-notes.js';
import { plainText, type TextFormat } from './texts.js';
import { trueFalseOptions, truthOf } from './true-false.js';
import { childOf, childrenOf, readElements, textAt, type XmlElement, type XmlFault } from './xml-tree.js';

const kinds: Readonly<Record<string, QuestionKind>> = {
  truefalse: 'true-false',
  shortanswer: 'short',
  numerical: 'number',
  matching: 'match',
  ordering: 'order',
  essay: 'essay',
};

/**
 * Reads Moodle's own XML (docs.moodle.org/en/Moodle_XML_format). Where the file is broken, the last draft says so.
 * @throws AppError `questions-too-many`
 */
export function* readMoodleXml(xml: string): Generator<DraftQuestion> {
  let category: readonly string[] = [];
  let count = 0;
  for (const found of readElements(xml, 'question')) {
    if ('code' in found) yield brokenAt(found);
    else if (found.attributes.type === 'category') category = categoryOf(textAt(found, 'category', 'text'));
    else {
      count += 1;
      if (count > QUESTIONS_MAX) throw new AppError('questions-too-many');
      yield draftOf(found, category);
    }
  }
}

function brokenAt({ code, detail, line }: XmlFault): DraftQuestion {
  const notes = new Notes();
  notes.refuse(code, detail);
  const nothing = { name: '', id: '', kind: null, stem: '', options: [], explain: '', tags: [] };
  return { ...nothing, line, notes: notes.all };
}

function draftOf(element: XmlElement, category: readonly string[]): DraftQuestion {
  const notes = new Notes();
  const { type = '' } = element.attributes;
  const kind = type === 'multichoice' ? choiceKind(element) : (kinds[type] ?? null);
  const stem = textOf(childOf(element, 'questiontext'), 'asked', notes);
  const refused = refusalOf(type);
  if (refused) notes.refuse(...refused);
  const options = kind ? optionsOf(kind, element, notes) : [];
  const explain = textOf(childOf(element, 'generalfeedback'), 'told', notes);
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'])
    noteFeedback(
      isUsual(textAt(element, name, 'text')) ? '' : textOf(childOf(element, name), 'told', notes),
      notes,
    );
  if (childrenOf(element, 'hint').some((hint) => textAt(hint, 'text') !== '')) notes.remark('hints-lost');
  return {
    line: element.line,
    name: textAt(element, 'name', 'text').slice(0, 200),
    id: textAt(element, 'idnumber'),
    kind,
    stem,
    options,
    essay: kind === 'essay' ? essayIn(element, notes) : undefined,
    explain,
    tags: [...category, ...childrenOf(childOf(element, 'tags'), 'tag').map((tag) => textAt(tag, 'text'))],
    notes: notes.all,
  };
}

const choiceKind = (element: XmlElement): QuestionKind =>
  /^(false|0)$/i.test(textAt(element, 'single')) ? 'multiple' : 'single';

function refusalOf(type: string): Parameters<Notes['refuse']> | null {
  if (type === 'description') return ['no-answers'];
  if (type === 'cloze' || type === 'multianswer') return ['gaps'];
  return type === 'multichoice' || type in kinds ? null : ['kind-unknown', type];
}

/** What Moodle writes by itself into every question. */
const isUsual = (text: string): boolean =>
  /^(<p>)?Your answer is (partially )?(in)?correct\.(<\/p>)?$/i.test(text);

const formats: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
};

/** The text that an element holds in its format; pictures that lie beside it are meant by it. */
function textOf(element: XmlElement | undefined, part: 'asked' | 'told', notes: Notes): string {
  if (!element) return '';
  const format = formats[element.attributes.format ?? ''] ?? 'moodle';
  return plainText(textAt(element, 'text'), format, part, notes);
}

function optionsOf(kind: QuestionKind, element: XmlElement, notes: Notes): DraftOption[] {
  switch (kind) {
    case 'true-false':
      return truth(element, notes);
    case 'match':
      return childrenOf(element, 'subquestion').map((pair) => ({
        left: textOf(pair, 'asked', notes) || undefined,
        right: plainText(textAt(pair, 'answer', 'text'), 'plain', 'asked', notes),
      }));
    case 'order':
      return childrenOf(element, 'answer').map((answer) => ({ text: textOf(answer, 'asked', notes) }));
    case 'number':
      return number(element, notes);
    case 'essay':
      return [];
    case 'short':
      if (textAt(element, 'usecase') === '1') notes.remark('case-lost');
      return acceptedAnswers(weighedIn(element, notes, 'plain'), notes);
    default: {
      const answers = weighedIn(element, notes);
      return kind === 'single' ? singleChoice(answers, notes) : multipleChoice(answers, notes);
    }
  }
}

const percentOf = (answer: XmlElement): number => Number(answer.attributes.fraction ?? 0) || 0;

const weighedIn = (element: XmlElement, notes: Notes, format?: TextFormat): Weighed[] =>
  childrenOf(element, 'answer').map((answer) => ({
    text: format ? plainText(textAt(answer, 'text'), format, 'asked', notes) : textOf(answer, 'asked', notes),
    feedback: textOf(childOf(answer, 'feedback'), 'told', notes),
    percent: percentOf(answer),
  }));

function truth(element: XmlElement, notes: Notes): DraftOption[] {
  const answers = weighedIn(element, notes, 'plain');
  const right = answers.find(({ percent }) => percent > 0);
  const isTrue = truthOf(right?.text ?? '');
  if (isTrue === null) notes.refuse('none-right');
  const wrong = answers.find((answer) => answer !== right);
  return trueFalseOptions(isTrue ?? true, { right: right?.feedback ?? '', wrong: wrong?.feedback ?? '' });
}

function number(element: XmlElement, notes: Notes): DraftOption[] {
  const answers = childrenOf(element, 'answer').flatMap((answer) => {
    const feedback = textOf(childOf(answer, 'feedback'), 'told', notes);
    const text = textAt(answer, 'text');
    if (text === '*') {
      noteFeedback(feedback, notes);
      return [];
    }
    const tolerance = textAt(answer, 'tolerance');
    return [
      {
        value: numberIn(text, notes),
        tolerance: tolerance === '' ? 0 : Math.abs(numberIn(tolerance, notes)),
        percent: percentOf(answer),
        feedback,
      },
    ];
  });
  const units = childrenOf(childOf(element, 'units'), 'unit');
  const main = units.find((unit) => Number(textAt(unit, 'multiplier')) === 1) ?? units[0];
  return rightNumber(answers, notes, plainText(textAt(main, 'unit_name'), 'plain', 'asked', notes));
}

function essayIn(element: XmlElement, notes: Notes): DraftEssay {
  const template = textOf(childOf(element, 'responsetemplate'), 'told', notes);
  if (template !== '') notes.remark('template-lost', template);
  if (!/^(0)?$/.test(textAt(element, 'attachments')) || textAt(element, 'responseformat') === 'noinline')
    notes.remark('attachments-lost');
  const words = wishedWords(textAt(element, 'minwordlimit'), textAt(element, 'maxwordlimit'));
  return { ...rubricIn(element, notes), words };
}

/** Our own notes for graders taken apart, or those of somebody else as one criterion. */
function rubricIn(element: XmlElement, notes: Notes): Omit<DraftEssay, 'words'> {
  const ours = readNotes(textAt(element, 'graderinfo', 'text'));
  const plain = (text: string): string => plainText(text, 'plain', 'told', notes);
  if (ours)
    return {
      model: plain(ours.model),
      rubric: ours.rubric.map((one) => ({ ...one, text: plain(one.text), levels: plain(one.levels) })),
    };
  const text = textOf(childOf(element, 'graderinfo'), 'told', notes);
  if (text === '') return { rubric: [], model: '' };
  notes.remark('rubric-text', String(MADE_POINTS));
  return { rubric: [{ id: 'c1', text, points: MADE_POINTS, levels: '' }], model: '' };
}
