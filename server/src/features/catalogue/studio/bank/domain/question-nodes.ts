import { optionFields } from '@academy/shared';
import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { plainQuestion } from '../../../folder/plain-question.js';
import type { QuestionItem } from '../../../folder/schemas.js';
import { fill, fresh, type Rewriting, set, writtenYaml, type YamlStyle } from '../../yaml-rewriting.js';

const KEYS = [
  ...['id', 'kind', 'tags', 'difficulty', 'cites', 'stem', 'text', 'left', 'right', 'correct', 'value'],
  ...['tolerance', 'unit', 'feedback', 'points', 'levels', 'options', 'rubric', 'words', 'min', 'max'],
  ...['model', 'explain', 'en', 'ur'],
];

const STYLE: YamlStyle = {
  keys: KEYS,
  inBrackets: ['tags', 'cites'],
  inBraces: ['words'],
  apart: ['stem', 'explain', 'model'],
};

/** What is understood by itself where it is not written. */
const DEFAULTS = { correct: 'false', tolerance: '0', cites: '[]' } as const;

const rewriting = (document: Document, { kind }: QuestionItem): Rewriting => ({
  document,
  style: STYLE,
  understood: Object.fromEntries(
    Object.entries(DEFAULTS).filter(
      ([key]) => key === 'cites' || (optionFields[kind] as readonly string[]).includes(key),
    ),
  ),
});

/**
 * One question (`- id: …`) with new contents; comments, quotes and the order of keys stay where the contents do.
 * @returns without an end of line; null where it is not one question
 */
export function rewrittenText(source: string, item: QuestionItem): string | null {
  const document = parseDocument(source);
  const map = onlyQuestion(document);
  if (!map) return null;
  fill(rewriting(document, item), map, plainQuestion(item));
  return writtenYaml(document, STYLE);
}

/** What many questions can be given at once. */
export interface QuestionFacts {
  readonly tags?: readonly string[];
  readonly difficulty?: number;
}

/** As `rewrittenText`, with everything else as it stands, be it right or wrong. */
export function textWithFacts(source: string, facts: QuestionFacts): string | null {
  const document = parseDocument(source);
  const map = onlyQuestion(document);
  if (!map) return null;
  const on: Rewriting = { document, style: STYLE, understood: {} };
  for (const [key, value] of Object.entries(facts)) set(on, map, key, value);
  return writtenYaml(document, STYLE);
}

function onlyQuestion(document: Document): YAMLMap | null {
  const list = document.contents;
  const map = isSeq(list) && list.items.length === 1 ? list.items[0] : null;
  return document.errors.length === 0 && isMap(map) ? map : null;
}

/** A question as the manuals write theirs, without an end of line. */
export function newQuestionText(item: QuestionItem): string {
  const document = parseDocument(stringify([{}]));
  const list = document.contents as unknown as YAMLSeq;
  list.items = [fresh(rewriting(document, item), plainQuestion(item), '')];
  return writtenYaml(document, STYLE);
}
