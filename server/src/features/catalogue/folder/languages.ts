import type { Language } from '@academy/shared';
import { keyOfAdded, type PairFault, type Places, pairBlocks } from '../domain/block-pairs.js';
import type { SourceBlock } from './block.js';
import { describeBlock } from './lesson-blocks.js';
import type { OriginalText, TranslatedText } from './lesson-file.js';
import type { ProblemReport } from './problems.js';

/** A block of a lesson in the languages that have it, under the key that it has in both. */
export interface BlockRow {
  readonly key: string;
  /** Null where this language has no text for it. */
  readonly original: SourceBlock | null;
  readonly translation: SourceBlock | null;
}

const MARK = 'Put ::untranslated on a line of its own where a block is still to be translated.';

/** Readers switch language in the middle of a lesson, so its translation has the same blocks, or gaps in their place. */
export function pairLanguages(
  original: OriginalText,
  translated: TranslatedText,
  report: ProblemReport,
): BlockRow[] {
  compareFacts(original, translated, report);
  const paired = pairBlocks(placesOf(original.order), placesOf(translated.order));
  if ('fault' in paired) {
    tellFault(paired.fault, original, translated, report);
    return [];
  }
  const taken = new Set(original.blocks.map(({ key }) => key));
  const rows = paired.rows.map((row) =>
    rowOf(
      row.original === null ? null : (original.order[row.original] ?? null),
      row.translation === null ? null : (translated.order[row.translation] ?? null),
      taken,
    ),
  );
  tellGaps(rows, original, translated, report);
  return rows;
}

/** A lesson that only one language has. */
export const rowsOf = ({ blocks }: Pick<OriginalText, 'blocks'>): BlockRow[] =>
  blocks.map((block) => ({ key: block.key, original: block, translation: null }));

const placesOf = (order: readonly (SourceBlock | null)[]): Places =>
  order.map((block) => block && { id: block.hasOwnKey ? block.key : null, shape: describeBlock(block) });

function rowOf(original: SourceBlock | null, translation: SourceBlock | null, taken: Set<string>): BlockRow {
  if (original && translation)
    return { key: original.key, original, translation: isCopied(original, translation) ? null : translation };
  if (original) return { key: original.key, original, translation: null };
  let key = keyOfAdded(translation?.key ?? '');
  while (taken.has(key)) key = `${key}x`;
  taken.add(key);
  return { key, original: null, translation };
}

/** The original was copied to be written over, and has not been: it is the original's words that are read. */
const isCopied = ({ content: original }: SourceBlock, { content: copy }: SourceBlock): boolean =>
  'html' in original && 'html' in copy && isCopy(original.html, copy.html);

/** Whether a text is the English itself, and no Urdu that happens to read the same. */
export const isCopy = (original: string | undefined, text: string | undefined): boolean =>
  text !== undefined && text === original && hasWords(text) && !/\p{Script=Arabic}/u.test(text);

const hasWords = (html: string): boolean => /\p{L}{2}/u.test(html.replace(/<[^>]*>/g, ' '));

/** Whether a reader of the other language misses something where this block has no text in theirs. */
export function isForReading({ content }: SourceBlock): boolean {
  if (content.kind === 'check' || content.kind === 'scenario') return false;
  return 'html' in content ? hasWords(content.html) : true;
}

function tellGaps(
  rows: readonly BlockRow[],
  original: OriginalText,
  translated: TranslatedText,
  report: ProblemReport,
): void {
  const gapsIn = (side: 'original' | 'translation'): SourceBlock[] =>
    rows.flatMap((row) => {
      const there = row[side === 'original' ? 'translation' : 'original'];
      return row[side] === null && there && isForReading(there) ? [there] : [];
    });
  const tell = (side: 'original' | 'translation', language: Language): void => {
    const gaps = gapsIn(side);
    if (gaps.length === 0) return;
    const [file, there] = side === 'original' ? [original, translated.file] : [translated, original.file];
    const lines = gaps.map(({ line }) => line).join(', ');
    const [name, shown] = language === 'ur' ? ['Urdu', 'English'] : ['English', 'Urdu'];
    report.warning(
      { file: file.file, line: 1 },
      `${gaps.length} blocks have no ${name} yet; they stand in ${there}, lines ${lines}.`,
      `Write them in their place; ${shown} is shown there, marked, until then.`,
    );
  };
  tell('translation', 'ur');
  tell('original', 'en');
}

function tellFault(
  fault: PairFault,
  original: OriginalText,
  translated: TranslatedText,
  report: ProblemReport,
): void {
  if (fault.kind === 'ambiguous') {
    const { order, file } = fault.of === 'original' ? original : translated;
    const lineAt = (place: number): number => order[place]?.line ?? 1;
    report.error(
      { file: fault.of === 'original' ? translated.file : original.file, line: 1 },
      `A block is missing, and nothing tells which of those on lines ${lineAt(fault.from)} to ${lineAt(fault.to)} of ${file}.`,
      MARK,
    );
    return;
  }
  const [ours, theirs] = [original.order[fault.original], translated.order[fault.translation]];
  report.error(
    { file: translated.file, line: theirs?.line ?? translated.lastLine },
    difference(fault, ours ?? null, theirs ?? null),
    `Give the Urdu lesson the same blocks as the English, in the same order; look at this one first. ${MARK}`,
  );
}

function difference(
  { kind, original: place }: Exclude<PairFault, { kind: 'ambiguous' }>,
  en: SourceBlock | null,
  ur: SourceBlock | null,
): string {
  const number = place + 1;
  if (en && !ur)
    return `Block ${number} is missing: a ${describeBlock(en)} on line ${en.line} of the English.`;
  if (ur && !en) return `Block ${number}, a ${describeBlock(ur)}, is not in the English.`;
  if (!ur || !en) return `Block ${number} is missing.`;
  if (kind === 'id' || describeBlock(en) === describeBlock(ur))
    return `Block ${number} has the id "${ur.key}" here and "${en.key}" on line ${en.line} of the English.`;
  return `Block ${number} is a ${describeBlock(ur)} here and a ${describeBlock(en)} on line ${en.line} of the English.`;
}

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
  const remedy = (key: string): string => `Add ${key}; English is shown, marked, until then.`;
  if (front && (!front.title || isCopy(original.front?.title, front.title)))
    report.warning({ file, line: 1 }, 'The title has no Urdu.', remedy('title'));
  if (original.front?.content_note && front && !front.content_note)
    report.warning({ file, line: 1 }, 'The content note has no Urdu.', remedy('content_note'));
}
