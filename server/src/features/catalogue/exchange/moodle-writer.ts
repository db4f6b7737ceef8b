import { inLanguage, type Language, type Localised } from '@academy/shared';
import type { EssayItem, QuestionItem } from '../folder/schemas.js';
import { extraTags } from './carried.js';
import { writeNotes } from './grader-notes.js';
import { truthOf } from './true-false.js';

type Say = (text: Localised) => string;
type Choice = Extract<QuestionItem, { kind: 'single' | 'multiple' | 'true-false' }>;

/** Questions as Moodle's own XML in one language. */
export const writeMoodleXml = (items: readonly QuestionItem[], language: Language): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<quiz>',
    ...items.map((item) => questionXml(item, (text) => inLanguage(text, language))),
    '</quiz>',
    '',
  ].join('\n');

const types: Readonly<Record<QuestionItem['kind'], string>> = {
  single: 'multichoice',
  multiple: 'multichoice',
  'true-false': 'truefalse',
  match: 'matching',
  order: 'ordering',
  number: 'numerical',
  short: 'shortanswer',
  essay: 'essay',
};

const questionXml = (item: QuestionItem, say: Say): string =>
  [
    `<question type="${types[item.kind]}">`,
    `<name>${text(item.id)}</name>`,
    part('questiontext', say(item.stem)),
    part('generalfeedback', say(item.explain)),
    '<defaultgrade>1</defaultgrade>',
    `<idnumber>${escaped(item.id)}</idnumber>`,
    ...answersOf(item, say),
    `<tags>${[...item.tags, ...extraTags(item)].map((tag) => `<tag>${text(tag)}</tag>`).join('')}</tags>`,
    '</question>',
  ].join('\n');

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
};

/** What XML 1.0 cannot hold was no text. */
const escaped = (words: string): string =>
  words
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\t]/g, (sign) => references[sign] as string);

const text = (words: string): string => `<text>${escaped(words)}</text>`;
const part = (name: string, words: string, inside = ''): string =>
  `<${name} format="plain_text">${text(words)}${inside}</${name}>`;
const feedbackXml = (feedback: Localised | undefined, say: Say): string =>
  feedback ? part('feedback', say(feedback)) : '';

const answer = (words: string, percent: number, inside = ''): string =>
  `<answer fraction="${percent}" format="plain_text">${text(words)}${inside}</answer>`;

function answersOf(item: QuestionItem, say: Say): string[] {
  switch (item.kind) {
    case 'match':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...item.options.map(({ left, right }) =>
          part('subquestion', left ? say(left) : '', `<answer>${text(say(right))}</answer>`),
        ),
      ];
    case 'order':
      return [
        '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount>',
        '<gradingtype>ALL_OR_NOTHING</gradingtype><showgrading>SHOW</showgrading>',
        ...item.options.map(({ text: thing }, index) => answer(say(thing), index + 1)),
      ];
    case 'number':
      return item.options.flatMap(({ value, tolerance, unit }) => [
        answer(String(value), 100, `<tolerance>${tolerance}</tolerance>`),
        ...(unit
          ? [
              `<units><unit><multiplier>1</multiplier><unit_name>${escaped(say(unit))}</unit_name></unit></units>`,
            ]
          : []),
      ]);
    case 'short':
      return [
        '<usecase>0</usecase>',
        ...item.options.map(({ text: words }) => answer(say(words).replaceAll('*', '\\*'), 100)),
      ];
    case 'essay':
      return essayXml(item, say);
    default:
      return choicesOf(item, say);
  }
}

/** The rubric travels as notes for graders, which our own reader takes apart again. */
const essayXml = (item: EssayItem, say: Say): string[] => [
  '<responseformat>editor</responseformat><responserequired>1</responserequired>',
  `<responsefieldlines>15</responsefieldlines><minwordlimit>${item.words?.min ?? ''}</minwordlimit>`,
  `<maxwordlimit>${item.words?.max ?? ''}</maxwordlimit><attachments>0</attachments>`,
  part('graderinfo', writeNotes(item, say)),
  part('responsetemplate', ''),
];

function choicesOf({ kind, options }: Choice, say: Say): string[] {
  const right = options.filter(({ correct }) => correct).length;
  const percent = (correct: boolean): number => {
    if (kind !== 'multiple') return correct ? 100 : 0;
    return correct ? Number((100 / right).toFixed(5)) : -100;
  };
  if (kind === 'true-false')
    return options.map(({ text: words, correct, feedback }, index) =>
      answer(String(truthOf(words.en) ?? index === 0), percent(correct), feedbackXml(feedback, say)),
    );
  return [
    `<single>${kind === 'single'}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    ...options.map(({ text: words, correct, feedback }) =>
      answer(say(words), percent(correct), feedbackXml(feedback, say)),
    ),
  ];
}
