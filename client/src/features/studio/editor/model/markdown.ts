import { depthFault, faultIn, restoreColons } from '@academy/shared';
import type { Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/**
 * A lesson's Markdown as the importer reads it: `word:word` in running text stays the text that it is. What the importer
 * refuses to parse is one piece, which no editor knows and which is kept as it is written.
 */
export function parseMarkdown(text: string): Root {
  if (faultIn(text)) return unread(text);
  const root = parser.parse(text);
  if (depthFault(root)) return unread(text);
  restoreColons(root, text);
  return root;
}

const unread = (text: string): Root => ({
  type: 'root',
  children: [
    {
      type: 'html',
      value: text,
      position: {
        start: { line: 1, column: 1, offset: 0 },
        end: { line: text.split('\n').length, column: 1, offset: text.length },
      },
    },
  ],
});

/**
 * Directives as the course format writes them. A colon in running text is escaped only where a label or attributes
 * would follow it: the importer puts back every other one, and "9\:30" is ugly to read.
 */
const directives = (preferShortcut: boolean): Options => {
  const { handlers, unsafe } = directiveToMarkdown({ preferShortcut, collapseEmptyAttributes: false });
  return {
    handlers: handlers ?? {},
    unsafe: [
      ...(unsafe ?? []).filter(({ inConstruct }) => !String(inConstruct).includes('phrasing')),
      {
        ...{ character: ':', after: '(?=[^\\s\\[\\]{}]*[\\[{])', inConstruct: ['phrasing'] },
        ...({ unicode: true } as object),
      },
    ],
  };
};

const style = (preferShortcut: boolean, isOther: boolean): Options => ({
  bullet: isOther ? '*' : '-',
  bulletOther: isOther ? '-' : '*',
  bulletOrdered: isOther ? ')' : '.',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), directives(preferShortcut)],
});

/** Made once: what the writer works out of a style it keeps in it. */
const styles = {
  block: style(true, false),
  otherList: style(true, true),
  named: style(false, false),
};

/**
 * One block as Markdown. `isOther` writes a list with the other marker, so that it does not run into the one above.
 * The id of a practice question names what is asked and is written `id="…"`; that of a block is `{#…}`.
 */
export function writeMarkdown(node: RootContent, isOther = false): string {
  const isNamed = node.type === 'leafDirective' && (node.name === 'check' || node.name === 'scenario');
  const chosen = isNamed ? styles.named : isOther ? styles.otherList : styles.block;
  return toMarkdown({ type: 'root', children: [node] }, chosen).replace(/\n+$/, '');
}
