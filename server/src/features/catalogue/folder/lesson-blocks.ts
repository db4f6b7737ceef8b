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
  code: 'code block',
  thematicBreak: 'line across',
};

const shapeOf = (node: RootContent): string =>
  node.type === 'heading' ? `heading (${'#'.repeat(node.depth)})` : (shapes[node.type] ?? node.type);

function refuseDoubleKeys(blocks: readonly SourceBlock[], { file, report }: LessonSource): void {
  const seen = new Map<string, number>();
  for (const { key, line } of blocks) {
    const earlier = seen.get(key);
    if (earlier !== undefined)
      report.error(
        { file, line },
        `The block id "${key}" is used on line ${earlier} already.`,
        'Give each {#id} once in a lesson.',
      );
    seen.set(key, earlier ?? line);
  }
}

/** `media/flow.ur.svg` is `media/flow.en.svg` with other words in it. */
const withoutLanguage = (src: string): string => src.replace(/\.(en|ur)(\.\w+)$/, '$2');

/** A block in the words of an author, without what differs from language to language. */
export function describeBlock({ content }: SourceBlock): string {
  switch (content.kind) {
    case 'text':
      return content.shape;
    case 'law':
      return `law box (${content.ref})`;
    case 'note':
      return `note (${content.tone})`;
    case 'check':
      return `practice question (${content.question})`;
    case 'scenario':
      return `scenario (${content.scenario})`;
    case 'figure':
      return `figure (${withoutLanguage(content.src)})`;
    case 'audio':
    case 'video':
      return `${content.kind} (${withoutLanguage(content.src)})`;
    default:
      return `:::${content.kind} box`;
  }
}
