import { AFRelationship, PDFDocument } from 'pdf-lib';

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

/**
 * One document a page, each with its facts and its attachment.
 * @throws Error where there are not as many pages as facts: a sheet ran over
 */
export async function splitPages(printed: Uint8Array, facts: readonly PdfFacts[]): Promise<Uint8Array[]> {
  const source = await PDFDocument.load(printed, { updateMetadata: false });
  if (source.getPageCount() !== facts.length) {
    throw new Error(`${facts.length} sheets were printed on ${source.getPageCount()} pages.`);
  }
  const documents: Uint8Array[] = [];
  for (const [index, fact] of facts.entries()) {
    documents.push(await singlePage(source, index, fact));
    await breathe();
  }
  return documents;
}

/** Splitting a hundred pages is a second of computing; requests get their turn in between. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function singlePage(source: PDFDocument, index: number, facts: PdfFacts): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const [page] = await document.copyPages(source, [index]);
  if (page) document.addPage(page);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.author);
  document.setSubject(facts.subject);
  document.setKeywords([...facts.keywords]);
  document.setLanguage(facts.language);
  document.setCreator(facts.creator);
  document.setProducer(facts.creator);
  document.setCreationDate(facts.createdAt);
  document.setModificationDate(facts.createdAt);
  await document.attach(new TextEncoder().encode(JSON.stringify(facts.attachment.json, null, 2)), facts.attachment.name, {
    mimeType: 'application/json',
    description: facts.attachment.description,
    creationDate: facts.createdAt,
    modificationDate: facts.createdAt,
    afRelationship: AFRelationship.Data,
  });
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}
