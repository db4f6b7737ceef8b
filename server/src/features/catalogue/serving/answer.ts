import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A body that is ready to be sent, and told apart from others by its entity tag. */
export interface Answer {
  readonly body: string;
  /** Strong, with its quotes. */
  readonly etag: string;
}

/** Bytes with the headers that go with them, made once. */
interface Prepared {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer that never changes, in every encoding in which it can be asked for. */
export interface EncodedAnswer extends Readonly<Record<Encoding, Prepared>> {
  readonly etag: string;
}

export const FOR_EVER = 'public, max-age=31536000, immutable';

/** What an answer for ever says of itself, also where it is known already. */
export const lastingHeaders = (etag: string): Record<string, string> => ({
  etag,
  'cache-control': FOR_EVER,
  vary: 'accept-encoding',
});

/** More makes it hardly smaller; a lesson is compressed once, when it is first read. */
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
  return {
    etag,
    identity: prepared(etag, identity),
    br: prepared(etag, br, 'br'),
    gzip: prepared(etag, gzipped, 'gzip'),
  };
}

const prepared = (etag: string, body: Buffer, encoding?: Encoding): Prepared => ({
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    ...(encoding ? { 'content-encoding': encoding } : {}),
    ...lastingHeaders(etag),
    'x-content-type-options': 'nosniff',
  },
  body,
});

export const sizeOf = ({ identity, br, gzip: gzipped }: EncodedAnswer): number =>
  identity.body.length + br.body.length + gzipped.body.length;

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
