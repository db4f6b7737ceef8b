import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppError } from '../errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The host of an Origin header; null for `null` and for what is no address. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

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
      const { headers } = request;
      if (SAFE.has(request.method) || headers['x-academy'] === '1') return;
      if (headers.origin === undefined && headers.cookie === undefined) return;
      if (headers.origin === ours) return;
      if (headers.origin && headers.host && hostOf(headers.origin) === headers.host) return;
      throw new AppError('wrong-origin');
    });
}
