import {
  type BodyOf,
  changePassword,
  grantRole,
  listSignInSessions,
  type ParamsOf,
  revokeRole,
  revokeSignInSession,
  signIn,
  signOut,
  type ViewOf,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { beginSignIn, endSignIn } from '../../platform/auth/authentication.js';
import { sha256Hex } from '../../platform/crypto/sealing.js';
import { AppError } from '../../platform/errors.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { Accounts } from './accounts.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInSessionsRepository } from './sign-in-sessions.repository.js';

@Controller()
export class IdentityController {
  constructor(
    private readonly signInService: SignIn,
    private readonly sessions: SignInSessionsRepository,
    private readonly accounts: Accounts,
  ) {}

  @Handle(signIn)
  async signIn(
    @FromBody(signIn) body: BodyOf<typeof signIn>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof signIn>> {
    const actor = await this.signInService.check(body.login, body.password, request.ip);
    await beginSignIn(request, actor);
    return { accountId: actor.accountId };
  }

  @Handle(signOut)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await endSignIn(request, reply);
  }

  @Handle(listSignInSessions)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof listSignInSessions>> {
    const current = sha256Hex(request.session.sessionId);
    const rows = await this.sessions.ofAccount(actor.accountId);
    return {
      items: rows.map((row) => ({
        id: row.id,
        current: row.sid_hash === current,
        userAgent: row.user_agent,
        address: row.address,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
      })),
    };
  }

  @Handle(revokeSignInSession)
  async revoke(
    @CurrentActor() actor: Actor,
    @FromParams(revokeSignInSession) params: ParamsOf<typeof revokeSignInSession>,
  ): Promise<void> {
    if (!(await this.sessions.delete(actor.accountId, params.id))) throw new AppError('not-found');
  }

  @Handle(changePassword)
  async change(
    @CurrentActor() actor: Actor,
    @FromBody(changePassword) body: BodyOf<typeof changePassword>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.signInService.changePassword(actor, body.current, body.next, request.session.sessionId);
  }

  @Handle(grantRole)
  async grant(
    @CurrentActor() actor: Actor,
    @FromParams(grantRole) params: ParamsOf<typeof grantRole>,
    @FromBody(grantRole) body: BodyOf<typeof grantRole>,
  ): Promise<ViewOf<typeof grantRole>> {
    const grant = await this.accounts.grantRole(actor, params.id, body.role, body.agencyId);
    return {
      id: grant.id,
      role: grant.role,
      agencyId: grant.agency_id,
      grantedAt: grant.granted_at.toISOString(),
    };
  }

  @Handle(revokeRole)
  async revokeGrant(
    @CurrentActor() actor: Actor,
    @FromParams(revokeRole) params: ParamsOf<typeof revokeRole>,
  ): Promise<void> {
    await this.accounts.revokeRole(actor, params.id);
  }
}
