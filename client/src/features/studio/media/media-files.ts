import { DRAFT_MEDIA_MAX_BYTES, type Language } from '@academy/shared';

/** What a block shows or plays, and the captions of what it plays. */
export const fileKinds = ['figure', 'audio', 'video', 'captions'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Endings of the files that a course may hold, as its check knows them. */
const ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  figure: ['png', 'jpg', 'jpeg', 'webp', 'svg'],
  audio: ['mp3', 'm4a', 'ogg'],
  video: ['mp4', 'webm'],
  captions: ['vtt'],
};

const KIB = 1024;
/** Drawings and captions are texts; photographs are made smaller as they come, and recordings kept as they are. */
const TEXT_MAX_BYTES = 1024 * KIB;

const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file is by the ending of its name; null for what no course can hold. */
export const kindOfFile = (name: string): FileKind | null =>
  fileKinds.find((kind) => ENDINGS[kind].includes(endingOf(name))) ?? null;

/** As an input of files takes it. */
export const acceptOf = (kinds: readonly FileKind[]): string =>
  kinds.flatMap((kind) => ENDINGS[kind].map((ending) => `.${ending}`)).join(',');

export type FileFault = 'notMedia' | 'otherKind' | 'tooLarge';

/** What is wrong with a file before any of it has been sent; the server looks into it afterwards. */
export function faultOfFile(
  { name, size }: { readonly name: string; readonly size: number },
  kinds: readonly FileKind[] = fileKinds,
): FileFault | null {
  const kind = kindOfFile(name);
  if (!kind) return 'notMedia';
  if (!kinds.includes(kind)) return 'otherKind';
  const isText = kind === 'captions' || endingOf(name) === 'svg';
  return size > (isText ? TEXT_MAX_BYTES : DRAFT_MEDIA_MAX_BYTES) ? 'tooLarge' : null;
}

const MARKED = /\.(en|ur)(\.\w+)$/;

/** The language that a file is marked with, as `media/flow.ur.svg` is; null for one that serves both. */
const languageOfFile = (path: string): Language | null =>
  (MARKED.exec(path)?.[1] as Language | undefined) ?? null;

/** `media/flow.ur.svg` for `media/flow.en.svg`, where the course has it; null where it has not. */
export function siblingIn(language: Language, path: string, media: readonly string[]): string | null {
  if (languageOfFile(path) === null) return path;
  const sibling = path.replace(MARKED, `.${language}$2`);
  return media.includes(sibling) ? sibling : null;
}

/** Those that can be shown by a block of this kind; what is marked with the other language stands last. */
export function filesOf(kind: FileKind, language: Language, media: readonly string[]): string[] {
  const isOther = (path: string): boolean => {
    const own = languageOfFile(path);
    return own !== null && own !== language;
  };
  return media
    .filter((path) => kindOfFile(path) === kind)
    .sort((one, other) => Number(isOther(one)) - Number(isOther(other)) || (one < other ? -1 : 1));
}

/** A file that is to stand in a lesson, with the captions that came along with it. */
export interface Dropped {
  readonly file: File;
  readonly captions: File | null;
}

const stemOf = (name: string): string => name.replace(/(\.(en|ur))?\.\w+$/i, '').toLowerCase();

/**
 * Files that came together: each picture or recording by itself, captions with the recording of the same name, or with
 * the only one. `refused` are those that cannot stand in a lesson.
 */
export function sortDropped(files: readonly File[]): { dropped: Dropped[]; refused: File[] } {
  const shown = files.filter(({ name }) => !['captions', null].includes(kindOfFile(name)));
  const captions = files.filter(({ name }) => kindOfFile(name) === 'captions');
  const isRecording = ({ name }: File): boolean => kindOfFile(name) !== 'figure';
  const recordings = shown.filter(isRecording);
  const captionsOf = (file: File): File | null =>
    captions.find(({ name }) => stemOf(name) === stemOf(file.name)) ??
    (recordings.length === 1 && captions.length === 1 ? (captions[0] ?? null) : null);
  const dropped = shown.map((file) => ({ file, captions: isRecording(file) ? captionsOf(file) : null }));
  const taken = new Set(dropped.flatMap((one) => [one.file, one.captions]));
  return { dropped, refused: files.filter((file) => !taken.has(file)) };
}

const PICTURES: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/** A picture from the clipboard is called `image.png` by every browser; this one is called as its lesson. */
export function namedByLesson(file: File, lessonPath: string): File {
  const ending = PICTURES[file.type];
  if (!ending || !/^image\.\w+$/i.test(file.name)) return file;
  const stem = /([^/]+)\.(?:en|ur)\.md$/.exec(lessonPath)?.[1]?.replace(/^\d+-/, '') ?? 'picture';
  return new File([file], `${stem}.${ending}`, { type: file.type });
}
