import type { SourceBlock } from './block.js';
import { describeBlock } from './lesson-blocks.js';
import type { OriginalText, TranslatedText } from './lesson-file.js';
import type { ProblemReport } from './problems.js';

const SAME_BLOCKS =
  'Give the Urdu lesson the same blocks as the English, in the same order; look at this one first.';

/** Readers switch language in the middle of a lesson, so its translation has the same blocks, one by one. */
export function compareLanguages(
  original: OriginalText,
  translated: TranslatedText,
  report: ProblemReport,
): void {
  compareFacts(original, translated, report);
  const length = Math.max(original.blocks.length, translated.blocks.length);
  for (let index = 0; index < length; index += 1) {
    const fault = difference(index, original.blocks[index], translated.blocks[index]);
    if (!fault) continue;
    const line = translated.blocks[index]?.line ?? translated.lastLine;
    report.error({ file: translated.file, line }, fault, SAME_BLOCKS);
    return;
  }
}

function difference(index: number, en: SourceBlock | undefined, ur: SourceBlock | undefined): string | null {
  const number = index + 1;
  if (en && !ur)
    return `Block ${number} is missing: a ${describeBlock(en)} on line ${en.line} of the English.`;
  if (ur && !en) return `Block ${number}, a ${describeBlock(ur)}, is not in the English.`;
  if (!ur || !en) return null;
  if (describeBlock(en) !== describeBlock(ur))
    return `Block ${number} is a ${describeBlock(ur)} here and a ${describeBlock(en)} on line ${en.line} of the English.`;
  if (ur.hasOwnKey && ur.key !== en.key)
    return `Block ${number} has the id "${ur.key}" here and "${en.key}" on line ${en.line} of the English.`;
  return null;
}

/** Blocks of the translation under the keys of the original. */
export const withKeysOf = (original: OriginalText, translated: TranslatedText): SourceBlock[] =>
  translated.blocks.map((block, index) => ({ ...block, key: original.blocks[index]?.key ?? block.key }));

function compareFacts(
  original: OriginalText,
  { file, front, at }: TranslatedText,
  report: ProblemReport,
): void {
  for (const key of ['minutes', 'required', 'cites'] as const) {
    const written = front?.[key];
    if (written === undefined || JSON.stringify(written) === JSON.stringify(original.front?.[key])) continue;
    const message = `${key} differs from the English lesson, which is the one that counts.`;
    report.warning(at([key]), message, 'Write the same in both, or leave it out here.');
  }
  if (original.front?.content_note && front && !front.content_note)
    report.warning(
      { file, line: 1 },
      'The content note has no Urdu.',
      'Add content_note; English is shown until then.',
    );
}
