import type { DraftMedia } from '@academy/shared';

const KINDS: Readonly<Record<string, DraftMedia['kind']>> = {
  svg: 'drawing',
  ...{ mp3: 'audio', m4a: 'audio', ogg: 'audio' },
  ...{ mp4: 'video', webm: 'video' },
  vtt: 'captions',
};

export const kindOfMedia = (path: string): DraftMedia['kind'] =>
  KINDS[path.split('.').at(-1) ?? ''] ?? 'photograph';

/** The first of `media/x.en.svg`, `media/x-2.en.svg`, `media/x-3.en.svg` … that is free. */
export function freeName(path: string, isTaken: (path: string) => boolean): string {
  const [, stem = path, rest = ''] = /^([^.]+)(\..+)$/.exec(path) ?? [];
  let free = path;
  for (let number = 2; isTaken(free); number += 1) free = `${stem}-${number}${rest}`;
  return free;
}

/** Texts that name a media file; what they say of it is looked at by the importer's check. */
export function usesOf(
  path: string,
  files: readonly { readonly path: string; readonly text: string | null }[],
): string[] {
  const name = new RegExp(`(?<![\\w/.-])${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w.-])`);
  return files.flatMap(({ path: file, text }) => (text !== null && name.test(text) ? [file] : []));
}
