import { Extension, type Extensions, Mark, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { isSafeAddress } from './safe-address.js';

/** Blocks of the course format that stand at the top level and nowhere else. */
const TOP = 'top';

const LessonDocument = Node.create({ name: 'doc', topNode: true, content: `(block | ${TOP})+` });

/** An attribute that a copy within the editor carries along as `data-…`. */
const carried = (name: string, initial: string | null = null) => ({
  default: initial,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? initial,
  renderHTML: (attributes: Record<string, unknown>) =>
    typeof attributes[name] === 'string' ? { [`data-${name}`]: attributes[name] } : {},
});

const LessonAttributes = Extension.create({
  name: 'lessonAttributes',
  addGlobalAttributes: () => [
    // A block that is split in two keeps its id in the first half: an id stands once in a lesson.
    { types: ['paragraph', 'heading'], attributes: { id: { ...carried('id'), keepOnSplit: false } } },
    {
      types: ['bulletList', 'orderedList'],
      attributes: { loose: { default: false, rendered: false, parseHTML: () => false } },
    },
  ],
});

/** Bold code is code and bold, as in Markdown. */
const Code = Mark.create({
  name: 'code',
  excludes: '',
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
});

export const Box = Node.create({
  name: 'box',
  group: TOP,
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    kind: carried('kind', 'case'),
    ref: carried('ref'),
    tone: carried('tone'),
    id: carried('id'),
  }),
  parseHTML: () => [{ tag: 'div[data-block="box"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-block': 'box' }, 0],
});

const leaf = (name: string, attributes: Record<string, ReturnType<typeof carried>>) =>
  Node.create({
    name,
    group: TOP,
    atom: true,
    draggable: true,
    addAttributes: () => attributes,
    parseHTML: () => [{ tag: `div[data-block="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-block': name }],
  });

/** A practice question or scenario of the course. */
export const Exercise = leaf('exercise', { kind: carried('kind', 'check'), ref: carried('ref') });

/** A picture or recording of the course. */
export const Media = leaf('media', {
  kind: carried('kind', 'figure'),
  src: carried('src'),
  alt: carried('alt'),
  captions: carried('captions'),
  id: carried('id'),
});

/** The place of a block that is still to be translated. */
export const Gap = leaf('gap', {});

/** What the editor does not know, letter for letter. */
export const AsWritten = leaf('asWritten', { source: carried('source', '') });

/** The block model of a lesson, without how its blocks are shown. */
export const lessonSchema: Extensions = [
  LessonDocument,
  LessonAttributes,
  StarterKit.configure({
    document: false,
    code: false,
    codeBlock: false,
    underline: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: (url) => isSafeAddress(url),
    },
  }),
  Code,
  Table.configure({ resizable: false }),
  TableRow,
  // A cell of Markdown is one line.
  TableCell.extend({ content: 'paragraph' }),
  TableHeader.extend({ content: 'paragraph' }),
];

export const lessonBlocks: Extensions = [Box, Exercise, Media, Gap, AsWritten];
