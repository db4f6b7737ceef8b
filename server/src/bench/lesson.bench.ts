import type { Course } from '@academy/shared';
import { atOnce, keepAlive, Visitor } from './http.js';
import type { Product } from './product.js';
import { type Measured, measured, quantile } from './report.js';

const REQUESTS = 20_000;
const AT_ONCE = 50;
const HEADERS = { 'accept-encoding': 'br, gzip' };

/** Lessons read from the product, beside a Fastify route that returns the same bytes from memory. */
export async function benchLesson(product: Product): Promise<Measured[]> {
  await product.serve();
  const agent = keepAlive(AT_ONCE);
  const visitor = new Visitor(product.origin, agent);
  const { items } = JSON.parse((await visitor.call('GET', '/api/courses')).body.toString('utf8')) as {
    items: { slug: string }[];
  };
  const course = JSON.parse(
    (await visitor.call('GET', `/api/courses/${items[0]?.slug}`)).body.toString('utf8'),
  ) as Course;
  const path = `/api/publications/${course.publicationId}/lessons/${course.modules[0]?.lessons[0]?.key}?lang=en`;
  const sample = await visitor.call('GET', path, undefined, HEADERS);
  const limit = await bareRate(sample.body, path);
  const read = await rate(visitor, path);
  await product.stop();
  return [
    measured('lesson', 'rate', read.rate, 'req/s', limit.rate),
    measured('lesson', 'p99', read.p99, 'ms', limit.p99),
  ];
}

async function rate(visitor: Visitor, path: string): Promise<{ rate: number; p99: number }> {
  await atOnce(2_000, AT_ONCE, async () => void (await visitor.call('GET', path, undefined, HEADERS)));
  const times: number[] = [];
  const seconds = await atOnce(REQUESTS, AT_ONCE, async () => {
    const answer = await visitor.call('GET', path, undefined, HEADERS);
    if (answer.status !== 200) throw new Error(`lesson: ${answer.status}`);
    times.push(answer.ms);
  });
  return {
    rate: REQUESTS / seconds,
    p99: quantile(
      times.sort((a, b) => a - b),
      0.99,
    ),
  };
}

/** In a process of its own, as the product is: the load and the server must not share a thread. */
async function bareRate(body: Buffer, path: string): Promise<{ rate: number; p99: number }> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(new URL('./bare-server.js', import.meta.url), { workerData: { body } });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  try {
    return await rate(new Visitor(`http://127.0.0.1:${port}`, keepAlive(AT_ONCE)), path);
  } finally {
    await worker.terminate();
  }
}
