import cookie from '@fastify/cookie';
import { Authenticator, Strategy } from '@fastify/passport';
import session, { type SessionStore } from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.js';
import type { AcademyRequest } from '../http/handle.js';
import type { Actor } from './actor.js';

export const COOKIE_NAME = 'academy';
/** A sign-in lasts this long without use; on a phone that is one's own, people expect to stay signed in. */
export const SIGN_IN_LIFETIME_MS = 30 * 24 * 60 * 60_000;

interface AuthenticationParts {
  store: SessionStore;
  /** The actor behind an account, or null where the account is closed or gone. */
  loadActor: (accountId: string) => Promise<Actor | null>;
}

/** The name under which a password has been checked by the identity room; passport only carries the result. */
class AccountStrategy extends Strategy {
  override authenticate(): void {
    this.pass();
  }
}

/** Routes whose answers are the same for everyone and for ever: they never ask who is there. */
const isPublicImmutable = (url: string): boolean =>
  url.startsWith('/api/publications/') && url.includes('/lessons/');

/** Cookies, server-side sign-in sessions and passport on the Fastify instance, in the order they need. */
export async function registerAuthentication(
  app: NestFastifyApplication,
  config: Config,
  parts: AuthenticationParts,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const passport = new Authenticator();
  passport.use('account', new AccountStrategy('account'));
  passport.registerUserSerializer(async (actor: Actor) => actor.accountId);
  passport.registerUserDeserializer(async (accountId: string) => parts.loadActor(accountId));

  fastify.addHook('onRequest', async (request) => {
    if (isPublicImmutable(request.url)) delete request.headers.cookie;
  });
  await fastify.register(cookie);
  await fastify.register(session, {
    secret: config.secrets.session,
    cookieName: COOKIE_NAME,
    store: parts.store,
    saveUninitialized: false,
    rolling: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.production,
      path: '/',
      maxAge: SIGN_IN_LIFETIME_MS,
    },
  });
  await fastify.register(passport.initialize());
  await fastify.register(passport.secureSession());
  fastify.addHook('preHandler', async (request: AcademyRequest) => {
    request.actor = (request.user as Actor | null | undefined) ?? null;
  });
}

/** Begins a sign-in session under a new session id (no fixation), and remembers where it was begun. */
export async function beginSignIn(request: FastifyRequest, actor: Actor): Promise<void> {
  await request.logIn(actor);
  Object.assign(request.session, {
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? '',
    address: request.ip,
  });
}

export async function endSignIn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await request.session.destroy();
  reply.clearCookie(COOKIE_NAME, { path: '/' });
}
