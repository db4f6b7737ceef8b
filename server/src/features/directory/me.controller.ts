import { type BodyOf, getMe, setLanguage, signUp, updateProfile, type ViewOf } from '@academy/shared';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { beginSignIn } from '../../platform/auth/authentication.js';
import { CurrentActor, FromBody, Handle } from '../../platform/http/handle.js';
import { OwnProfile } from './own-profile.service.js';
import { SignUp } from './sign-up.service.js';

/** Creating an account, and what one sees and says of oneself. */
@Controller()
export class MeController {
  constructor(
    private readonly signUps: SignUp,
    private readonly profile: OwnProfile,
  ) {}

  @Handle(signUp)
  async signUp(
    @Req() request: FastifyRequest,
    @FromBody(signUp) body: BodyOf<typeof signUp>,
  ): Promise<ViewOf<typeof signUp>> {
    const actor = await this.signUps.signUp(body, request.ip);
    await beginSignIn(request, actor);
    return { accountId: actor.accountId, personId: actor.personId };
  }

  @Handle(getMe)
  async me(@CurrentActor() actor: Actor): Promise<ViewOf<typeof getMe>> {
    return this.profile.me(actor);
  }

  @Handle(updateProfile)
  async updateProfile(
    @CurrentActor() actor: Actor,
    @FromBody(updateProfile) body: BodyOf<typeof updateProfile>,
  ): Promise<ViewOf<typeof updateProfile>> {
    return this.profile.update(actor, body);
  }

  @Handle(setLanguage)
  async setLanguage(
    @CurrentActor() actor: Actor,
    @FromBody(setLanguage) body: BodyOf<typeof setLanguage>,
  ): Promise<void> {
    await this.profile.setLanguage(actor, body.language);
  }
}
