import { keyOfAdded, type PairFault, type Places, pairBlocks } from '../domain/block-pairs.js';
import type { SourceBlock } from './block.js';
import { shapeInWords, termOf } from './lesson-blocks.js';
import type { OriginalText, TranslatedText } from './lesson-file.js';
import type { Fault, ProblemReport } from './problems.js';

/** A block of a lesson in the languages that have it, under the key that it has in both. */
export interface BlockRow {
  readonly key: string;
  /** Null where this language has no text for it. */
  readonly original: SourceBlock | null;
  readonly translation: SourceBlock | null;
}

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
  order.map((block) => block && { id: block.hasOwnKey ? block.key : null, shape: shapeInWords(block) });

function rowOf(original: SourceBlock | null, translation: SourceBlock | null, taken: Set<string>): BlockRow {
  if (original && translation) {
    const copy = copyOf(htmlOf(original), htmlOf(translation));
    return {
      key: original.key,
      original: copy === 'original' ? null : original,
      translation: copy === 'translation' ? null : translation,
    };
  }
  if (original) return { key: original.key, original, translation: null };
  let key = keyOfAdded(translation?.key ?? '');
  while (taken.has(key)) key = `${key}x`;
  taken.add(key);
  return { key, original: null, translation };
}

const htmlOf = ({ content }: SourceBlock): string | undefined =>
  'html' in content ? content.html : undefined;

/**
 * Which of two texts that read the same is a copy of the other, to be written over: the one that is not in its own
 * script. Null where they differ, or have no words.
 */
export function copyOf(
  original: string | undefined,
  translation: string | undefined,
): 'original' | 'translation' | null {
  if (original === undefined || original !== translation || !hasWords(original)) return null;
  return /\p{Script=Arabic}/u.test(original) ? 'original' : 'translation';
}

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
  const tell = (side: 'original' | 'translation', code: 'blocks-no-urdu' | 'blocks-no-english'): void => {
    const gaps = gapsIn(side);
    const [here, there] = side === 'original' ? [original, translated] : [translated, original];
    const lines = gaps.map(({ line }) => line).join(', ');
    if (gaps.length > 0)
      report.warning({ file: here.file, line: 1 }, code, { count: gaps.length, file: there.file, lines });
  };
  tell('translation', 'blocks-no-urdu');
  tell('original', 'blocks-no-english');
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
      'blocks-doubtful',
      {
        ...{ from: lineAt(fault.from), to: lineAt(fault.to), file },
      },
    );
    return;
  }
  const [ours, theirs] = [original.order[fault.original], translated.order[fault.translation]];
  report.error(
    { file: translated.file, line: theirs?.line ?? translated.lastLine },
    ...difference(fault, ours ?? null, theirs ?? null),
  );
}

function difference(
  { kind, original: place }: Exclude<PairFault, { kind: 'ambiguous' }>,
  en: SourceBlock | null,
  ur: SourceBlock | null,
): Fault {
  const number = place + 1;
  if (!en) return ['block-added', { number, block: ur ? termOf(ur) : '::untranslated' }];
  const { line } = en;
  if (!ur) return ['block-missing', { number, line, block: termOf(en) }];
  if (kind === 'id' || shapeInWords(en) === shapeInWords(ur))
    return ['block-id-differs', { number, line, here: ur.key, there: en.key }];
  return ['block-differs', { number, line, here: termOf(ur), there: termOf(en) }];
}

function compareFacts(
  original: OriginalText,
  { file, front, at }: TranslatedText,
  report: ProblemReport,
): void {
  for (const key of ['minutes', 'required', 'cites'] as const) {
    const written = front?.[key];
    if (written === undefined || JSON.stringify(written) === JSON.stringify(original.front?.[key])) continue;
    report.warning(at([key]), 'fact-differs', { key });
  }
  if (front && (!front.title || copyOf(original.front?.title, front.title) === 'translation'))
    report.warning({ file, line: 1 }, 'title-no-urdu');
  const note = original.front?.content_note;
  if (note && front && (!front.content_note || copyOf(note, front.content_note) === 'translation'))
    report.warning({ file, line: 1 }, 'note-no-urdu');
}
