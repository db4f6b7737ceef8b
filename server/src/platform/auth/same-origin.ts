import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppError } from '../errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A request that changes something must carry the app's own header, which no other site can add without asking
 * first, or an Origin that is ours. Stands beside the SameSite cookie, so that one slip is not enough.
 */
export function requireSameOrigin(app: NestFastifyApplication, publicUrl: string): void {
  const ours = new URL(publicUrl).origin;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request) => {
      if (SAFE.has(request.method) || request.headers['x-academy'] === '1') return;
      const origin = request.headers.origin;
      if (origin === undefined && request.headers.cookie === undefined) return;
      if (origin === ours || (origin && new URL(origin).host === request.headers.host)) return;
      throw new AppError('wrong-origin');
    });
}
