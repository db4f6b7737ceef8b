import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';

/** The one-time codes of printed slips, in their order: each slip's square leads to the page with its code. */
export async function slipCodes(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().flatMap((page) => {
    const links = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return Array.from({ length: links?.size() ?? 0 }, (_, index) => {
      const action = links?.lookup(index, PDFDict).lookup(PDFName.of('A'), PDFDict);
      const uri = action?.lookup(PDFName.of('URI'), PDFString).decodeText() ?? '';
      return uri.slice(uri.indexOf('#') + 1);
    });
  });
}
