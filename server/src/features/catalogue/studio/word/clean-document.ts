import { buffer } from 'node:stream/consumers';
import sax from 'sax';
import { ZipFile } from 'yazl';
import { AppError } from '../../../../platform/errors.js';
import type { Notices } from './notices.js';
import type { WordParts } from './word-parts.js';

const RELATIONS = /^word\/_rels\//;
/** Told of and left out. */
const COMMENTS = 'word/comments.xml';
const LINK = /\/hyperlink$/;
/** The converter wants an address for what is named, and gets one at which nothing is. */
const NOWHERE = 'nowhere';

/**
 * The same document with nothing in it that names a place outside but its links, as a zip for the converter: it sees
 * only what has been looked at here.
 */
export async function cleanDocument(parts: WordParts, notices: Notices): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of parts) {
    if (path === COMMENTS) continue;
    const content = RELATIONS.test(path) ? Buffer.from(withoutOutside(bytes.toString(), notices)) : bytes;
    zip.addBuffer(content, path, { compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function withoutOutside(xml: string, notices: Notices): string {
  const kept: string[] = [];
  const parser = sax.parser(true);
  parser.onerror = () => {
    throw new AppError('word-unreadable');
  };
  parser.onopentag = ({ name, attributes }) => {
    if (!name.endsWith('Relationship')) return;
    const given = attributes as Record<string, string>;
    const isOutside = given.TargetMode === 'External';
    const isFetched = isOutside && !LINK.test(given.Type ?? '');
    if (isFetched) notices.add('pictures-linked', given.Target);
    const said = Object.entries(isFetched ? { ...given, Target: NOWHERE } : given)
      .filter(([key]) => /^(Id|Type|Target|TargetMode)$/.test(key))
      .map(([key, value]) => `${key}="${escaped(value)}"`);
    kept.push(`<Relationship ${said.join(' ')}/>`);
  };
  parser.write(xml).close();
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kept.join('')}</Relationships>`;
}
