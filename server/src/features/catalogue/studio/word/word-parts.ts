import { AppError } from '../../../../platform/errors.js';
import { type ArchiveKind, readArchive } from '../archive/read-archive.js';

const MB = 1024 * 1024;

/** What a document may unfold into: far above what manuals are, far below what would hold a server up. */
const limits = {
  files: 1000,
  totalBytes: 80 * MB,
  ratio: 100,
  ratioFromBytes: 200 * 1024,
  nameLength: 200,
  depth: 6,
};

const kind: ArchiveKind = {
  mostBytesOf: (path) => (/^word\/media\//.test(path) ? 20 * MB : 10 * MB),
  // Names with a dot in front belong to the format here.
  isLitter: () => false,
};

const DOCUMENT = 'word/document.xml';
/** What is read of a document; macros, embedded files and everything else stays packed up. */
const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(document|styles|numbering|settings|footnotes|endnotes|comments)\.xml|word\/_rels\/(document|footnotes|endnotes)\.xml\.rels|word\/media\/[^/]+)$/;
const XML = /\.(xml|rels)$/;

/** The parts of a document by their names: text of UTF-8 without a DOCTYPE, and pictures as they came. */
export type WordParts = ReadonlyMap<string, Buffer>;

/**
 * Takes a .docx apart.
 * @throws AppError `word-unreadable` for what is none or is damaged, `word-refused` for what no honest program writes
 */
export async function readWordParts(bytes: Buffer): Promise<WordParts> {
  const { files, report } = await readArchive(bytes, limits, kind).catch((fault: unknown) => {
    throw fault instanceof AppError && fault.code === 'archive-unreadable'
      ? new AppError('word-unreadable')
      : fault;
  });
  if (report.hasErrors) throw new AppError('word-refused');
  if (!files.has(DOCUMENT)) throw new AppError('word-unreadable');
  const parts = new Map([...files].filter(([path]) => READ.test(path)));
  for (const [path, part] of parts) if (XML.test(path)) requirePlainXml(part);
  return parts;
}

/** No entity of the document's own is ever defined, and what cannot be read as UTF-8 cannot hide one either. */
function requirePlainXml(part: Buffer): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    throw new AppError('word-unreadable');
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new AppError('word-refused');
}
