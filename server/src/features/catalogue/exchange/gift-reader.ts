import { QUESTIONS_MAX, type QuestionKind } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import {
  acceptedAnswers,
  middleOf,
  multipleChoice,
  noteFeedback,
  numberIn,
  rightNumber,
  singleChoice,
  type Weighed,
  type WeighedNumber,
} from './answers.js';
import { type DraftOption, type DraftQuestion, Notes } from './draft.js';
import { hideEscapes, showEscapes, tagsIn } from './gift-signs.js';
import { plainText, TEXT_LIMIT, type TextFormat } from './texts.js';
import { trueFalseOptions } from './true-false.js';

const GAP = '_____';
/** Beyond this it is no question that somebody wrote. */
const MOST_LENGTH = 60_000;
const MOST_PIECES = 100;

/** A question of the file as it stands there, with the comments above it. */
interface Block {
  readonly line: number;
  readonly text: string;
  readonly ids: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Reads GIFT as Moodle writes it (docs.moodle.org/en/GIFT_format). A blank line inside braces is taken for a slip,
 * unless a title begins after it.
 * @throws AppError `questions-too-many`
 */
export function* readGift(text: string): Generator<DraftQuestion> {
  const blocks = blocksOf(text);
  if (blocks.length > QUESTIONS_MAX) throw new AppError('questions-too-many');
  for (const block of blocks) yield readBlock(block);
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let [line, depth] = [0, 0];
  let [ids, tags, category]: [string[], string[], string[]] = [[], [], []];
  const close = (): void => {
    if (lines.length > 0) blocks.push({ line, text: lines.join('\n'), ids, tags: [...category, ...tags] });
    if (lines.length > 0) [ids, tags] = [[], []];
    [lines, depth] = [[], 0];
  };
  const take = (written: string, at: number): void => {
    const bare = written.trim();
    if (bare.startsWith('//')) {
      ids.push(...tagsIn(bare, 'id'));
      tags.push(...tagsIn(bare, 'tag'));
      return;
    }
    if (bare.startsWith('$CATEGORY:')) {
      close();
      category = categoryOf(bare.slice('$CATEGORY:'.length));
      return;
    }
    if (bare === '' && depth <= 0) {
      close();
      return;
    }
    if (depth > 0 && bare.startsWith('::') && lines.at(-1)?.trim() === '') close();
    if (lines.length === 0) line = at;
    depth += count(bare, '{') - count(bare, '}');
    lines.push(written);
  };
  hideEscapes(text)
    .split(/\r\n|\r|\n/)
    .forEach((written, index) => {
      take(written, index + 1);
    });
  close();
  return blocks;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** The last part of a path of categories, as a tag; the root of a course says nothing. */
export function categoryOf(path: string): string[] {
  const last = path.split('/').at(-1)?.trim() ?? '';
  return last === '' || /^(\$\w+\$|top)$/.test(last) ? [] : [last];
}

function readBlock({ line, text, ids, tags }: Block): DraftQuestion {
  const notes = new Notes();
  if (text.length > MOST_LENGTH) notes.refuse('too-long', String(TEXT_LIMIT));
  const titled = /^\s*::([\s\S]*?)::([\s\S]*)$/.exec(text);
  const name = showEscapes(titled?.[1] ?? '').trim();
  const rest = titled?.[2] ?? text;
  const format = formatOf(rest);
  const body = withoutFormat(rest);
  const open = body.indexOf('{');
  const close = body.lastIndexOf('}');
  const facts = { line, name, id: ids[0] ?? '', tags, notes: [] };
  const stemOf = (written: string): string => plainText(showEscapes(written), format, 'asked', notes);
  const refused = (): DraftQuestion => ({
    ...facts,
    kind: null,
    stem: stemOf(body.slice(0, open < 0 ? undefined : open)),
    options: [],
    explain: '',
    notes: notes.all,
  });
  if (notes.all.length > 0) return { ...refused(), stem: '' };
  if (open < 0 && close < 0) notes.refuse('no-answers');
  else if (open < 0 || close < open) notes.refuse('syntax', open < 0 ? '}' : '{');
  else if (body.indexOf('{', open + 1) >= 0 || isGap(body.slice(open + 1, close))) notes.refuse('gaps');
  if (notes.all.length > 0) return refused();
  const answers = readAnswers(body.slice(open + 1, close), format, notes);
  if (!answers) return refused();
  const stem = stemOf(stemAround(body.slice(0, open), body.slice(close + 1), notes));
  return { ...facts, ...answers, stem, notes: notes.all };
}

/** Moodle's Cloze: the braces begin with points and a kind. */
const isGap = (inside: string): boolean =>
  /^\s*\d*\s*:?\s*(MULTICHOICE|MULTIRESPONSE|SHORTANSWER|NUMERICAL|MC|MR|SA|NM)\w*\s*[:\ufdd0]/i.test(inside);

function stemAround(before: string, after: string, notes: Notes): string {
  const tail = after.trim();
  if (tail === '') return before;
  if (/^["'”;]+$/.test(tail)) {
    notes.remark('tail-lost', tail);
    return before;
  }
  return `${before.trim()} ${GAP}${/^[.,;:!?)۔؟،]/.test(tail) ? '' : ' '}${tail}`.trim();
}

const FORMAT = /^\s*\[(html|moodle|plain|markdown)\]/i;
const formatOf = (text: string, otherwise: TextFormat = 'moodle'): TextFormat =>
  (FORMAT.exec(text)?.[1]?.toLowerCase() as TextFormat | undefined) ?? otherwise;
const withoutFormat = (text: string): string => text.replace(FORMAT, '');

interface Answers {
  readonly kind: QuestionKind;
  readonly options: readonly DraftOption[];
  readonly explain: string;
}

function readAnswers(written: string, format: TextFormat, notes: Notes): Answers | null {
  const [inside = '', ...general] = written.split('####');
  const say = (text: string, part: 'asked' | 'told'): string =>
    plainText(showEscapes(withoutFormat(text)), formatOf(text, format), part, notes);
  const explain = say(general.join('####'), 'told');
  const answers = inside.trim();
  const as = (kind: QuestionKind, options: readonly DraftOption[]): Answers => ({ kind, options, explain });
  const truth = /^(T|TRUE|F|FALSE)\s*(#[\s\S]*)?$/i.exec(answers);
  if (answers === '') return as('essay', []);
  if (answers.startsWith('#')) return as('number', readNumbers(answers.slice(1), say, notes));
  else if (answers.startsWith('>')) return as('order', readOrder(answers.slice(1), say));
  else if (truth) return as('true-false', readTruth(truth, say));
  else if (answers.includes('~')) return readChoice(answers, say, notes, as);
  else if (answers.includes('->')) return as('match', readPairs(answers, say, notes));
  else if (answers.startsWith('=')) return as('short', acceptedAnswers(weighedIn(answers, 100, say), notes));
  else notes.refuse('syntax', answers);
  return null;
}

type Say = (text: string, part: 'asked' | 'told') => string;

/** First what is said to a wrong answer, then what is said to the right one. */
function readTruth([, word = '', feedback = '']: RegExpExecArray, say: Say): DraftOption[] {
  const [wrong = '', right = ''] = feedback.split('#').slice(1);
  return trueFalseOptions(/^T/i.test(word), { right: say(right, 'told'), wrong: say(wrong, 'told') });
}

function readChoice(
  answers: string,
  say: Say,
  notes: Notes,
  as: (kind: QuestionKind, options: readonly DraftOption[]) => Answers,
): Answers {
  const weighed = weighedIn(answers, 0, say);
  if (!/^\s*[=~]/.test(answers)) notes.refuse('syntax', answers);
  return answers.includes('=')
    ? as('single', singleChoice(weighed, notes))
    : as('multiple', multipleChoice(weighed, notes));
}

/** Each answer behind its `=` or `~`; `wrong` is what one behind `~` is worth unless it says so. */
function weighedIn(answers: string, wrong: number, say: Say): Weighed[] {
  return piecesOf(answers).map((piece) => {
    const { percent, text, feedback } = partsOf(piece.slice(1));
    return {
      text: say(text, 'asked'),
      feedback: say(feedback, 'told'),
      percent: percent ?? (piece.startsWith('=') ? 100 : wrong),
    };
  });
}

const piecesOf = (answers: string): string[] =>
  answers
    .split(/(?=[=~])/)
    .filter((piece) => /^[=~]/.test(piece))
    .slice(0, MOST_PIECES);

function partsOf(piece: string): { percent: number | null; text: string; feedback: string } {
  const [answer = '', ...feedback] = piece.split('#');
  const weight = /^\s*%(-?\d+(?:\.\d+)?)%/.exec(answer);
  return {
    percent: weight ? Number(weight[1]) : null,
    text: answer.slice(weight?.[0].length ?? 0),
    feedback: feedback.join('#'),
  };
}

function readPairs(answers: string, say: Say, notes: Notes): DraftOption[] {
  return piecesOf(answers).map((piece) => {
    // A pair has no weight: what looks like one is a word of it.
    const [text = '', ...told] = piece.slice(1).split('#');
    const feedback = told.join('#');
    noteFeedback(say(feedback, 'told'), notes);
    const at = text.indexOf('->');
    if (at < 0) notes.refuse('syntax', showEscapes(text).trim());
    const left = say(text.slice(0, at), 'asked');
    return { left: left || undefined, right: say(text.slice(at + 2), 'asked') };
  });
}

/** Of Moodle's ordering question: how many are shown, how, and how they are graded. */
const ORDER_SETTING =
  /^(\d+|ALL|EXACT|RANDOM|REL|RELATIVE|CONTIG|CONTIGUOUS|H|HORI|HORIZONTAL|V|VERT|VERTICAL|[A-Z]+(_[A-Z]+)+|SHOW|HIDE|TRUE|FALSE|YES|NO|none|abc|ABCD|iii|IIII)$/;

/** The settings stand on the first line alone; each of the others is an item. */
function readOrder(answers: string, say: Say): DraftOption[] {
  const [first = '', ...others] = answers.split('\n').filter((line) => line.trim() !== '');
  const isSetting = first
    .trim()
    .split(/\s+/)
    .every((word) => ORDER_SETTING.test(word));
  const items = isSetting ? others : [first, ...others];
  return items.slice(0, MOST_PIECES).map((item) => ({ text: say(item, 'asked') }));
}

function readNumbers(answers: string, say: Say, notes: Notes): DraftOption[] {
  const pieces = /^\s*[=~]/.test(answers) ? piecesOf(answers) : piecesOf(`=${answers}`);
  const numbers = pieces.flatMap((piece): WeighedNumber[] => {
    const { percent, text, feedback } = partsOf(piece.slice(1));
    const said = say(feedback, 'told');
    // Behind `~`, or as a star: what is said to whoever gave another number.
    if (piece.startsWith('~') || text.trim() === '*') {
      noteFeedback(said, notes);
      return [];
    }
    return [{ ...numberOf(showEscapes(text), notes), feedback: said, percent: percent ?? 100 }];
  });
  return rightNumber(numbers, notes);
}

/** `1822`, `1822:2` or `1820..1824`. */
function numberOf(text: string, notes: Notes): { value: number; tolerance: number } {
  const [from = '', to] = text.split('..');
  if (to !== undefined) return middleOf(numberIn(from, notes), numberIn(to, notes));
  const [value = '', tolerance] = text.split(':');
  return {
    value: numberIn(value, notes),
    tolerance: tolerance?.trim() ? Math.abs(numberIn(tolerance, notes)) : 0,
  };
}
