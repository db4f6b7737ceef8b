import type { Language } from '@academy/shared';
import { AppError } from '../../../../platform/errors.js';
import { cleanDocument } from './clean-document.js';
import { convert } from './convert.js';
import type { Notices } from './notices.js';
import type { Picture } from './pictures.js';
import { commentsIn, requireReadable, scanDocument } from './scan.js';
import { sectionsOf, type WordText } from './sections.js';
import { readWordParts } from './word-parts.js';

export interface WordContent extends WordText {
  /** By the path under which lessons name them. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Where text stands that comes along. */
const SCANNED = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'] as const;

/**
 * A Word document as modules and lessons.
 * @throws AppError `word-unreadable`, `word-refused`, `too-large`, `word-empty`
 */
export async function readWord(bytes: Buffer, notices: Notices, language: Language): Promise<WordContent> {
  const parts = await readWordParts(bytes);
  const comments = commentsIn(parts.get('word/comments.xml')?.toString() ?? null);
  const scanned = SCANNED.flatMap((path) => parts.get(path)?.toString() ?? []);
  requireReadable(scanned);
  for (const xml of scanned) scanDocument(xml, notices, comments);
  const { html, pictures } = await convert(await cleanDocument(parts, notices), notices);
  const text = sectionsOf(html, notices, language);
  if (text.modules.length === 0) throw new AppError('word-empty');
  return { ...text, pictures };
}
