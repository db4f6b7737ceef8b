import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { type EncodedAnswer, encodingFor, isKnown, lastingHeaders } from './answer.js';
import { LessonShelf } from './lesson-shelf.service.js';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const LESSON = /^\/api\/publications\/([0-9a-f-]{36})\/lessons\/([a-z0-9-]{1,120})(?:\?lang=(en|ur))?$/;

/**
 * Answers lessons that are in memory before anything else looks at the request: they are public and the same for
 * everyone, so there is nobody to ask for and nothing to check. All others go the usual way, to the controller.
 * It stands in front of Fastify itself, whose request, log line and metrics cost as much again as the answer.
 */
@Injectable()
export class LessonLane {
  constructor(
    host: HttpAdapterHost,
    private readonly shelf: LessonShelf,
  ) {
    // Commands have no server.
    const server = host.httpAdapter?.getInstance<FastifyInstance | undefined>()?.server;
    if (server) this.standBefore(server as Server);
  }

  private standBefore(server: Server): void {
    const others = server.listeners('request') as Listener[];
    server.removeAllListeners('request').on('request', (request, response) => {
      // A server that is closing says so to those who keep their connection; that is Fastify's to do.
      const lesson = server.listening ? this.lessonFor(request) : undefined;
      if (lesson) sendLesson(lesson, request, response);
      else for (const listener of others) listener.call(server, request, response);
    });
  }

  private lessonFor({ method, url }: IncomingMessage): EncodedAnswer | undefined {
    if (method !== 'GET' || !url?.startsWith('/api/publications/')) return undefined;
    const [, publicationId, key, language = 'en'] = LESSON.exec(url) ?? [];
    return publicationId && key ? this.shelf.peek(publicationId, key, language as Language) : undefined;
  }
}

/** Sends the prepared bytes; nothing has to be serialised or compressed any more. */
export function sendLesson(lesson: EncodedAnswer, request: IncomingMessage, response: ServerResponse): void {
  if (isKnown(lesson.etag, request.headers['if-none-match'])) {
    response.writeHead(304, lastingHeaders(lesson.etag)).end();
    return;
  }
  const { headers, body } = lesson[encodingFor(request.headers['accept-encoding'] as string | undefined)];
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}
