import type { Language } from '@academy/shared';
import rehypeRemark from 'rehype-remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isSafeAddress } from '../../folder/html.js';
import { type Element, readHtml, type Tree, textOf } from './html-node.js';
import { dropNotes, LessonNotes, takeNotes } from './lesson-notes.js';
import type { Notices } from './notices.js';

const toMarkdown = unified().use(rehypeRemark).freeze();
const writer = unified()
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', rule: '-', emphasis: '_', fences: true })
  .use(remarkGfm)
  .use(remarkDirective)
  .freeze();

export interface WordLesson {
  readonly title: string;
  /** Blocks of Markdown, one for each thing that stands in the lesson. */
  readonly blocks: readonly string[];
  readonly pictures: readonly WordPicture[];
}

interface WordPicture {
  /** The path under which the lesson names it. */
  readonly src: string;
  /** As the document describes it; empty where it does not. */
  readonly alt: string;
  /** Words beside which it stands. */
  readonly near: string;
}

export interface WordModule {
  readonly title: string;
  readonly lessons: readonly WordLesson[];
}

export interface WordText {
  /** As the document names itself; null where it does not. */
  readonly title: string | null;
  readonly modules: readonly WordModule[];
}

const TITLE_LENGTH = 60;

interface OpenLesson {
  readonly title: string;
  readonly blocks: string[];
  readonly pictures: WordPicture[];
  readonly notes: LessonNotes;
}

interface OpenModule {
  readonly title: string;
  readonly lessons: OpenLesson[];
}

/**
 * A document taken apart at its headings: of the first level, a module; of the second, a lesson; deeper ones stay headings
 * inside the lesson. Text before any heading makes a module and a lesson by the name of the document, or by its own
 * first words.
 */
export function sectionsOf(html: string, notices: Notices, language: Language): WordText {
  const tree = readHtml(html);
  const notes = takeNotes(tree);
  // Before links about the document itself become words.
  for (const node of tree.children)
    if (node.type === 'element' && isTitle(node)) dropNotes(node, notes, notices);
  let title: string | null = null;
  const modules: OpenModule[] = [];
  const newLesson = (words: string): OpenLesson => ({
    ...{ title: words, blocks: [], pictures: [], notes: new LessonNotes(notes) },
  });
  const moduleNow = (words: string): OpenModule => {
    const last = modules.at(-1);
    if (last) return last;
    const first = { title: title ?? words.slice(0, TITLE_LENGTH), lessons: [] };
    modules.push(first);
    return first;
  };
  const lessonNow = (words: string): OpenLesson => {
    const module = moduleNow(words || '–');
    const last = module.lessons.at(-1);
    if (last) return last;
    notices.add('before-headings', words);
    const first = newLesson(module.title);
    module.lessons.push(first);
    return first;
  };
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const text = textOf(node);
    if (isDocumentTitle(node)) title ??= text || null;
    else if (node.tagName === 'h1' && text) modules.push({ title: plain(text), lessons: [] });
    else if (node.tagName === 'h2' && text) moduleNow(plain(text)).lessons.push(newLesson(plain(text)));
    else if (text !== '' || hasPicture(node)) take(node, lessonNow(plain(text)));
  }
  const whole = modules.filter(({ lessons }) => lessons.length > 0);
  for (const lesson of whole.flatMap(({ lessons }) => lessons)) endWithNotes(lesson, language, notices);
  return { title, modules: whole };
}

/** Headings that become a title: of the document, of a module or of a lesson. */
const isTitle = (node: Element): boolean =>
  isDocumentTitle(node) || node.tagName === 'h1' || node.tagName === 'h2';

const isDocumentTitle = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('document-title');

const hasPicture = (node: Element): boolean => {
  let found = false;
  visit(node, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && properties.src) found = true;
  });
  return found;
};

