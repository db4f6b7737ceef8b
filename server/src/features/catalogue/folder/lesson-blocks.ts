import type { ProblemTerm } from '@academy/shared';
import type { BlockContent, LessonSource, SourceBlock } from './block.js';
import { renderHtml } from './html.js';
import { blockKeyOf, readDirective } from './lesson-directives.js';
import { lineOf, type Root, type RootContent } from './markdown.js';

const DIRECTIVES = new Set(['containerDirective', 'leafDirective']);

/**
 * The lesson's blocks: one for each thing at the top level of its Markdown; null for the mark of one that is still to be
 * translated.
 */
export function readBlocks(root: Root, source: LessonSource): (SourceBlock | null)[] {
  const definitions = root.children.filter((node) => node.type === 'definition');
  const nodes = root.children.filter((node) => node.type !== 'definition' && node.type !== 'html');
  const order = nodes.flatMap((node, index): (SourceBlock | null)[] => {
    if (isGapMark(node)) return [null];
    const ownKey = blockKeyOf(node, source);
    const content = DIRECTIVES.has(node.type)
      ? readDirective(node, source, definitions)
      : text(node, definitions);
    const key = ownKey ?? `b${index + 1}`;
    return content ? [{ key, hasOwnKey: ownKey !== null, line: lineOf(node), content }] : [];
  });
  refuseDoubleKeys(
    order.flatMap((block) => block ?? []),
    source,
  );
  return order;
}

/** `::untranslated`, which stands where a block has no text in this language yet. */
export const isGapMark = (node: RootContent): boolean =>
  node.type === 'leafDirective' && node.name === 'untranslated';

const text = (node: RootContent, definitions: readonly RootContent[]): BlockContent => ({
  kind: 'text',
  shape: shapeOf(node),
  html: renderHtml([node], definitions),
});

const shapes: Partial<Record<RootContent['type'], string>> = {
  paragraph: 'paragraph',
  list: 'list',
  table: 'table',
  blockquote: 'quotation',
  code: 'code',
  thematicBreak: 'line',
};

const shapeOf = (node: RootContent): string =>
  node.type === 'heading' ? '#'.repeat(node.depth) : (shapes[node.type] ?? node.type);

function refuseDoubleKeys(blocks: readonly SourceBlock[], { file, report }: LessonSource): void {
  const seen = new Map<string, number>();
  for (const { key, line } of blocks) {
    const earlier = seen.get(key);
    if (earlier !== undefined) report.error({ file, line }, 'block-id-twice', { id: key, earlier });
    seen.set(key, earlier ?? line);
  }
}

/** `media/flow.ur.svg` is `media/flow.en.svg` with other words in it. */
const withoutLanguage = (src: string): string => src.replace(/\.(en|ur)(\.\w+)$/, '$2');

/** What a block is, as an author calls it, without what differs from language to language. */
export function termOf({ content }: SourceBlock): ProblemTerm {
  switch (content.kind) {
    case 'text': {
      const { shape } = content;
      if (shape.startsWith('#')) return { term: 'block-heading', of: shape };
      return Object.values(shapes).includes(shape)
        ? { term: `block-${shape}` }
        : { term: 'block-other', of: shape };
    }
    case 'law':
      return { term: 'block-law', of: content.ref };
    case 'note':
      return { term: 'block-note', of: content.tone };
    case 'check':
      return { term: 'block-check', of: content.question };
    case 'scenario':
      return { term: 'block-scenario', of: content.scenario };
    case 'figure':
    case 'audio':
    case 'video':
      return { term: `block-${content.kind}`, of: withoutLanguage(content.src) };
    default:
      return { term: 'block-box', of: content.kind };
  }
}

/** The same as one word: two blocks that stand for each other have the same. */
export function shapeInWords(block: SourceBlock): string {
  const { term, of = '' } = termOf(block);
  return `${term} ${of}`;
}
