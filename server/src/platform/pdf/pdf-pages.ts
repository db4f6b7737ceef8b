import { deflateSync } from 'node:zlib';
import {
  type PDFContext,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';

type Entries = NonNullable<Parameters<PDFContext['stream']>[1]>;

/** What a PDF says of itself, for machines that cannot read its picture. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47 */
  readonly language: string;
  readonly creator: string;
  readonly createdAt: Date;
  readonly attachment: { readonly name: string; readonly json: unknown; readonly description: string };
}

/** One document to be made out of a printed one. */
export interface SinglePage {
  /** Index of the page that becomes the document's only one. */
  readonly page: number;
  /** Index of the page that lies beneath it, of the same size. */
  readonly beneath: number;
  /** Operators drawn between the two, in points from the lower left. */
  readonly drawn: string;
  readonly facts: PdfFacts;
}

/**
 * Splits what was printed at once into documents of one page, each with its facts and its attachment.
 * @throws Error where there are not `pages` pages: a sheet ran over
 */
export async function singlePages(
  printed: Uint8Array,
  pages: number,
  wanted: readonly SinglePage[],
): Promise<Uint8Array[]> {
  const source = await PDFDocument.load(printed, { updateMetadata: false });
  if (source.getPageCount() !== pages) {
    throw new Error(`${pages} sheets were printed on ${source.getPageCount()} pages.`);
  }
  const documents: Uint8Array[] = [];
  for (const one of wanted) {
    documents.push(await singlePage(source, one));
    await breathe();
  }
  return documents;
}

/** Splitting a hundred pages is much computing; requests get their turn in between. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function singlePage(
  source: PDFDocument,
  { page, beneath, drawn, facts }: SinglePage,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  // One copier for both pages: a font that they share is copied once.
  const copier = PDFObjectCopier.for(source.context, document.context);
  const node = copier.copy(source.getPage(page).node);
  document.addPage(PDFPage.of(node, document.context.register(node), document));
  layBeneath(document, copier, source.getPage(beneath), drawn);
  describe(document, facts);
  return document.save({ useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

const BENEATH = 'Beneath';

/** Puts another page under the document's page, as a form that it draws first. */
function layBeneath(document: PDFDocument, copier: PDFObjectCopier, other: PDFPage, drawn: string): void {
  const { context } = document;
  const content = other.node.lookup(PDFName.of('Contents'));
  if (!(content instanceof PDFRawStream)) throw new Error('A printed page is not one stream.');
  const form = context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, other.getWidth(), other.getHeight()],
    Resources: copier.copy(other.node.Resources() ?? context.obj({})),
    Filter: copier.copy(content.dict.get(PDFName.of('Filter')) ?? context.obj([])),
    Length: content.contents.length,
  });
  const { node } = document.getPage(0);
  node.setXObject(PDFName.of(BENEATH), context.register(PDFRawStream.of(form, content.contents)));
  node
    .normalizedEntries()
    .Contents?.insert(0, compressed(context, Buffer.from(`q /${BENEATH} Do Q\n${drawn}`, 'latin1')));
}

function describe(document: PDFDocument, facts: PdfFacts): void {
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.author);
  document.setSubject(facts.subject);
  document.setKeywords([...facts.keywords]);
  document.setLanguage(facts.language);
  document.setCreator(facts.creator);
  document.setProducer(facts.creator);
  document.setCreationDate(facts.createdAt);
  document.setModificationDate(facts.createdAt);
  attach(document, facts);
}

/** An embedded file that belongs to the whole document (PDF 2.0, 14.13: associated files). */
function attach({ context, catalog }: PDFDocument, { attachment, createdAt }: PdfFacts): void {
  const json = Buffer.from(JSON.stringify(attachment.json, null, 2), 'utf8');
  const created = PDFString.fromDate(createdAt);
  const file = compressed(context, json, {
    Type: 'EmbeddedFile',
    Subtype: 'application/json',
    Params: { Size: json.length, CreationDate: created, ModDate: created },
  });
  const name = PDFHexString.fromText(attachment.name);
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(attachment.name),
      UF: name,
      EF: { F: file },
      Desc: PDFHexString.fromText(attachment.description),
      AFRelationship: 'Data',
    }),
  );
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: [name, specification] } }));
  catalog.set(PDFName.of('AF'), context.obj([specification]));
}

/** A new stream, compressed by zlib itself: several times faster than the library's own. */
function compressed(context: PDFContext, bytes: Uint8Array, entries: Entries = {}): PDFRef {
  const content = deflateSync(bytes);
  const dictionary = context.obj({ ...entries, Filter: 'FlateDecode', Length: content.length });
  return context.register(PDFRawStream.of(dictionary, content));
}
