import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody, writeBody } from './body.js';
import type { DocMark, DocNode } from './doc-node.js';
import { parseMarkdown } from './markdown.js';
import { shapeOf } from './shape.js';
import { writeBlock } from './write-block.js';

/** Words, Urdu, and every sign that means something to Markdown or a directive; addresses are links to every reader. */
const pieces = [
  ...'a Child w بچہ قانون 5 12 . , : :: ::: " \' ۔ ، * ** _ ` ~ ~~ # ## + - --- = > < <b> <!-- | \\ &'.split(
    ' ',
  ),
  ...'&amp; [ ] ( ) { } {#a} ! ![ [^1] [x] / http: 1. 1) % $ ^'.split(' '),
  ...[' ', '  '],
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));

const link: DocMark = { type: 'link', attrs: { href: 'https://ncrc.gov.pk/a_(b)', title: null } };
const marks = fc.subarray<DocMark>([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'code' },
  link,
]);
const run = fc
  .record({ text, marks })
  .map(({ text: said, marks: own }): DocNode => ({ type: 'text', text: said, marks: own }));
const inline = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: run },
    { weight: 1, arbitrary: fc.constant<DocNode>({ type: 'hardBreak' }) },
  ),
  {
    maxLength: 5,
  },
);

const node = (type: string, content: readonly DocNode[], attrs: DocNode['attrs'] = {}): DocNode => ({
  type,
  attrs,
  content,
});
const paragraph = inline.map((content) => node('paragraph', content));
const id = fc.option(fc.constantFrom('a', 'first-hour'));
const heading = fc
  .record({ content: inline, level: fc.constantFrom(2, 3, 4) })
  .map(({ content, level }) => node('heading', content, { level }));

const { inner } = fc.letrec<{ inner: DocNode; list: DocNode; item: DocNode }>((tie) => ({
  item: fc
    .record({ first: paragraph, rest: fc.array(fc.oneof(paragraph, tie('list')), { maxLength: 2 }) })
    .map(({ first, rest }) => node('listItem', [first, ...rest])),
  list: fc
    .record({
      items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      type: fc.constantFrom('bulletList', 'orderedList'),
      start: fc.constantFrom(1, 3),
      loose: fc.boolean(),
    })
    .map(({ items, type, start, loose }) => node(type, items, { start, loose })),
  inner: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    heading,
    tie('list'),
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => node('blockquote', content)),
    fc.array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((rows) =>
      node(
        'table',
        rows.map((cells) =>
          node(
            'tableRow',
            cells.map((cell) => node('tableCell', [node('paragraph', cell)])),
          ),
        ),
      ),
    ),
    fc.constant(node('horizontalRule', [])),
  ),
}));

const words = fc.option(text);
const block = fc.oneof(
  { weight: 3, arbitrary: inner },
  {
    weight: 1,
    arbitrary: fc.record({ content: inline, id }).map((of) => node('paragraph', of.content, { id: of.id })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        kind: fc.constantFrom('law', 'case', 'do', 'dont'),
        ref: words,
        id,
        content: fc.array(inner, { minLength: 1, maxLength: 3 }),
      })
      .map(({ kind, ref, id: key, content }) =>
        node('box', content, { kind, ref: kind === 'law' ? ref : null, id: key, tone: null }),
      ),
  },
  { weight: 1, arbitrary: words.map((ref) => node('exercise', [], { kind: 'check', ref })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ src: words, alt: words, captions: words, id })
      .map((attrs) => node('media', [], { ...attrs, kind: 'video' })),
  },
);
const documents = fc.array(block, { minLength: 1, maxLength: 4 });

const nothing = readBody('').written;
const shapesOf = (nodes: Parameters<typeof shapeOf>[0][]): unknown => nodes.map(shapeOf);

describe('any document', () => {
  it('should be read from its text as what it says', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const { text: written } = writeBody(blocks, nothing);
        const meant = blocks.flatMap((one) => writeBlock(one) ?? []);
        expect(shapesOf(parseMarkdown(written).children)).toEqual(shapesOf(meant));
      }),
      { numRuns: 150 },
    );
  });

  it('should be written as the same text again, and hold nothing that the editor does not know', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const { text: written } = writeBody(blocks, nothing);
        const again = readBody(written);
        expect(again.blocks.filter(({ type }) => type === 'asWritten')).toEqual([]);
        expect(writeBody(again.blocks, again.written).text).toBe(written);
        expect(writeBody(again.blocks, nothing).text).toBe(written);
      }),
      { numRuns: 80 },
    );
  });
});
