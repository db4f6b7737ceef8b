import { AppError } from '../../../../platform/errors.js';
import { cleanDocument } from './clean-document.js';
import { convert } from './convert.js';
import type { Notices } from './notices.js';
import type { Picture } from './pictures.js';
import { scanDocument } from './scan.js';
import { sectionsOf, type WordText } from './sections.js';
import { readWordParts } from './word-parts.js';

export interface WordContent extends WordText {
  /** By the path under which lessons name them. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/**
 * A Word document as modules and lessons.
 * @throws AppError `word-unreadable`, `word-refused`, `word-empty`
 */
export async function readWord(bytes: Buffer, notices: Notices): Promise<WordContent> {
  const parts = await readWordParts(bytes);
  scanDocument(parts.get('word/document.xml')?.toString() ?? '', notices);
  const { html, pictures } = await convert(await cleanDocument(parts, notices), notices);
  const text = sectionsOf(html, notices);
  if (text.modules.length === 0) throw new AppError('word-empty');
  return { ...text, pictures };
}
