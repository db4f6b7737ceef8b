import { optionFields } from '@academy/shared';
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { canonicalJson } from '../../../domain/canonical.js';
import { plainQuestion } from '../../../folder/plain-question.js';
import type { QuestionItem } from '../../../folder/schemas.js';

const WRITING = {
  lineWidth: 0,
  // Line ends inside quotes are written as \n, so that a text is one line.
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** In this order a question is written; a key that is none of these is the author's own and is left alone. */
const KEYS = [
  ...['id', 'kind', 'tags', 'difficulty', 'cites', 'stem', 'text', 'left', 'right', 'correct', 'value'],
  ...['tolerance', 'unit', 'feedback', 'points', 'levels', 'options', 'rubric', 'words', 'min', 'max'],
  ...['model', 'explain', 'en', 'ur'],
];

/** What is understood by itself where it is not written. */
const DEFAULTS = { correct: 'false', tolerance: '0', cites: '[]' } as const;

interface Rewriting {
  readonly document: Document;
  /** What may stay though the question would say the same without it. */
  readonly understood: Readonly<Record<string, string>>;
}

const rewriting = (document: Document, { kind }: QuestionItem): Rewriting => ({
  document,
  understood: Object.fromEntries(
    Object.entries(DEFAULTS).filter(
      ([key]) => key === 'cites' || (optionFields[kind] as readonly string[]).includes(key),
    ),
  ),
});

type Plain = Readonly<Record<string, unknown>>;

/**
 * One question (`- id: …`) with new contents; comments, quotes and the order of keys stay where the contents do.
 * @returns without an end of line; null where it is not one question
 */
export function rewrittenText(source: string, item: QuestionItem): string | null {
  const document = parseDocument(source);
  const map = onlyQuestion(document);
  if (!map) return null;
  fill(rewriting(document, item), map, plainQuestion(item));
  return written(document);
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
  const on = { document, understood: {} };
  for (const [key, value] of Object.entries(facts)) set(on, map, key, value);
  return written(document);
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
  list.items = [fresh(document, plainQuestion(item), '')];
  return written(document);
}

/** Lists of keys stand in brackets without spaces, as the manuals have them, wherever that changes no words. */
function written(document: Document): string {
  const text = document.toString(WRITING).replace(/\n+$/, '');
  const close = text.replace(/^([ -]*(?:tags|cites): )\[ ([^"'\n]*) \]/gm, '$1[$2]');
  const isSame = canonicalJson(parseDocument(close).toJS()) === canonicalJson(parseDocument(text).toJS());
  return isSame ? close : text;
}

function fill(on: Rewriting, map: YAMLMap, wanted: Plain): void {
  for (const pair of [...map.items]) {
    const key = keyOf(pair);
    if (!KEYS.includes(key) || key in wanted) continue;
    if (canonicalJson(plainOf(on.document, pair.value)) !== on.understood[key]) map.delete(pair.key);
  }
  for (const [key, value] of Object.entries(wanted)) set(on, map, key, value);
}

function set(on: Rewriting, map: YAMLMap, key: string, value: unknown): void {
  const pair = map.items.find((one) => keyOf(one) === key);
  if (pair) pair.value = changed(on, pair.value, value, key);
  else insert(on.document, map, key, value);
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

const plainOf = (document: Document, node: unknown): unknown =>
  isCollection(node) || isScalar(node) ? node.toJS(document) : node;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The node as it is where it says the same; otherwise with as little changed in it as can be. */
function changed(on: Rewriting, node: unknown, value: unknown, key: string): unknown {
  if (canonicalJson(plainOf(on.document, node)) === canonicalJson(value)) return node;
  if (isMap(node) && isPlain(value)) {
    fill(on, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    node.items = arranged(on, node.items, value, key);
    return node;
  }
  if (isScalar(node) && typeof node.value === 'string' && typeof value === 'string') {
    node.value = value;
    // Several lines without quotes can be read as something else, such as `?` for a key.
    if (node.type === Scalar.PLAIN && value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
    return node;
  }
  const made = fresh(on.document, value, key);
  if (isScalar(node) && isScalar(made)) Object.assign(made, commentsOf(node));
  return made;
}

const commentsOf = ({ comment, commentBefore, spaceBefore }: Scalar): Partial<Scalar> => ({
  ...(comment ? { comment } : {}),
  ...(commentBefore ? { commentBefore } : {}),
  ...(spaceBefore ? { spaceBefore } : {}),
});

/** Whatever stays keeps its node, wherever it moves to; what changed is written into the one that stood there. */
function arranged(
  on: Rewriting,
  nodes: readonly unknown[],
  values: readonly unknown[],
  key: string,
): unknown[] {
  const free = new Set(nodes);
  const texts = new Map(nodes.map((node) => [node, canonicalJson(plainOf(on.document, node))]));
  const kept = values.map((value) => {
    const text = canonicalJson(value);
    const same = nodes.find((node) => free.has(node) && texts.get(node) === text);
    if (same !== undefined) free.delete(same);
    return same;
  });
  return values.map((value, index) => {
    if (kept[index] !== undefined) return kept[index];
    const stood = nodes[index];
    if (!free.has(stood)) return fresh(on.document, value, key);
    free.delete(stood);
    return changed(on, stood, value, key);
  });
}

function insert(document: Document, map: YAMLMap, key: string, value: unknown): void {
  const rank = KEYS.indexOf(key);
  const pair = document.createPair(key, null);
  pair.value = fresh(document, value, key);
  const before = map.items.findIndex((one) => KEYS.indexOf(keyOf(one)) > rank);
  map.items.splice(before < 0 ? map.items.length : before, 0, pair as Pair<never, never>);
}

/** Texts in quotes; lists of keys, and both languages of an option, on one line. */
function fresh(document: Document, value: unknown, key: string): Node {
  if (Array.isArray(value)) {
    const list = document.createNode([]) as YAMLSeq;
    list.items = value.map((one) => fresh(document, one, key));
    list.flow = key === 'tags' || key === 'cites';
    return list;
  }
  if (isPlain(value)) {
    const map = document.createNode({}) as YAMLMap;
    for (const [name, inner] of Object.entries(value)) insert(document, map, name, inner);
    map.flow = key === 'words' || ('en' in value && !['stem', 'explain', 'model'].includes(key));
    return map;
  }
  const scalar = document.createNode(value) as Scalar;
  if (key === 'en' || key === 'ur') scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
