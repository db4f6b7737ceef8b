import type { Sharp } from 'sharp';
import { AppError } from '../../../../platform/errors.js';
import { PICTURE_LIMIT_BYTES } from '../../folder/pictures.js';

/** Some 40 megapixels: more than a phone takes, and less than would fill the memory. */
const MOST_PIXELS = 40_000_000;

/** Tried one after the other until a picture is small enough for a weak line. */
const SIZES = [
  { width: 1600, quality: 80 },
  { width: 1200, quality: 76 },
  { width: 960, quality: 70 },
  { width: 720, quality: 64 },
  { width: 540, quality: 55 },
  { width: 400, quality: 50 },
] as const;

interface Small {
  readonly ending: string;
  readonly bytes: Buffer;
}

/**
 * A photograph written anew: turned the right way up, without anything else that a camera or a program left in it (place,
 * time, owner), and small enough. A PNG that stays too large becomes a WebP.
 * @throws AppError `media-unreadable`, `too-large`
 */
export async function smallPhotograph(bytes: Buffer, ending: string): Promise<Small> {
  // Loaded when the first picture comes, so that servers without any stay small.
  const { default: sharp } = await import('sharp');
  try {
    for (const { width, quality } of SIZES) {
      const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
        .rotate()
        .resize({ width, height: width, fit: 'inside', withoutEnlargement: true });
      const written = await encoded(picture, ending, quality);
      if (written.length <= PICTURE_LIMIT_BYTES) return { ending, bytes: written };
      if (ending !== 'png') continue;
      const other = await encoded(picture.clone(), 'webp', quality);
      if (other.length <= PICTURE_LIMIT_BYTES) return { ending: 'webp', bytes: other };
    }
  } catch {
    throw new AppError('media-unreadable');
  }
  throw new AppError('too-large');
}

function encoded(picture: Sharp, ending: string, quality: number): Promise<Buffer> {
  if (ending === 'png') return picture.png({ compressionLevel: 9, palette: true }).toBuffer();
  if (ending === 'webp') return picture.webp({ quality }).toBuffer();
  return picture.jpeg({ quality, mozjpeg: true }).toBuffer();
}
