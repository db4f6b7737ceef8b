import { WORD_HEAD_MAX_BYTES, type WordDryRun, wordHead } from '@academy/shared';
import { AppError } from '../../../../platform/errors.js';
import { describedWith } from './sections.js';

const BRACE = 0x7b;
const LINE_FEED = 0x0a;

interface Described {
  /** Words for pictures, by their paths. */
  readonly alts: ReadonlyMap<string, string>;
  readonly document: Buffer;
}

/**
 * Takes the words for pictures off a document that was sent behind them; a zip never begins with a brace.
 * @throws AppError `bad-input` where they are not as the contract has them
 */
export function takeDescriptions(bytes: Buffer): Described {
  if (bytes[0] !== BRACE) return { alts: new Map(), document: bytes };
  const end = bytes.subarray(0, WORD_HEAD_MAX_BYTES).indexOf(LINE_FEED);
  const head = end < 0 ? null : wordHead.safeParse(parsed(bytes.subarray(0, end).toString('utf8')));
  if (!head?.success) throw new AppError('bad-input', { fields: [{ field: 'alts', code: 'invalid' }] });
  return { alts: new Map(Object.entries(head.data.alts)), document: bytes.subarray(end + 1) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * The files of the dry run with words for their pictures: those that were sent, or else the document's own.
 * @throws AppError `bad-input` that names each picture without any
 */
export function withDescriptions(
  files: ReadonlyMap<string, Buffer>,
  pictures: WordDryRun['pictures'],
  sent: ReadonlyMap<string, string>,
): Map<string, Buffer> {
  const alts = new Map(pictures.map(({ src, alt }) => [src, sent.get(src) ?? alt]));
  const missing = [...alts].filter(([, alt]) => alt.trim() === '');
  if (missing.length > 0)
    throw new AppError('bad-input', {
      fields: missing.map(([src]) => ({ field: `alts.${src}`, code: 'required' as const })),
    });
  return new Map(
    [...files].map(([path, bytes]) =>
      path.endsWith('.md') ? [path, Buffer.from(describedWith(bytes.toString(), alts))] : [path, bytes],
    ),
  );
}
