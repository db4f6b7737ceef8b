import {
  ANSWER_LENGTH,
  type FoundQuestion,
  inLanguage,
  type Language,
  type Localised,
  normaliseWords,
  type QuestionFileWarning,
  type QuestionNote,
  type QuestionRefusal,
  questionRefusals,
  readNumber,
} from '@academy/shared';
import type { z } from 'zod';
import { optionFault, rubricFault } from '../folder/option-faults.js';
import type { Fault } from '../folder/problems.js';
import { type QuestionItem, questionItemOf } from '../folder/schemas.js';
import { valueAt } from '../folder/yaml.js';
import { explainIssue } from '../folder/yaml-faults.js';
import { carriedBy } from './carried.js';
import { type DraftOption, type DraftQuestion, MADE_POINTS, Notes } from './draft.js';
import { FALSE, TRUE } from './true-false.js';

/** A question of a file with what becomes of it; `item` is null where it is refused. */
export interface JudgedQuestion extends FoundQuestion {
  readonly item: QuestionItem | null;
}

export interface JudgedFile {
  readonly questions: readonly JudgedQuestion[];
  readonly warnings: readonly QuestionFileWarning[];
}

/** The tag of whatever had none: a question needs one, so that a draw can ask for it. */
const IMPORTED = 'imported';
const USUAL_DIFFICULTY = 2;
const STEM_SHOWN = 300;
const MOST_OPTIONS = 30;
const MOST_TO_ARRANGE = 8;

/** Holds drafts against our own format. The file is written in one language, which every text of it has. */
export function judge(drafts: Iterable<DraftQuestion>, language: Language): JudgedFile {
  const ids = new Set<string>();
  const questions = [...drafts].map((draft, index) => judgeOne(draft, index + 1, language, ids));
  const items = questions.flatMap(({ item }) => item ?? []);
  const warnings: QuestionFileWarning[] = [];
  if (items.length > 0) warnings.push(language === 'en' ? 'urdu-missing' : 'english-missing');
  if (items.some(({ tags }) => tags.includes(IMPORTED))) warnings.push('tag-given');
  return { questions, warnings };
}

const isRefusal = ({ code }: QuestionNote): boolean => questionRefusals.includes(code as QuestionRefusal);

function judgeOne(
  draft: DraftQuestion,
  number: number,
  language: Language,
  ids: Set<string>,
): JudgedQuestion {
  const notes = new Notes();
  // A question that could not be read is told that, and not what follows from it.
  if (!draft.notes.some(isRefusal)) findFaults(draft, notes);
  const isSound = ![...draft.notes, ...notes.all].some(isRefusal);
  const item = isSound ? itemOf(draft, number, language, ids, notes) : null;
  const all = [...draft.notes, ...notes.all];
  return {
    number,
    line: draft.line,
    name: item?.id ?? (draft.id || draft.name),
    kind: draft.kind,
    stem: draft.stem.slice(0, STEM_SHOWN),
    fate: item ? (all.length > 0 ? 'remarked' : 'taken') : 'refused',
    notes: item ? all : all.filter(isRefusal),
    item,
  };
}

function findFaults({ kind, stem, options }: DraftQuestion, notes: Notes): void {
  if (stem === '') notes.refuse('stem-missing');
  const texts = options.flatMap(({ text, left, right }) => [text, left, right].flatMap((one) => one ?? []));
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      if (options.length < 2 || texts.some((text) => text === '')) notes.refuse('too-few-options');
      else if (!options.some(({ correct }) => correct)) notes.refuse('none-right');
      else if (kind !== 'multiple' && options.filter(({ correct }) => correct).length > 1)
        notes.refuse('several-right');
      if (options.length > MOST_OPTIONS) notes.refuse('too-many-options', String(MOST_OPTIONS));
      return;
    case 'match':
      findPairFaults(options, notes);
      return;
    case 'order':
      if (options.length < 3) notes.refuse('too-few-items');
      if (options.length > MOST_TO_ARRANGE) notes.refuse('too-many-options', String(MOST_TO_ARRANGE));
      refuseDoubles(texts, notes);
      return;
    case 'number':
      for (const { value, tolerance } of options)
        for (const one of [value ?? 0, tolerance ?? 0])
          if (readNumber(String(one)) === null || (one < 0 && one === tolerance))
            notes.refuse('number-shape', String(one));
      return;
    case 'short':
      if (options.length > MOST_OPTIONS) notes.refuse('too-many-options', String(MOST_OPTIONS));
      for (const text of texts)
        if (normaliseWords(text) === '' || text.length > ANSWER_LENGTH)
          notes.refuse('answer-unwritable', text);
      return;
    default:
  }
}

function findPairFaults(options: readonly DraftOption[], notes: Notes): void {
  const lefts = options.flatMap(({ left }) => left ?? []);
  const rights = options.map(({ right = '' }) => right);
  if (lefts.length < 2 || rights.includes('')) notes.refuse('too-few-pairs');
  if (options.length > MOST_TO_ARRANGE) notes.refuse('too-many-options', String(MOST_TO_ARRANGE));
  refuseDoubles(lefts, notes);
  refuseDoubles(rights, notes);
}

function refuseDoubles(texts: readonly string[], notes: Notes): void {
  const double = texts.find((text, index) => text !== '' && texts.indexOf(text) < index);
  if (double) notes.refuse('twice', double);
}

