import {
  type BodyOf,
  importAccounts,
  type ParamsOf,
  printActivationSlips,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../../platform/http/handle.js';
import { ActivationSlips } from './activation-slips.service.js';

@Controller()
export class ActivationSlipsController {
  constructor(private readonly slips: ActivationSlips) {}

  @Handle(importAccounts)
  accounts(
    @CurrentActor() actor: Actor,
    @FromParams(importAccounts) { id }: ParamsOf<typeof importAccounts>,
  ): Promise<ViewOf<typeof importAccounts>> {
    return this.slips.accounts(actor, id);
  }

  @Handle(printActivationSlips)
  async print(
    @CurrentActor() actor: Actor,
    @FromParams(printActivationSlips) { id }: ParamsOf<typeof printActivationSlips>,
    @FromBody(printActivationSlips) { part }: BodyOf<typeof printActivationSlips>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.slips.print(actor, id, part);
    void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="activation-slips-${part}.pdf"`)
      .header('cache-control', 'no-store');
    return Buffer.from(bytes);
  }
}
