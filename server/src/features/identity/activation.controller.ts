import { activateAccount, type BodyOf, type ViewOf } from '@academy/shared';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { beginSignIn } from '../../platform/auth/authentication.js';
import { FromBody, Handle } from '../../platform/http/handle.js';
import { Activation } from './activation.service.js';

@Controller()
export class ActivationController {
  constructor(private readonly activation: Activation) {}

  @Handle(activateAccount)
  async activate(
    @Req() request: FastifyRequest,
    @FromBody(activateAccount) body: BodyOf<typeof activateAccount>,
  ): Promise<ViewOf<typeof activateAccount>> {
    const actor = await this.activation.activate(body, request.ip);
    await beginSignIn(request, actor);
    return { accountId: actor.accountId };
  }
}