/** Our own check has the last word, so that nothing leaves here that a course folder would not take. */
function itemOf(
  draft: DraftQuestion,
  number: number,
  language: Language,
  ids: Set<string>,
  notes: Notes,
): QuestionItem | null {
  const { tags, difficulty, cites } = carriedBy(draft.tags);
  const say = sayIn(language);
  const options = draft.options.map((option) => optionOf(option, draft.kind === 'true-false', say));
  const written: Record<string, unknown> & { rubric?: readonly unknown[] } = {
    id: idOf(draft, number, ids, notes),
    kind: draft.kind,
    tags: keysOf(tags, notes),
    difficulty: difficulty ?? USUAL_DIFFICULTY,
    cites: [...cites],
    stem: say(draft.stem),
    ...(draft.kind === 'essay' ? essayOf(draft, say, notes) : { options }),
    explain: say(draft.explain || rightInWords(draft, language, notes)),
  };
  const fault = optionFault(draft.kind, options) ?? (written.rubric ? rubricFault(written.rubric) : null);
  const checked = questionItemOf(draft.kind).safeParse(written);
  if (checked.success && !fault) return checked.data;
  notes.refuseFor(fault ?? faultIn(checked.error, written));
  return null;
}

/** The first thing that the schema found. */
function faultIn(error: z.ZodError | undefined, written: unknown): Fault {
  const [issue] = error?.issues ?? [];
  const [explained] = issue ? explainIssue(issue, valueAt(written, issue.path)) : [];
  return explained?.fault ?? ['value-wrong', { name: { term: 'this' }, detail: '' }];
}

type Say = (text: string) => Localised;

/** A course folder asks for English: until it is translated, the Urdu text stands in its place as well. */
const sayIn =
  (language: Language): Say =>
  (text) =>
    language === 'en' ? { en: text } : { en: text, ur: text };

function optionOf(option: DraftOption, isTruth: boolean, say: Say): Record<string, unknown> {
  const { text, feedback, left, right, unit, ...rest } = option;
  const truth = text === TRUE.en ? TRUE : FALSE;
  return {
    ...rest,
    ...(text === undefined ? {} : { text: isTruth ? { ...truth } : say(text) }),
    ...(feedback ? { feedback: say(feedback) } : {}),
    ...(left === undefined ? {} : { left: say(left) }),
    ...(right === undefined ? {} : { right: say(right) }),
    ...(unit === undefined ? {} : { unit: say(unit) }),
  };
}

const wholeAnswer: Localised = { en: 'The answer as a whole', ur: 'جواب مجموعی طور پر' };

function essayOf(
  { essay }: DraftQuestion,
  say: Say,
  notes: Notes,
): { rubric: readonly unknown[]; words?: unknown; model?: unknown } {
  const { rubric = [], words, model = '' } = essay ?? {};
  if (rubric.length === 0) notes.remark('rubric-made', String(MADE_POINTS));
  return {
    rubric:
      rubric.length === 0
        ? [{ id: 'c1', text: { ...wholeAnswer }, points: MADE_POINTS }]
        : rubric.map(({ id, text, points, levels }) => ({
            ...{ id, text: say(text), points },
            ...(levels ? { levels: say(levels) } : {}),
          })),
    ...(words ? { words } : {}),
    ...(model ? { model: say(model) } : {}),
  };
}

const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const KEY_LENGTH = 80;
const isKey = (text: string): boolean => text.length <= KEY_LENGTH && KEY.test(text);

/** Latin letters and digits of a name as a key; empty where it has none. */
const keyFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\p{M}]+/gu, '-')
    .replace(/\p{M}/gu, '')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, KEY_LENGTH - 8)
    .replace(/-+$/, '');

function idOf({ id, name }: DraftQuestion, number: number, ids: Set<string>, notes: Notes): string {
  const wanted = isKey(id) ? id : keyFrom(id || name) || `q-${number}`;
  const stem = wanted.slice(0, KEY_LENGTH - 8).replace(/-+$/, '');
  let free = wanted;
  for (let count = 2; ids.has(free); count += 1) free = `${stem}-${count}`;
  if (id !== '' && free !== id) notes.remark('id-changed', id);
  ids.add(free);
  return free;
}

function keysOf(tags: readonly string[], notes: Notes): string[] {
  const keys = tags.flatMap((tag) => {
    const key = isKey(tag) ? tag : keyFrom(tag);
    if (key === '') notes.remark('tag-lost', tag);
    return key === '' ? [] : [key];
  });
  return keys.length > 0 ? [...new Set(keys)] : [IMPORTED];
}

const rightIs: Localised = { en: 'The right answer:', ur: 'درست جواب:' };
const gradedBy: Localised = { en: 'What counts:', ur: 'نمبر ان باتوں پر ملتے ہیں:' };

/** Where nobody wrote why, what is right. */
function rightInWords(draft: DraftQuestion, language: Language, notes: Notes): string {
  const { kind, options } = draft;
  notes.remark('explain-made');
  if (kind === 'essay') return criteriaInWords(draft, language);
  const comma = language === 'en' ? ', ' : '، ';
  const truth = (text: string): string => inLanguage(text === TRUE.en ? TRUE : FALSE, language);
  const parts = options.flatMap(({ text = '', correct, left, right, value, unit }): string[] => {
    if (kind === 'match') return left ? [`${left} → ${right}`] : [];
    if (kind === 'number') return [unit ? `${value} ${unit}` : String(value)];
    if (kind === 'order' || kind === 'short') return [text];
    if (!correct) return [];
    return [kind === 'true-false' ? truth(text) : text];
  });
  const shown = kind === 'short' ? parts.slice(0, 1) : parts;
  return `${inLanguage(rightIs, language)} ${shown.join(comma)}`.slice(0, 4000);
}

function criteriaInWords({ essay }: DraftQuestion, language: Language): string {
  const texts = (essay?.rubric ?? []).map(({ text }) => text);
  const all = texts.length > 0 ? texts : [inLanguage(wholeAnswer, language)];
  return `${inLanguage(gradedBy, language)} ${all.join(language === 'en' ? '; ' : '؛ ')}`.slice(0, 4000);
}
