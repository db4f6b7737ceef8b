import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isSafeAddress } from '../../folder/html.js';
import type { Notices } from './notices.js';

const reader = unified().use(rehypeParse, { fragment: true });
type Tree = ReturnType<typeof reader.parse>;
type Node = Tree['children'][number];
type Element = Extract<Node, { type: 'element' }>;

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
  /** Addresses of its pictures. */
  readonly pictures: readonly string[];
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
  readonly pictures: string[];
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
export function sectionsOf(html: string, notices: Notices): WordText {
  const tree = reader.parse(html);
  tidy(tree);
  let title: string | null = null;
  const modules: OpenModule[] = [];
  const moduleNow = (words: string): OpenModule => {
    const last = modules.at(-1);
    if (last) return last;
    const first = { title: title ?? words.slice(0, TITLE_LENGTH), lessons: [] };
    modules.push(first);
    return first;
  };
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const text = textOf(node);
    if (isDocumentTitle(node)) title ??= text || null;
    else if (node.tagName === 'h1' && text) modules.push({ title: text, lessons: [] });
    else if (node.tagName === 'h2' && text)
      moduleNow(text).lessons.push({ title: text, blocks: [], pictures: [] });
    else take(node, moduleNow, notices);
  }
  return { title, modules: modules.filter(({ lessons }) => lessons.length > 0) };
}

const isDocumentTitle = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('document-title');

function take(node: Element, moduleNow: (words: string) => OpenModule, notices: Notices): void {
  const pictures = picturesIn(node);
  const text = textOf(node);
  if (!text && pictures.length === 0) return;
  const module = moduleNow(text || '–');
  let lesson = module.lessons.at(-1);
  if (!lesson) {
    notices.add('before-headings', text);
    lesson = { title: module.title, blocks: [], pictures: [] };
    module.lessons.push(lesson);
  }
  if (text) lesson.blocks.push(...markdownOf(node));
  for (const { src, alt } of pictures) {
    if (!alt) notices.add('pictures-undescribed', text || lesson.title);
    lesson.blocks.push(figure(src, alt));
    lesson.pictures.push(src);
  }
}

/** Links that lead nowhere safe, or about the document itself, become the words that they are. */
function tidy(tree: Tree): void {
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
    // What stands like this at the end of a paragraph would name it.
    node.value = node.value.replaceAll('{#', '{ #');
  });
}

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

const figure = (src: string, alt: string): string =>
  `::figure{src="${src}" alt="${alt.replace(/["{}]/g, "'")}"}`;

function textOf(node: Node): string {
  const pieces: string[] = [];
  visit(node, 'text', ({ value }) => {
    pieces.push(value);
  });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
