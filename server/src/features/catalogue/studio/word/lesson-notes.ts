import { visit } from 'unist-util-visit';
import type { Element, Node, Tree } from './html-node.js';
import { textOf } from './html-node.js';
import type { Notices } from './notices.js';

const NOTE = /^(?:footnote|endnote)-\d+$/;
const REFERENCE = /^#((?:footnote|endnote)-\d+)$/;

/** Footnotes and endnotes of a document by the converter's ids, each as what stands in it. */
export type DocumentNotes = ReadonlyMap<string, Element>;

/** Takes the notes out of the document; the converter puts all of them into one list at its end. */
export function takeNotes(tree: Tree): DocumentNotes {
  const notes = new Map<string, Element>();
  tree.children = tree.children.filter((node) => {
    const items = node.type === 'element' && node.tagName === 'ol' ? node.children : [];
    const found = items.filter((item): item is Element => item.type === 'element' && NOTE.test(idOf(item)));
    for (const item of found) notes.set(idOf(item), withoutWayBack(item));
    return found.length === 0;
  });
  return notes;
}

/** Notes that a lesson refers to, numbered as it does so. */
export class LessonNotes {
  /** With the number that it got. */
  private readonly taken = new Map<string, number>();

  constructor(private readonly notes: DocumentNotes) {}

  /** Puts numbers in the place of references, as words: `[1]`. */
  number(node: Node): void {
    eachReference(node, (id) => {
      if (!this.notes.has(id)) return null;
      const number = this.taken.get(id) ?? this.taken.size + 1;
      this.taken.set(id, number);
      return `[${number}]`;
    });
  }

  /** The notes as a numbered list; null where nothing refers to one. */
  get list(): Element | null {
    const children = [...this.taken.keys()].flatMap((id) => this.notes.get(id) ?? []);
    return children.length > 0 ? { type: 'element', tagName: 'ol', properties: {}, children } : null;
  }
}

/** A heading becomes a title, in which no number can stand: what it refers to is told. */
export function dropNotes(heading: Node, notes: DocumentNotes, notices: Notices): void {
  const lost: string[] = [];
  eachReference(heading, (id) => {
    const note = notes.get(id);
    if (note) lost.push(textOf(note));
    return null;
  });
  for (const text of lost) notices.add('footnotes-lost', textOf(heading), text);
}

/** Replaces each reference by the words that are answered for it, or by nothing. */
function eachReference(node: Node, wordsFor: (id: string) => string | null): void {
  if (node.type !== 'element') return;
  visit(node, 'element', (element, index, parent) => {
    if (element.tagName !== 'sup' || !parent || index === undefined) return undefined;
    const [link] = element.children;
    const href = link?.type === 'element' ? String(link.properties.href ?? '') : '';
    const id = REFERENCE.exec(href)?.[1];
    if (id === undefined) return undefined;
    const words = wordsFor(id);
    parent.children.splice(index, 1, ...(words === null ? [] : [{ type: 'text' as const, value: words }]));
    return index;
  });
}

const idOf = ({ properties }: Element): string => String(properties.id ?? '');

/** The converter ends each note with an arrow that leads back; here nothing leads there. */
function withoutWayBack(item: Element): Element {
  visit(item, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || !parent || index === undefined) return undefined;
    if (!/^#(?:footnote|endnote)-ref-/.test(String(element.properties.href ?? ''))) return undefined;
    parent.children.splice(index, 1);
    const before = parent.children[index - 1];
    if (before?.type === 'text') before.value = before.value.trimEnd();
    return index;
  });
  // One paragraph alone would set the lines of the list apart.
  const [only, more] = item.children.filter((child) => child.type === 'element');
  const children = only?.tagName === 'p' && !more ? only.children : item.children;
  return { ...item, properties: {}, children };
}
