import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { sendProblem } from './problem.js';

const CLIENT = fileURLToPath(new URL('../../../../client/dist/', import.meta.url));
const ONE_YEAR_SECONDS = 31_536_000;

/** Hosts the built single-page app: hashed assets for ever, everything else is asked for again. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const built = existsSync(join(CLIENT, 'index.html'));
  if (built) {
    await fastify.register(fastifyStatic, {
      root: CLIENT,
      wildcard: false,
      preCompressed: true,
      index: ['index.html'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/');
        reply.header('cache-control', hashed ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
  }
}

const isPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  !request.url.startsWith('/api') &&
  (request.headers.accept ?? '').includes('text/html');

/** What no route answers: the app's own page for an address typed in, a problem for everything else. */
export function answerUnknown(request: FastifyRequest, reply: FastifyReply): void {
  if (isPage(request) && existsSync(join(CLIENT, 'index.html'))) {
    reply.header('cache-control', 'no-cache');
    void reply.sendFile('index.html', CLIENT);
    return;
  }
  sendProblem(new AppError('not-found'), request, reply);
}
