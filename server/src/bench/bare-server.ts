import { parentPort, workerData } from 'node:worker_threads';
import fastify from 'fastify';

/** The lower limit of reading a lesson: Fastify, one route, the same bytes from memory. */
const { body } = workerData as { body: Uint8Array };
const bytes = Buffer.from(body);
const app = fastify();
app.get('/api/publications/:id/lessons/:key', (_request, reply) =>
  reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-encoding', 'br')
    .header('cache-control', 'public, max-age=31536000, immutable')
    .send(bytes),
);
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
parentPort?.postMessage(typeof address === 'object' && address ? address.port : 0);
