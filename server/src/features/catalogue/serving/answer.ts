import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A body that is ready to be sent, and told apart from others by its entity tag. */
export interface Answer {
  readonly body: string;
  /** Strong, with its quotes. */
  readonly etag: string;
}

/** An answer in every encoding in which it can be asked for. */
export interface EncodedAnswer {
  readonly etag: string;
  readonly identity: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** Above this, smaller hardly pays for the time; a lesson is compressed once, when it is first read. */
const BROTLI_QUALITY = 9;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

export const answerOf = (value: unknown): Answer => {
  const body = JSON.stringify(value);
  return { body, etag: etagOf(body) };
};

/** A strong entity tag of an answer's text. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

export async function encoded({ body, etag }: Answer): Promise<EncodedAnswer> {
  const identity = Buffer.from(body);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const [br, gzipped] = await Promise.all([asBrotli(identity, { params }), asGzip(identity)]);
  return { etag, identity, br, gzip: gzipped };
}

export const sizeOf = ({ identity, br, gzip: gzipped }: EncodedAnswer): number =>
  identity.length + br.length + gzipped.length;

export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest encoding that `Accept-Encoding` allows. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  // What browsers send, without a look at weights.
  if (!accept.includes(';'))
    return accept.includes('br') ? 'br' : accept.includes('gzip') ? 'gzip' : 'identity';
  const refused = new Set<string>();
  const named = new Set<string>();
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    (parameters.some((one) => /^q=0(\.0*)?$/.test(one)) ? refused : named).add(name);
  }
  for (const encoding of ['br', 'gzip'] as const) {
    if (named.has(encoding) || (named.has('*') && !refused.has(encoding))) return encoding;
  }
  return 'identity';
}

/** Whether `If-None-Match` names this entity tag, weakly compared as RFC 9110 wants for it. */
export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag ||
    ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag));
