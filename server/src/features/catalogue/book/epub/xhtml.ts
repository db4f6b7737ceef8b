import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const reader = unified().use(rehypeParse, { fragment: true });
type Tree = ReturnType<typeof reader.parse>;

/** Drawings need a name space of their own once a page is XML. */
const nameSpaces = () => (tree: Tree) => {
  visit(tree, 'element', (element) => {
    if (element.tagName === 'svg') element.properties.xmlns = 'http://www.w3.org/2000/svg';
  });
};

const writer = reader()
  .use(nameSpaces)
  .use(rehypeStringify, {
    closeSelfClosing: true,
    closeEmptyElements: true,
    // XML knows five names and no more.
    characterReferences: { useNamedReferences: false },
  })
  .freeze();

/** HTML of ours as XML reads it. */
export const asXhtml = (html: string): string => String(writer.processSync(html));
