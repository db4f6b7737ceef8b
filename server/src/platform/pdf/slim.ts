import { setImmediate as othersTurn } from 'node:timers/promises';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

const FILTER = PDFName.of('Filter');
const LENGTH = PDFName.of('Length');
const FLATE = PDFName.of('FlateDecode');
/** Moves to the next letter, as Chromium writes it for letters of our fonts: one by one, to a hundred-millionth. */
const MOVE = /^(-?\d*\.?\d+) (-?\d*\.?\d+) Td/gm;

const rounded = (number: string): string => String(Math.round(Number(number) * 100) / 100);

/**
 * The same document in about two thirds of its bytes: the places of its letters are told to a hundredth of a unit, which
 * no printer shows, and its tags are packed. For long documents that people fetch over weak lines.
 */
export async function slimPdf(printed: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(FILTER) !== FLATE) continue;
    // Fonts and pictures say what they are; what a page shows says nothing.
    if (object.dict.has(PDFName.of('Subtype')) || object.dict.has(PDFName.of('Length1'))) continue;
    const shown = inflateSync(object.contents).toString('latin1');
    const slim = shown.replace(MOVE, (_move, x: string, y: string) => `${rounded(x)} ${rounded(y)} Td`);
    const contents = deflateSync(Buffer.from(slim, 'latin1'), { level: 9 });
    object.dict.set(LENGTH, document.context.obj(contents.length));
    document.context.assign(ref, PDFRawStream.of(object.dict, contents));
    await othersTurn();
  }
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}
