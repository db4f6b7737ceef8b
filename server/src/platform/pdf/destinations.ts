import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

export interface Destinations {
  readonly pages: number;
  /** By the id of each element that a link of the document leads to: on which page it begins; 1 is the first. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Where the links inside a printed document lead. Chromium writes them down by the id of the element. */
export async function destinationsIn(printed: Uint8Array): Promise<Destinations> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pageOf = new Map<string, number>();
  for (const [name, value] of named?.entries() ?? []) {
    const target = document.context.lookup(value);
    const page = target instanceof PDFArray ? target.get(0) : null;
    const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined;
    if (number !== undefined) pageOf.set(name.decodeText(), number);
  }
  return { pages: numbers.size, pageOf };
}