function take(node: Element, lesson: OpenLesson): void {
  lesson.notes.number(node);
  tidy(node);
  const pictures = picturesIn(node);
  const text = textOf(node);
  if (text) lesson.blocks.push(...markdownOf(node));
  for (const { src, alt } of pictures) {
    lesson.blocks.push(figure(src, alt));
    lesson.pictures.push({ src, alt, near: text || lesson.title });
  }
}

const NOTES_TITLE: Readonly<Record<Language, string>> = { en: 'Notes', ur: 'حواشی' };

/** A lesson has no foot: what stood there becomes a numbered list at its end. */
function endWithNotes(lesson: OpenLesson, language: Language, notices: Notices): void {
  const { list } = lesson.notes;
  if (!list) return;
  for (const note of list.children) notices.add('footnotes', lesson.title, textOf(note));
  lesson.blocks.push(`## ${NOTES_TITLE[language]}`);
  take(list, lesson);
}

/** Links that lead nowhere safe, or about the document itself, become the words that they are. */
function tidy(tree: Tree | Element): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || !parent || index === undefined) return undefined;
    const href = typeof element.properties.href === 'string' ? element.properties.href : '';
    if (/^(https?|mailto|tel):/i.test(href) && isSafeAddress(href)) return undefined;
    parent.children.splice(index, 1, ...element.children);
    return [SKIP, index];
  });
  visit(tree, 'element', (element) => {
    if (element.tagName === 'table') giveHead(element);
  });
  visit(tree, 'text', (node) => {
    node.value = plain(node.value);
  });
}

/** What stands like this at the end of a paragraph would name it. */
const plain = (text: string): string => text.replaceAll('{#', '{ #');

/** Markdown knows no table without a head: the first row is it, where Word names none. */
function giveHead(table: Element): void {
  let rows = 0;
  let hasHead = false;
  visit(table, 'element', ({ tagName }) => {
    if (tagName === 'th') hasHead = true;
  });
  if (hasHead) return;
  visit(table, 'element', (element) => {
    if (element.tagName === 'tr') rows += 1;
    if (element.tagName === 'td' && rows === 1) element.tagName = 'th';
  });
}

interface FoundPicture {
  readonly src: string;
  readonly alt: string;
}

/** Takes the pictures out of an element: in a lesson each stands by itself. */
function picturesIn(node: Element): FoundPicture[] {
  const found: FoundPicture[] = [];
  visit(node, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || !parent || index === undefined) return undefined;
    const { src, alt } = element.properties;
    parent.children.splice(index, 1);
    if (typeof src === 'string' && src)
      found.push({ src, alt: typeof alt === 'string' ? alt.replace(/\s+/g, ' ').trim() : '' });
    return [SKIP, index];
  });
  return found;
}

const LEVELS: Readonly<Record<string, string>> = { h3: 'h2', h4: 'h3', h5: 'h4', h6: 'h4' };

function markdownOf(node: Element): string[] {
  const tagName = LEVELS[node.tagName] ?? node.tagName;
  const root = { type: 'root' as const, children: [{ ...node, tagName }] };
  const markdown = toMarkdown.runSync(root);
  return markdown.children
    .map((child) => withoutDirectives(writer.stringify({ type: 'root', children: [child] }).trim()))
    .filter((text) => text !== '');
}

/** Colons that only look like a directive would be told of as a mistake of the author's. */
const withoutDirectives = (markdown: string): string => markdown.replace(/(?<!\\):(?=:)/g, '\\:');

const figure = (src: string, alt: string): string => `::figure{src="${src}" alt="${inQuotes(alt)}"}`;

const inQuotes = (alt: string): string => alt.replace(/\s+/g, ' ').trim().replace(/["{}]/g, "'");

/** The text of a lesson with other words for its pictures, by their paths. */
export const describedWith = (text: string, alts: ReadonlyMap<string, string>): string =>
  text.replace(/^::figure\{src="([^"]+)" alt="[^"]*"\}$/gm, (line, src: string) =>
    alts.has(src) ? figure(src, alts.get(src) ?? '') : line,
  );
