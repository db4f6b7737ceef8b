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
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { canonicalJson } from '../domain/canonical.js';

const WRITING = {
  lineWidth: 0,
  // Line ends inside quotes are written as \n, so that a text is one line.
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** How a kind of YAML is written where it is written anew. */
export interface YamlStyle {
  /** In this order; a key that is none of these is the author's own and is left alone. */
  readonly keys: readonly string[];
  /** Lists that stand on one line. */
  readonly inBrackets: readonly string[];
  /** Maps other than texts that stand on one line. */
  readonly inBraces?: readonly string[];
  /** Texts whose languages stand below each other; those of others stand on one line. */
  readonly apart: readonly string[];
  /** Maps whose keys are names that authors give: their order counts, and a name may change. */
  readonly named?: readonly string[];
}

export interface Rewriting {
  readonly document: Document;
  readonly style: YamlStyle;
  /** What may stay though the whole would say the same without it. */
  readonly understood: Readonly<Record<string, string>>;
}

export type Plain = Readonly<Record<string, unknown>>;

/** Lists of keys stand in brackets without spaces, as the manuals have them, wherever that changes no words. */
export function writtenYaml(document: Document, { inBrackets }: YamlStyle): string {
  const text = document.toString(WRITING).replace(/\n+$/, '');
  const spaced = new RegExp(`^([ -]*(?:${inBrackets.join('|')}): )\\[ ([^"'\\n]*) \\]`, 'gm');
  const close = text.replace(spaced, '$1[$2]');
  if (close === text) return text;
  const isSame = canonicalJson(parseDocument(close).toJS()) === canonicalJson(parseDocument(text).toJS());
  return isSame ? close : text;
}

/** Gives a map these contents; whatever in it says the same stays as it is, with its comments. */
export function fill(on: Rewriting, map: YAMLMap, wanted: Plain): void {
  for (const pair of [...map.items]) {
    const key = keyOf(pair);
    if (!on.style.keys.includes(key) || key in wanted) continue;
    if (canonicalJson(plainOf(on.document, pair.value)) !== on.understood[key]) map.delete(pair.key);
  }
  for (const [key, value] of Object.entries(wanted)) set(on, map, key, value);
}

export function set(on: Rewriting, map: YAMLMap, key: string, value: unknown): void {
  const pair = map.items.find((one) => keyOf(one) === key);
  if (pair) pair.value = changed(on, pair.value, value, key);
  else insert(on, map, key, value);
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

const plainOf = (document: Document, node: unknown): unknown =>
  isCollection(node) || isScalar(node) ? node.toJS(document) : node;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The node as it is where it says the same; otherwise with as little changed in it as can be. */
function changed(on: Rewriting, node: unknown, value: unknown, key: string): unknown {
  const isNamed = on.style.named?.includes(key) === true;
  if (isNamed && isMap(node) && isPlain(value) && node.items.length > 0) {
    node.items = arrangedPairs(on, node.items, value);
    return node;
  }
  if (!isNamed && canonicalJson(plainOf(on.document, node)) === canonicalJson(value)) return node;
  if (!isNamed && isMap(node) && isPlain(value)) {
    fill(on, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value) && node.items.length > 0) {
    node.items = arranged(on, node.items, value, key);
    return node;
  }
  if (isScalar(node) && typeof node.value === 'string' && typeof value === 'string') {
    node.value = value;
    // Several lines without quotes can be read as something else, such as `?` for a key.
    if (node.type === Scalar.PLAIN && value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
    return node;
  }
  const made = fresh(on, value, key);
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
    if (!free.has(stood)) return fresh(on, value, key);
    free.delete(stood);
    return changed(on, stood, value, key);
  });
}

/** As `arranged`, for what goes by names: first whoever has the name, then whoever says the same, then whoever stood there. */
function arrangedPairs(on: Rewriting, pairs: readonly Pair[], wanted: Plain): Pair<never, never>[] {
  const names = Object.keys(wanted);
  const free = new Set(pairs);
  const take = (pair: Pair | undefined): Pair | undefined => {
    if (!pair || !free.has(pair)) return undefined;
    free.delete(pair);
    return pair;
  };
  const byName = names.map((name) => take(pairs.find((pair) => keyOf(pair) === name)));
  const texts = new Map(pairs.map((pair) => [pair, canonicalJson(plainOf(on.document, pair.value))]));
  const bySaying = names.map(
    (name, index) =>
      byName[index] ??
      take(pairs.find((pair) => free.has(pair) && texts.get(pair) === canonicalJson(wanted[name]))),
  );
  return names.map((name, index) => {
    const pair = bySaying[index] ?? take(pairs[index]);
    if (!pair) return on.document.createPair(name, fresh(on, wanted[name], '')) as Pair<never, never>;
    if (isScalar(pair.key) && keyOf(pair) !== name) pair.key.value = name;
    pair.value = changed(on, pair.value, wanted[name], '');
    return pair as Pair<never, never>;
  });
}

function insert(on: Rewriting, map: YAMLMap, key: string, value: unknown): void {
  const { keys } = on.style;
  const rank = keys.indexOf(key);
  const pair = on.document.createPair(key, null);
  pair.value = fresh(on, value, key);
  const before = map.items.findIndex((one) => keys.indexOf(keyOf(one)) > rank);
  map.items.splice(before < 0 ? map.items.length : before, 0, pair as Pair<never, never>);
}

/** Texts in quotes; lists of keys, and both languages of most texts, on one line. */
export function fresh(on: Rewriting, value: unknown, key: string): Node {
  const { document, style } = on;
  if (Array.isArray(value)) {
    const list = document.createNode([]) as YAMLSeq;
    list.items = value.map((one) => fresh(on, one, key));
    list.flow = value.length === 0 || style.inBrackets.includes(key);
    return list;
  }
  if (isPlain(value)) {
    const map = document.createNode({}) as YAMLMap;
    const entries = Object.entries(value);
    if (style.named?.includes(key))
      map.items = entries.map(([name, inner]) => document.createPair(name, fresh(on, inner, '')) as never);
    else for (const [name, inner] of entries) insert(on, map, name, inner);
    map.flow = style.inBraces?.includes(key) === true || ('en' in value && !style.apart.includes(key));
    return map;
  }
  const scalar = document.createNode(value) as Scalar;
  if (key === 'en' || key === 'ur') scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
