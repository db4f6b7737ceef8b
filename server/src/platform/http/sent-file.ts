import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';

const FILE = 'application/octet-stream';
/** Files up to so many times the limit are answered; longer ones are cut off. */
const STILL_READ = 4;

/** Lets files through unread: whoever may send one reads it, so that a stranger's bytes are never held in memory. */
export function takeFiles(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(FILE, (_request: FastifyRequest, payload: Readable, done: Done) =>
      done(null, payload),
    );
}

type Done = (error: Error | null, body?: unknown) => void;

/**
 * The file that was sent as the body (see `takes` of an endpoint).
 * @throws AppError `bad-input` where none was sent, `too-large`
 */
export async function sentFile(request: FastifyRequest, mostBytes: number): Promise<Buffer> {
  const { body } = request;
  if (!(body instanceof Readable)) throw new AppError('bad-input');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
    // What is a little too large is read to its end, or the answer would find nobody listening.
    else if (size > mostBytes * STILL_READ) break;
  }
  if (size > mostBytes) throw new AppError('too-large');
  return Buffer.concat(parts);
}
