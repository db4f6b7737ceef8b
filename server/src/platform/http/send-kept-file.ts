import type { FastifyReply } from 'fastify';

interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A name that every browser and file system takes: the rest travels in `filename*`. */
const plainName = (name: string): string => name.replace(/[^\w.\- ]+/g, '_');

const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Answers with a file that somebody once sent: to be saved, never shown or run on our pages. */
export function sendKeptFile(reply: FastifyReply, { name, mediaType, bytes }: KeptFile): void {
  void reply
    .header('content-type', mediaType)
    .header(
      'content-disposition',
      `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .send(bytes);
}
