import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE = [
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of text or of runs. */
export const paragraph = (content: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content.startsWith('<') ? content : run(content)}</w:p>`;

export const heading = (level: number, text: string): string => paragraph(run(text), `Heading${level}`);

export const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ''}${paragraph(run(text))}</w:tc>`;

const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => cell(text)).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A picture by the id of its relation. */
export const picture = (relation: string, alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${escapeXml(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export interface DocumentParts {
  readonly body: string;
  /** By file name in `word/media`; the relation `rId-<name without ending>` leads to it. */
  readonly pictures?: Readonly<Record<string, Buffer>>;
  /** Relations more, as XML. */
  readonly relations?: string;
  /** In place of what belongs there. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

const style = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`;

/** A Word document as Word writes one, as far as it is read. */
export function aDocument({
  body,
  pictures = {},
  relations = '',
  parts = {},
}: DocumentParts): Promise<Buffer> {
  const ofPictures = Object.keys(pictures).map(
    (name) =>
      `<Relationship Id="rId-${name.split('.')[0]}" Type="${RELATION}/image" Target="media/${name}"/>`,
  );
  const files: Record<string, string | Buffer> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId-styles" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="rId-numbering" Type="${RELATION}/numbering" Target="numbering.xml"/>${ofPictures.join('')}${relations}</Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles ${W}>${[1, 2, 3].map(style).join('')}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `${HEAD}<w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes])),
    ...parts,
  };
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), path);
  zip.end();
  return buffer(zip.outputStream);
}

/** An item of a list with bullets. */
const item = (text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

/** A small document of two modules, with most of what a lesson can hold. */
export const smallBody = [
  paragraph(run('Bail for children'), 'Title'),
  heading(1, 'The rule'),
  heading(2, 'Who is a child'),
  paragraph(`${run('A child is ')}${run('under 18', '<w:b/>')}${run(', whatever the papers say.')}`),
  heading(3, 'Look at papers'),
  item('Ask for the birth certificate.'),
  item('Ask the school.'),
  table([
    ['Paper', 'Where'],
    ['CNIC', 'NADRA'],
  ]),
  heading(2, 'Bail'),
  paragraph('Bail is the rule.'),
  heading(1, 'Practice'),
  heading(2, 'The first hour'),
  paragraph('Call the guardian.'),
].join('');
