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
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { beginSignIn, endSignIn } from '../../platform/auth/authentication.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { PasswordChange } from './password-change.service.js';
import { Roles } from './roles.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInSessions } from './sign-in-sessions.service.js';

const currentSession = (request: FastifyRequest): string | null => request.session.standing?.id ?? null;

@Controller()
export class IdentityController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: SignInSessions,
    private readonly passwordChange: PasswordChange,
    private readonly roles: Roles,
  ) {}

  @Handle(signIn)
  async signIn(
    @Req() request: FastifyRequest,
    @FromBody(signIn) body: BodyOf<typeof signIn>,
  ): Promise<ViewOf<typeof signIn>> {
    const actor = await this.signIns.authenticate(body.login, body.password, request.ip);
    await beginSignIn(request, actor);
    return { accountId: actor.accountId };
  }

  @Handle(signOut)
  async signOut(@Req() request: FastifyRequest): Promise<void> {
    await endSignIn(request);
  }

  @Handle(listSignInSessions)
  async listSessions(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof listSignInSessions>> {
    return { items: await this.sessions.list(actor, currentSession(request)) };
  }

  @Handle(revokeSignInSession)
  async revokeSession(
    @CurrentActor() actor: Actor,
    @FromParams(revokeSignInSession) params: ParamsOf<typeof revokeSignInSession>,
  ): Promise<void> {
    await this.sessions.revoke(actor, params.id);
  }

  @Handle(changePassword)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @FromBody(changePassword) body: BodyOf<typeof changePassword>,
  ): Promise<void> {
    await this.passwordChange.change(actor, currentSession(request), body);
  }

  @Handle(grantRole)
  async grantRole(
    @CurrentActor() actor: Actor,
    @FromParams(grantRole) params: ParamsOf<typeof grantRole>,
    @FromBody(grantRole) body: BodyOf<typeof grantRole>,
  ): Promise<ViewOf<typeof grantRole>> {
    return this.roles.grant(actor, params.id, body.role, body.agencyId);
  }

  @Handle(revokeRole)
  async revokeRole(
    @CurrentActor() actor: Actor,
    @FromParams(revokeRole) params: ParamsOf<typeof revokeRole>,
  ): Promise<void> {
    await this.roles.revoke(actor, params.id);
  }
}
