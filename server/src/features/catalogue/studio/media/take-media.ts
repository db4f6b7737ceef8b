import { slugOf } from '@academy/shared';
import { AppError } from '../../../../platform/errors.js';
import { cleanDrawing, isTooDeep } from '../../folder/drawing.js';
import { mostBytesOf } from '../../folder/files.js';
import { isActive, PICTURE_LIMIT_BYTES, pictureEnding } from '../../folder/pictures.js';
import { isRecording } from '../../folder/recordings.js';
import { smallPhotograph } from './small-photograph.js';

export interface TakenMedia {
  /** Without folder: `first-24-hours.en.svg`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * A file that was sent, as a course may hold it: what it is is decided by its content, and its name is made plain.
 * @throws AppError `media-unreadable`, `too-large`
 */
export async function takeMedia(name: string, bytes: Buffer): Promise<TakenMedia> {
  const { stem, language, ending } = partsOf(name);
  const named = (own: string): string => `${stem}${language}.${own}`;
  const picture = pictureEnding(bytes);
  if (picture === 'svg') return { name: named('svg'), bytes: drawing(bytes) };
  if (picture !== null) {
    const small = await smallPhotograph(bytes, picture);
    return { name: named(small.ending), bytes: small.bytes };
  }
  if (!isRecording(ending, bytes)) throw new AppError('media-unreadable');
  if (bytes.length > mostBytesOf(`media/${named(ending)}`)) throw new AppError('too-large');
  return { name: named(ending), bytes };
}

/** `First 24 hours.ur.SVG` in its parts; files that differ by language only are told apart by it. */
function partsOf(name: string): { stem: string; language: string; ending: string } {
  const [, words = '', language = '', ending = ''] =
    /^(.*?)(\.(?:en|ur))?\.([a-z0-9]{1,5})$/i.exec(name) ?? [];
  if (ending === '') throw new AppError('media-unreadable');
  return {
    // A key may not begin with a digit; a file name may, and "24-hours" says what it is.
    stem: /[a-z0-9]/i.test(words) ? slugOf(`x ${words}`).replace(/^x-/, '') : 'file',
    language: language.toLowerCase(),
    ending: ending.toLowerCase() === 'jpeg' ? 'jpg' : ending.toLowerCase(),
  };
}

/** @throws AppError `media-unreadable` for a drawing that runs or loads something, `too-large` */
function drawing(bytes: Buffer): Buffer {
  const svg = bytes.toString('utf8');
  if (bytes.length > mostBytesOf('media/x.svg')) throw new AppError('too-large');
  if (isActive(svg) || isTooDeep(svg)) throw new AppError('media-unreadable');
  const clean = Buffer.from(cleanDrawing(svg).replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"'));
  if (clean.length > PICTURE_LIMIT_BYTES) throw new AppError('too-large');
  return clean;
}
