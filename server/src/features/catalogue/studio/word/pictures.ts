import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** As many as a lesson's picture may have (`folder/pictures.ts`). */
const MOST_BYTES = 100 * 1024;
const MOST_PIXELS = 50_000_000;
/** Tried one after another until the picture is small enough for a weak line. */
const STEPS: readonly { readonly width: number; readonly quality: number }[] = [
  { width: 1400, quality: 82 },
  { width: 1200, quality: 70 },
  { width: 1000, quality: 60 },
  { width: 800, quality: 50 },
  { width: 560, quality: 40 },
];

/** By their first bytes: drawings of Windows, and anything that another library would have to interpret, are none. */
const HEADS: readonly (readonly [head: string, at: number])[] = [
  ['89504e470d0a1a0a', 0],
  ['ffd8ff', 0],
  ['474946383761', 0],
  ['474946383961', 0],
  ['57454250', 8],
  ['49492a00', 0],
  ['4d4d002a', 0],
];

const isPicture = (bytes: Buffer): boolean =>
  HEADS.some(([head, at]) => bytes.subarray(at, at + head.length / 2).toString('hex') === head);

export interface Picture {
  /** In the course folder. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** A picture made anew: small, without what its camera wrote into it, and a picture beyond doubt. Null where it is none. */
export async function pictureOf(bytes: Buffer): Promise<Picture | null> {
  if (!isPicture(bytes)) return null;
  try {
    for (const { width, quality } of STEPS) {
      const made = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality })
        .toBuffer();
      if (made.length > MOST_BYTES) continue;
      const name = createHash('sha256').update(made).digest('hex').slice(0, 16);
      return { path: `media/word-${name}.webp`, bytes: made };
    }
  } catch {
    // What cannot be read is said to be so by whoever asked.
  }
  return null;
}

/** A picture as small as a page of many can show it, as a `data:` address. */
export async function previewOf({ bytes }: Picture): Promise<string> {
  const small = sharp(bytes).resize({ width: 240, height: 240, fit: 'inside' }).webp({ quality: 60 });
  return `data:image/webp;base64,${(await small.toBuffer()).toString('base64')}`;
}
