import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** What the front matter of a lesson says of it. */
export interface LessonFacts {
  readonly title: string;
  /** As it is written; empty where it is not given. */
  readonly minutes: string;
  readonly required: boolean;
  readonly contentNote: string;
  readonly cites: readonly string[];
}

export type FactName = keyof LessonFacts;

const factNames: readonly FactName[] = ['title', 'minutes', 'required', 'contentNote', 'cites'];

const KEYS: Readonly<Record<FactName, string>> = {
  title: 'title',
  minutes: 'minutes',
  required: 'required',
  contentNote: 'content_note',
  cites: 'cites',
};

const yamlOf = (front: string): string => front.split('\n').slice(1, -2).join('\n');

/** The front matter without its fences; null where it cannot be read, or is not a list of keys. */
function documentOf(front: string): Document | null {
  const document = parseDocument(yamlOf(front.endsWith('\n') ? front : `${front}\n`));
  const isList = document.contents === null || isMap(document.contents);
  return document.errors.length === 0 && isList ? document : null;
}

const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What a lesson's front matter says; null where it cannot be read. One that is not there says nothing. */
export function readFacts(front: string): LessonFacts | null {
  const document = documentOf(front);
  if (!document) return null;
  const values = (document.toJS() ?? {}) as Record<string, unknown>;
  return {
    title: word(values.title),
    minutes: word(values.minutes),
    required: values.required !== false,
    contentNote: word(values.content_note),
    cites: Array.isArray(values.cites) ? values.cites.map(word) : [],
  };
}

/** Which facts are written in the front matter. */
export function writtenFacts(front: string): ReadonlySet<FactName> {
  const document = documentOf(front);
  return new Set(document ? factNames.filter((name) => document.has(KEYS[name])) : []);
}

/**
 * The front matter with one fact changed. Comments, unknown keys and the way in which values are written stay. An empty
 * content note and an empty list of laws are left out; a lesson is required unless it says otherwise.
 */
export function writeFact<Name extends FactName>(
  front: string,
  name: Name,
  value: LessonFacts[Name],
): string {
  const document = documentOf(front);
  const facts = readFacts(front);
  if (!document || !facts || JSON.stringify(facts[name]) === JSON.stringify(value)) return front;
  const key = KEYS[name];
  if (name === 'cites') writeList(document, key, value as readonly string[]);
  else if (value === '') document.delete(key);
  else writeScalar(document, key, name === 'minutes' ? Number(value) : value);
  return fenced(document);
}

/** The front matter without these facts. */
export function withoutFacts(front: string, names: readonly FactName[]): string {
  const document = documentOf(front);
  if (!document) return front;
  for (const name of names) document.delete(KEYS[name]);
  return fenced(document);
}

function fenced(document: Document): string {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const yaml = text === '{}\n' ? '' : text.endsWith('\n') ? text : `${text}\n`;
  return `---\n${yaml}---\n`;
}

function writeScalar(document: Document, key: string, value: unknown): void {
  const node = document.get(key, true);
  if (isScalar(node)) {
    node.value = value;
    // How a number was written, such as in hexadecimal, belongs to the old one.
    delete node.source;
  } else document.set(key, value);
}

function writeList(document: Document, key: string, values: readonly string[]): void {
  const list = document.get(key, true);
  if (values.length === 0) document.delete(key);
  else if (isSeq(list)) {
    list.items = list.items.filter((item) => values.includes(word(isScalar(item) ? item.value : item)));
    const kept = list.items.map((item) => word(isScalar(item) ? item.value : item));
    for (const value of values) if (!kept.includes(value)) list.items.push(document.createNode(value));
  } else {
    const made = document.createNode([...values]);
    if (isSeq(made)) made.flow = true;
    document.set(key, made);
  }
}
