import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type EncodedAnswer, encodingFor, isKnown, lastingHeaders } from './answer.js';
import { LessonShelf } from './lesson-shelf.service.js';

const LESSON = /^\/api\/publications\/([0-9a-f-]{36})\/lessons\/([a-z0-9-]{1,120})(?:\?lang=(en|ur))?$/;

/**
 * Answers lessons that are in memory before anything else looks at the request: they are public and the same for
 * everyone, so there is nobody to ask for and nothing to check. All others go the usual way, to the controller.
 */
@Injectable()
export class LessonLane {
  constructor(
    host: HttpAdapterHost,
    private readonly shelf: LessonShelf,
  ) {
    // Providers are made before the hooks of the app are added, so this one is the first. Commands have no server.
    const fastify = host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.addHook('onRequest', (request, reply, done) => {
      const lesson = this.lessonFor(request);
      if (lesson) sendLesson(lesson, request, reply);
      else done();
    });
  }

  private lessonFor({ raw }: FastifyRequest): EncodedAnswer | undefined {
    if (raw.method !== 'GET' || !raw.url?.startsWith('/api/publications/')) return undefined;
    const [, publicationId, key, language = 'en'] = LESSON.exec(raw.url) ?? [];
    return publicationId && key ? this.shelf.peek(publicationId, key, language as Language) : undefined;
  }
}

/** Sends the prepared bytes past Fastify's serialising and compressing, which have nothing left to do. */
export function sendLesson(lesson: EncodedAnswer, { raw }: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  if (isKnown(lesson.etag, raw.headers['if-none-match'])) {
    reply.raw.writeHead(304, lastingHeaders(lesson.etag)).end();
    return;
  }
  const { headers, body } = lesson[encodingFor(raw.headers['accept-encoding'] as string | undefined)];
  reply.raw.writeHead(200, headers).end(raw.method === 'HEAD' ? undefined : body);
}
