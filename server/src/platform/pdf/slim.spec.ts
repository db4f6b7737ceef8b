import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { slimPdf } from './slim.js';

const CONTENT =
  '.23999999 0 0 -.23999999 0 841.91998 cm\n3.125 0 0 3.125 0 0 cm\nBT\n1 0 0 -1 101.70313 47 Tm\n<0036> Tj\n3.8043213 0 Td <0061> Tj\n-.69290161 3.4005432 Td <0013> Tj\nET\n';

async function aDocument(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage();
  const stream = document.context.stream(deflateSync(CONTENT), { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
  const other = document.context.stream(deflateSync('3.8043213 0 Td'), {
    Filter: 'FlateDecode',
    Subtype: 'Image',
  });
  document.context.register(other);
  return document.save({ useObjectStreams: false });
}

const streamsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream &&
      object.dict.has(PDFName.of('Filter')) &&
      !object.dict.has(PDFName.of('N'))
        ? [inflateSync(object.contents).toString('latin1')]
        : [],
    );

describe('slimPdf', () => {
  it('should round how letters follow one another, and nothing else', async () => {
    const slim = await streamsOf(await slimPdf(await aDocument()));
    expect(slim).toContain(
      CONTENT.replace('3.8043213 0 Td', '3.8 0 Td').replace('-.69290161 3.4005432 Td', '-0.69 3.4 Td'),
    );
    expect(slim).toContain('3.8043213 0 Td');
  });
});
