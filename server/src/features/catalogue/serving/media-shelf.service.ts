import type { IncomingMessage } from 'node:http';
import { send } from '@fastify/send';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { PublicationsRepository } from '../publications.repository.js';
import { FOR_EVER } from './answer.js';

interface Sent {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly stream: NodeJS.ReadableStream;
}

/** Recordings of publications, whole or the part that a player asks for. */
@Injectable()
export class MediaShelf {
  constructor(
    private readonly publications: PublicationsRepository,
    private readonly files: FileStore,
  ) {}

  /**
   * @param name `<SHA-256>.<ending>`
   * @throws AppError `not-found`, also where the file itself is lost
   */
  async find(publicationId: string, name: string, request: IncomingMessage): Promise<Sent> {
    const known = await this.publications.findMedia(publicationId, name);
    if (!known) throw new AppError('not-found');
    const path = this.files.pathOf(name.slice(0, name.indexOf('.')));
    const { statusCode, headers, stream, type } = await send(request, encodeURI(path), {
      cacheControl: false,
      contentType: false,
      lastModified: false,
    });
    if (type === 'error' && statusCode === 404) throw new AppError('not-found');
    const own = {
      'content-type': known.type,
      'cache-control': FOR_EVER,
      'x-content-type-options': 'nosniff',
    };
    return { statusCode, headers: { ...headers, ...own }, stream };
  }
}
