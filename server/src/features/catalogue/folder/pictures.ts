import { cleanDrawing, isTooDeep } from './drawing.js';
import type { FolderFiles } from './files.js';
import type { Fault } from './problems.js';

/** A picture travels inside its lesson, so that a lesson kept on a phone is whole. */
export const PICTURE_LIMIT_BYTES = 100 * 1024;

const TYPES: Record<string, { media: string; isIt: (bytes: Buffer) => boolean }> = {
  png: {
    media: 'image/png',
    isIt: (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n',
  },
  jpg: { media: 'image/jpeg', isIt: (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff' },
  webp: {
    media: 'image/webp',
    isIt: (bytes) => /^RIFF.{4}WEBP$/s.test(bytes.subarray(0, 12).toString('latin1')),
  },
  svg: {
    media: 'image/svg+xml',
    isIt: (bytes) => /^(<\?xml[^>]*>)?\s*(<!--.*?-->\s*)*<svg[\s>]/s.test(bytes.toString('utf8').trim()),
  },
};

/** The picture a figure names: a drawing as SVG, others as a `data:` address; or what is wrong with it. */
export function readPicture(
  files: FolderFiles,
  src: string,
): { svg: string } | { src: string } | { fault: Fault } {
  if (!isInMedia(src))
    return {
      fault: ['picture-outside', { src }],
    };
  const bytes = files.get(src);
  if (!bytes)
    return {
      fault: ['picture-missing', { src }],
    };
  const extension = src.split('.').at(-1) ?? '';
  const type = TYPES[extension === 'jpeg' ? 'jpg' : extension];
  if (!type?.isIt(bytes)) return { fault: ['picture-wrong', { src }] };
  if (bytes.length > PICTURE_LIMIT_BYTES)
    return {
      fault: ['picture-large', { src, limit: PICTURE_LIMIT_BYTES / 1024 }],
    };
  if (extension === 'svg' && isActive(bytes.toString('utf8')))
    return {
      fault: ['picture-active', { src }],
    };
  if (extension === 'svg' && isTooDeep(bytes.toString('utf8'))) return { fault: ['drawing-deep', { src }] };
  if (extension === 'svg') return { svg: cleanDrawing(bytes.toString('utf8')) };
  return { src: `data:${type.media};base64,${bytes.toString('base64')}` };
}

/** Which picture these bytes are, by what is in them; null for anything else. */
export const pictureEnding = (bytes: Buffer): string | null =>
  Object.entries(TYPES).find(([, type]) => type.isIt(bytes))?.[0] ?? null;

const isInMedia = (src: string): boolean =>
  /^media\/[^\\]+$/.test(src) && !src.split('/').some((part) => part === '..' || part === '.' || part === '');

/** Anything in an SVG that runs, asks another place for something, or unfolds. */
export const isActive = (svg: string): boolean =>
  /<!(DOCTYPE|ENTITY)|<\s*(\w+:)?(script|foreignObject|iframe|object|embed|a|set|animate\w*|handler)\b|\son\w+\s*=|javascript:|@import|url\(\s*['"]?(?!#)/i.test(
    svg,
  ) || /\b(href|src)\s*=\s*(['"])\s*(?!#)/i.test(svg);
