import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { SignInSessionStore } from './features/identity/index.js';
import { requestFacts } from './platform/audit/audit-trail.js';
import { COOKIE_NAME, registerAuthentication } from './platform/auth/authentication.js';
import { requireSameOrigin } from './platform/auth/same-origin.js';
import { AppError } from './platform/errors.js';
import { letConnectionsGo } from './platform/http/let-connections-go.js';
import { NestLog } from './platform/http/nest-log.js';
import { describeApi } from './platform/http/open-api.js';
import { servePages } from './platform/http/pages.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { takeFiles } from './platform/http/sent-file.js';
import { validationPipe } from './platform/http/validation.js';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** The whole product, composed and initialised, not listening yet. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: {
      level: config.logLevel,
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: request.url.split('?')[0],
        }),
      },
    },
    disableRequestLogging: config.environment === 'test',
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: new NestLog(adapter.getInstance().log),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    requestFacts.run({ requestId: request.id, address: request.ip }, done);
  });
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity(config) },
    strictTransportSecurity: config.production,
  });
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await fastify.register(rateLimit, {
    max: config.rateLimit,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.cookies?.[COOKIE_NAME] ?? request.ip,
    errorResponseBuilder: (_request, context) =>
      new AppError('too-many-requests', { retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
  });
  requireSameOrigin(app, config.publicUrl);
  await registerAuthentication(app, config, app.get(SignInSessionStore));
  takeFiles(app);
  letConnectionsGo(app);
  await servePages(app);
  describeApi(app);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  return app;
}

const contentSecurity = (config: Config) => ({
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  // The component library writes its variables into style elements.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  ...(config.production ? { 'upgrade-insecure-requests': [] } : {}),
});
