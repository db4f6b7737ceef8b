import mammoth from 'mammoth';
import { AppError } from '../../../../platform/errors.js';
import type { Notices } from './notices.js';
import { type Picture, pictureOf } from './pictures.js';

/** How Word's own styles are read; the others are by the converter's usual list. */
const STYLES = [
  "p[style-name='Title'] => p.document-title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
  "p[style-name='TOC Heading'] => !",
];

const MOST_PICTURES = 200;

interface Converted {
  readonly html: string;
  /** By the address under which they stand in the HTML. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
}

interface WordDocument extends WordNode {
  readonly notes?: { readonly resolve: (reference: WordNode) => WordNode | null };
}

/** Comments are told of and left out, and so is a reference to a note that the document does not have. */
function withoutComments(document: WordDocument): WordDocument {
  const isKept = (node: WordNode): boolean =>
    node.type !== 'commentReference' &&
    (node.type !== 'noteReference' || Boolean(document.notes?.resolve(node)));
  const walk = <Node extends WordNode>(node: Node): Node =>
    node.children ? { ...node, children: node.children.filter(isKept).map(walk) } : node;
  return walk(document);
}

/**
 * A document's text as HTML, with its pictures made anew.
 * @throws AppError `word-unreadable`
 */
export async function convert(document: Buffer, notices: Notices): Promise<Converted> {
  const pictures = new Map<string, Picture>();
  let seen = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    seen += 1;
    const picture = seen > MOST_PICTURES ? null : await pictureOf(await image.readAsBuffer());
    if (!picture) {
      notices.add('pictures-unreadable');
      return { src: '' };
    }
    pictures.set(picture.path, picture);
    return { src: picture.path };
  });
  const result = await mammoth
    .convertToHtml(
      { buffer: document },
      { styleMap: STYLES, convertImage, transformDocument: withoutComments, externalFileAccess: false },
    )
    .catch(() => {
      throw new AppError('word-unreadable');
    });
  for (const { message } of result.messages) {
    const style = /^Unrecognised (?:paragraph|run) style: '?(.*?)'?(?: \(|$)/.exec(message)?.[1];
    if (style) notices.add('styles-unknown', style);
  }
  return { html: result.value, pictures };
}
