import type { Book } from '../book.js';
import { template } from '../template.js';

export interface EpubFile {
  /** In the folder of the book. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** What a reading device has to know of it: `nav`, `svg`. */
  readonly properties: readonly string[];
  /** Its place among the pages that are read one after another. */
  readonly isPage: boolean;
}

const packageDocument = template(`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="{{book.lang}}" dir="{{book.dir}}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book-id">{{book.urn}}</dc:identifier>
<dc:title>{{book.title}}</dc:title>
<dc:language>{{book.lang}}</dc:language>
<dc:creator>{{book.commission}}</dc:creator>
<dc:publisher>{{book.academy}}</dc:publisher>
<dc:description>{{book.summary}}</dc:description>
<meta property="dcterms:modified">{{modified}}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
{{#each files}}<item id="{{id}}" href="{{path}}" media-type="{{mediaType}}"{{#if properties}} properties="{{properties}}"{{/if}}/>
{{/each}}</manifest>
<spine page-progression-direction="{{book.dir}}">
{{#each files}}{{#if isPage}}<itemref idref="{{id}}"/>
{{/if}}{{/each}}</spine>
</package>
`);

/** What the book consists of, in which order it is read, and who made it. */
export const packageOf = (book: Book, files: readonly EpubFile[]): string =>
  packageDocument({
    book,
    modified: book.madeOn.replace(/\.\d+Z$/, 'Z'),
    files: files.map(({ path, mediaType, properties, isPage }) => ({
      id: `f-${path.replace(/[^A-Za-z0-9]/g, '-')}`,
      path,
      mediaType,
      properties: properties.join(' '),
      isPage,
    })),
  });

/** Where the package document lies. */
export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
