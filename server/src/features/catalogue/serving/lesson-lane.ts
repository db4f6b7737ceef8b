import type { ServerResponse } from 'node:http';
import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type EncodedAnswer, encodingFor, isKnown } from './answer.js';
import { LessonShelf } from './lesson-shelf.service.js';

const LESSON = /^\/api\/publications\/([0-9a-f-]{36})\/lessons\/([a-z0-9-]{1,120})(?:\?lang=(en|ur))?$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

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
export function sendLesson(lesson: EncodedAnswer, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const { headers } = request.raw;
  const encoding = encodingFor(headers['accept-encoding'] as string | undefined);
  keepHeaders(reply);
  if (isKnown(lesson.etag, headers['if-none-match'])) {
    reply.raw.writeHead(304, { etag: lesson.etag, 'cache-control': FOR_EVER, vary: 'accept-encoding' }).end();
    return;
  }
  const body = lesson[encoding];
  reply.raw.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    etag: lesson.etag,
    'cache-control': FOR_EVER,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  });
  end(reply.raw, request, body);
}

/** What hooks have set so far is kept. */
function keepHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
}

const end = (raw: ServerResponse, { method }: FastifyRequest, body: Buffer): void => {
  raw.end(method === 'HEAD' ? undefined : body);
};
