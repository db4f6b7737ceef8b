const TEXT = /(^|\/)([^/]+\.(ya?ml|md|txt)|README|LICENSE)$/;
const MEDIA = /^media\/[^/]+\.(png|jpe?g|webp|svg|mp3|m4a|ogg|mp4|webm|vtt)$/;
const LESSON = /^(?<lesson>\d{2,}-[^/]+\/\d{2,}-[^/]+)\.(en|ur)\.md$/;

/** How a file of a course is kept: as text, as bytes, or not at all. */
export function draftFileKind(path: string): 'text' | 'media' | null {
  if (MEDIA.test(path)) return 'media';
  return TEXT.test(path) ? 'text' : null;
}

/** The lesson that a file belongs to, as `01-a-child/02-bail`; null for other files. */
export const lessonOfPath = (path: string): string | null => LESSON.exec(path)?.groups?.lesson ?? null;

/** The folder of the module that a file lies in, as `01-a-child`; null for other files. */
export function moduleOfPath(path: string): string | null {
  const [folder = ''] = path.split('/');
  return path.includes('/') && /^\d{2,}-/.test(folder) ? folder : null;
}
