import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Answers with a file to be kept; figures are never cached on the way. */
export const sendFile = (
  reply: FastifyReply,
  content: string | Buffer | Readable,
  type: string,
  name: string,
): void => {
  void reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(content);
};
