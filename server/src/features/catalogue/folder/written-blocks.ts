import { createHash } from 'node:crypto';
import type { WrittenBlock } from '../domain/anchoring.js';
import { Memory } from '../memory.js';
import { splitFrontMatter } from './front-matter.js';
import { isGapMark } from './lesson-blocks.js';
import { blockKeyOf } from './lesson-directives.js';
import { lineOf, type RootContent, readMarkdown } from './markdown.js';
import { ProblemReport } from './problems.js';

/** Of text. */
const LIMIT_CHARACTERS = 4_000_000;
const memory = new Memory<readonly (WrittenBlock | null)[]>(LIMIT_CHARACTERS);

/**
 * The blocks of a lesson's file as they are written, faulty ones too, counted as the reader counts them; null for the
 * mark of one that is still to be translated.
 */
export function writtenPlaces(text: string): readonly (WrittenBlock | null)[] {
  const key = createHash('sha256').update(text).digest('base64');
  const known = memory.get(key);
  if (known) return known;
  const blocks = read(text);
  memory.set(key, blocks, text.length);
  return blocks;
}

function read(text: string): (WrittenBlock | null)[] {
  const report = new ProblemReport();
  const { markdown } = splitFrontMatter('', text, report);
  const nodes = readMarkdown(markdown).root.children.filter(
    (node) => node.type !== 'definition' && node.type !== 'html',
  );
  return nodes.map((node, index) => {
    if (isGapMark(node)) return null;
    const ownKey = blockKeyOf(node, { file: '', text: markdown, report });
    return {
      key: ownKey ?? `b${index + 1}`,
      hasOwnKey: ownKey !== null,
      line: lineOf(node),
      text: markdown.slice(node.position?.start.offset, node.position?.end.offset).trim(),
      shape: shapeOf(node),
    };
  });
}

/** `media/flow.ur.svg` is `media/flow.en.svg` with other words in it. */
const withoutLanguage = (src: string): string => src.replace(/\.(en|ur)(\.\w+)$/, '$2');

function shapeOf(node: RootContent): string {
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return node.type;
  const { id, ref, src, kind } = node.attributes ?? {};
  if (node.name === 'note') return `note ${kind ?? 'tip'}`;
  const named = node.name === 'check' || node.name === 'scenario' ? id : (ref ?? withoutLanguage(src ?? ''));
  return `${node.name} ${named ?? ''}`;
}
