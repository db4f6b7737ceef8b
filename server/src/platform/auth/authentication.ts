import cookie from '@fastify/cookie';
import passportModule from '@fastify/passport';
import session, { type SessionStore } from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.js';
import type { AcademyRequest } from '../http/handle.js';
import type { Actor } from './actor.js';

export const COOKIE_NAME = 'academy';
const DAY_MS = 24 * 60 * 60_000;
/** A sign-in lasts this long without use; on a phone that is one's own, people expect to stay signed in. */
export const SIGN_IN_LIFETIME_MS = 30 * DAY_MS;
const USER_AGENT_KEPT = 300;

/** What a store knows of a sign-in session that it found: whose it is, and until when. */
export interface StandingSignIn {
  readonly id: string;
  readonly actor: Actor;
  readonly expiresAt: Date;
}

/** From where a sign-in session was begun. */
interface SignInOrigin {
  readonly userAgent: string;
  readonly address: string;
}

declare module 'fastify' {
  interface PassportUser extends Actor {}
  interface Session {
    /** The account's id, under the key that passport uses. */
    passport?: string | undefined;
    /** Filled by the store when it finds the session, never written by it. */
    standing?: StandingSignIn | undefined;
    origin?: SignInOrigin | undefined;
    renewedAt?: number | undefined;
  }
}

/** Addresses whose answers are the same for everyone: they never ask who is there, nor the database. */
const asksNobody = (url: string): boolean =>
  !url.startsWith('/api/') ||
  url.startsWith('/api/health/') ||
  (url.startsWith('/api/publications/') && url.includes('/lessons/'));

/**
 * Cookies, server-side sign-in sessions and passport on the Fastify instance, in the order they need. The store
 * finds a session together with its actor, so that a request costs one query to know who makes it, and what was
 * revoked a moment ago is gone.
 */
export async function registerAuthentication(
  app: NestFastifyApplication,
  config: Config,
  store: SessionStore,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const passport = new passportModule.Authenticator();
  passport.registerUserSerializer(async (actor: Actor) => actor.accountId);
  passport.registerUserDeserializer(
    async (_accountId: string, request: FastifyRequest) => request.session.standing?.actor ?? null,
  );

  fastify.addHook('onRequest', async (request) => {
    if (asksNobody(request.url)) delete request.headers.cookie;
  });
  await fastify.register(cookie);
  await fastify.register(session, {
    secret: config.secrets.session,
    cookieName: COOKIE_NAME,
    store,
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
    request.actor = request.user ?? null;
    if (request.actor) renew(request);
  });
}

/** Once a day of use, the cookie and the session get their whole lifetime again; a changed session is saved. */
function renew(request: FastifyRequest): void {
  const { standing } = request.session;
  if (!standing || standing.expiresAt.getTime() - Date.now() > SIGN_IN_LIFETIME_MS - DAY_MS) return;
  request.session.set('renewedAt', Date.now());
}

/** Begins a sign-in session: passport gives it a new id (no fixation), and the old one is gone. */
export async function beginSignIn(request: FastifyRequest, actor: Actor): Promise<void> {
  // Otherwise passport would carry over whoever was signed in here before.
  request.session.set('passport', undefined);
  await request.logIn(actor);
  request.session.set('origin', {
    userAgent: (request.headers['user-agent'] ?? '').slice(0, USER_AGENT_KEPT),
    address: request.ip,
  });
}

/** Ends the sign-in session, if there is one; its cookie is cleared with the answer. */
export const endSignIn = (request: FastifyRequest): Promise<void> => request.logOut();
