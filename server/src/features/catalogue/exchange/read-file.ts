import type { QuestionFormat } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import { isAiken, readAiken } from './aiken-reader.js';
import { Breath } from './breath.js';
import { decodeFile } from './decoding.js';
import type { DraftQuestion } from './draft.js';
import { readGift } from './gift-reader.js';
import { readMoodleXml } from './moodle-reader.js';
import { readCsvSheet, readWorkbook } from './sheet-reader.js';

export interface QuestionFile {
  readonly format: QuestionFormat;
  /** Null for a workbook, which says it itself. */
  readonly encoding: string | null;
  readonly isGuessed: boolean;
  readonly drafts: readonly DraftQuestion[];
}

const startsWith = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Reads a file of questions by what is in it, whatever it is called.
 * @throws AppError `questions-unreadable`, `questions-none`, `questions-too-many`, `import-old-excel`
 */
export async function readQuestionFile(bytes: Buffer): Promise<QuestionFile> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new AppError('import-old-excel');
  const file = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ? await workbook(bytes) : text(bytes);
  const drafts = await gathered(file.drafts);
  if (drafts.length === 0) throw new AppError('questions-none');
  return { ...file, drafts };
}

/** A file whose questions are read one by one, as they are asked for. */
type Opened = Omit<QuestionFile, 'drafts'> & { readonly drafts: Iterable<DraftQuestion> };

async function gathered(drafts: Iterable<DraftQuestion>): Promise<DraftQuestion[]> {
  const breath = new Breath();
  const all: DraftQuestion[] = [];
  for (const draft of drafts) {
    all.push(draft);
    await breath.take();
  }
  return all;
}

const workbook = async (bytes: Buffer): Promise<Opened> => ({
  format: 'sheet',
  encoding: null,
  isGuessed: false,
  drafts: await readWorkbook(bytes),
});

function text(bytes: Buffer): Opened {
  const { text: written, encoding, isGuessed } = decodeFile(bytes);
  if (isNoText(written)) throw new AppError('questions-unreadable');
  return { encoding, isGuessed, ...readText(written) };
}

/** Many control characters, or the head of a document: a picture, a PDF, something else. A few are a slip. */
function isNoText(written: string): boolean {
  const beginning = written.slice(0, 20_000);
  const controls = beginning.match(/(?![\t\n\r\f\v])\p{Cc}/gu)?.length ?? 0;
  return controls > Math.max(3, beginning.length / 200) || /^(%PDF|\{\\rtf)/.test(beginning);
}

function readText(written: string): Pick<Opened, 'format' | 'drafts'> {
  const bare = written.trimStart();
  if (bare.startsWith('<')) {
    if (!/^(<\?xml|<!|<quiz)/i.test(bare)) throw new AppError('questions-unreadable');
    // An XML declaration must be the first thing of the file, and an editor may have put a blank before it.
    return { format: 'moodle-xml', drafts: readMoodleXml(bare) };
  }
  const sheet = readCsvSheet(written);
  if (sheet) return { format: 'sheet', drafts: sheet };
  if (isAiken(written)) return { format: 'aiken', drafts: readAiken(written) };
  return { format: 'gift', drafts: readGift(written) };
}
