import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const LOOK_EVERY_MS = 50;

/**
 * Lets a stopping server end as soon as its last answer is sent. Node closes the connections that are idle when the
 * stop begins; one that was in the middle of a request would then be kept alive for 72 seconds more, and the process
 * be killed before its jobs went back to the queue.
 */
export function letConnectionsGo(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preClose', (done) => {
    const timer = setInterval(() => fastify.server.closeIdleConnections(), LOOK_EVERY_MS);
    fastify.server.once('close', () => clearInterval(timer));
    timer.unref();
    done();
  });
}
