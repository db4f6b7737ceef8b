import type { LessonSource } from './block.js';
import { isSafeAddress } from './html.js';
import { lineOf, type Root, type RootContent } from './markdown.js';

type Fault = readonly [message: string, remedy: string];

/** Reports what a lesson's Markdown may not hold, wherever it stands in it. */
export function reportFaults(root: Root, source: LessonSource): void {
  for (const node of root.children) examine(node, source, true);
}

function examine(node: RootContent, source: LessonSource, isTop: boolean): void {
  const fault = faultOf(node, isTop, source.text);
  if (fault) source.report.error({ file: source.file, line: lineOf(node) }, ...fault);
  if ('children' in node) for (const child of node.children) examine(child as RootContent, source, false);
}

function faultOf(node: RootContent, isTop: boolean, text: string): Fault | null {
  switch (node.type) {
    case 'html':
      return ['Raw HTML is not taken.', 'Write it in Markdown, or put the text in a box such as :::note.'];
    case 'image':
    case 'imageReference':
      return [
        'A picture is written inside the text.',
        'Write ::figure{src="media/…" alt="…"} on a line of its own.',
      ];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return ['Footnotes are not supported.', 'Say it in the text, or in a :::note.'];
    case 'heading':
      return node.depth >= 2 && node.depth <= 4
        ? null
        : [
            'A heading has the wrong level.',
            'Use ## for headings and ### below them; the title is the first level.',
          ];
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? ['Tick boxes are not supported.', 'Use a plain list.']
        : null;
    case 'link':
    case 'definition':
      return isSafeAddress(node.url) ? null : ['A link leads nowhere safe.', 'Use an address with https://.'];
    case 'containerDirective':
    case 'leafDirective':
      return isTop
        ? null
        : [
            `"${node.name}" stands inside something else.`,
            'Close the box above it with a line of ::: first.',
          ];
    case 'paragraph':
      return isStrayColons(sourceOf(node, text))
        ? [
            'A line of colons is not a directive.',
            'Write it like :::law{ref="…"} or ::check{id="…"}, without spaces before {.',
          ]
        : null;
    default:
      return null;
  }
}

const sourceOf = (node: RootContent, text: string): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** `::: `, `:::note {kind="tip"}` and the like, which Markdown takes for text. */
const isStrayColons = (paragraph: string): boolean => /^\s*:{2,}/m.test(paragraph);
