import { readdirSync, readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { type Body, readBody, writeBody, writeOne } from './body.js';
import type { DocNode } from './doc-node.js';
import { readFacts, writeFact } from './front-matter.js';
import { joinLesson, splitLesson } from './lesson-file.js';
import { parseMarkdown } from './markdown.js';
import { lessonBlocks, lessonSchema } from './schema.js';
import { shapeOf } from './shape.js';

const manuals = new URL('../../../../../../server/manuals/', import.meta.url);
const files = readdirSync(manuals, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, manuals), 'utf8');
    return { file, text, body: readBody(splitLesson(text).body) };
  });

const schema = getSchema([...lessonSchema, ...lessonBlocks]);

/** As ProseMirror holds a document and gives it back. */
function throughEditor(blocks: readonly DocNode[]): DocNode[] {
  const held = schema.nodeFromJSON({ type: 'doc', content: blocks });
  held.check();
  return (held.toJSON() as { content: DocNode[] }).content;
}

const wrongIn = (fault: (lesson: { file: string; text: string; body: Body }) => string | null): string[] =>
  files.flatMap((lesson) => {
    const found = fault(lesson);
    return found === null ? [] : [`${lesson.file}: ${found}`];
  });

const withoutPlace = (name: string, value: unknown): unknown => (name === 'position' ? undefined : value);

/** The blocks of a text as Markdown parses them, without positions. */
const blocksOf = (text: string): string[] =>
  parseMarkdown(text).children.map((node) => JSON.stringify(node, withoutPlace));

describe('every lesson of the manuals, in both languages', () => {
  it('should be there', () => expect(files.length).toBeGreaterThan(100));

  it('should be understood to its last block', () => {
    expect(
      wrongIn(({ body }) => {
        const strange = body.blocks.find(({ type }) => type === 'asWritten');
        return strange ? String(strange.attrs?.source) : null;
      }),
    ).toEqual([]);
  });

  it('should come back letter for letter from the editor when nobody typed', () => {
    expect(
      wrongIn(({ text, body }) => {
        const { front } = splitLesson(text);
        const again = writeBody(throughEditor(body.blocks), body.written).text;
        return joinLesson({ front, body: again }) === text ? null : 'differs';
      }),
    ).toEqual([]);
  });

  it('should have the same blocks where the editor writes each of them anew', () => {
    expect(
      wrongIn(({ text, body }) => {
        const anew = throughEditor(body.blocks).map((block) => writeOne(block));
        const [before, after] = [blocksOf(splitLesson(text).body), blocksOf(anew.join('\n\n'))];
        const place = before.findIndex((node, index) => node !== after[index]);
        return place < 0 && before.length === after.length ? null : `block ${place + 1}: ${anew[place]}`;
      }),
    ).toEqual([]);
  });

  it('should change where it was changed and nowhere else', () => {
    expect(
      wrongIn(({ text, body }) => {
        const index = body.blocks.findIndex(({ type }) => type === 'paragraph');
        const blocks = throughEditor(body.blocks).map((block, at) =>
          at === index ? { ...block, content: [{ type: 'text', text: 'Anew.' }] } : block,
        );
        const { start, end } = body.ranges[index] ?? { start: 0, end: 0 };
        const { body: old } = splitLesson(text);
        return writeBody(blocks, body.written).text === `${old.slice(0, start)}Anew.${old.slice(end)}`
          ? null
          : 'differs';
      }),
    ).toEqual([]);
  });

  it('should keep its front matter letter for letter but for the fact that is changed', () => {
    expect(
      wrongIn(({ text }) => {
        const { front } = splitLesson(text);
        const facts = readFacts(front);
        if (!facts) return 'cannot be read';
        const other = writeFact(front, 'title', 'Another title');
        return writeFact(other, 'title', facts.title) === front ? null : other;
      }),
    ).toEqual([]);
  });
});

describe('shapeOf', () => {
  it('should tell blocks apart that are shown differently', () => {
    const texts = [
      'a',
      '**a**',
      '*a*',
      '- a',
      '1. a',
      '2. a',
      '- a\n\n- b',
      '- a\n- b',
      '## a',
      '### a',
      '[a](https://b.pk)',
    ];
    const shapes = texts.map((text) => JSON.stringify(shapeOf(parseMarkdown(text))));
    expect(new Set(shapes).size).toBe(texts.length);
  });
});
