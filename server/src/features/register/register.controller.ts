import {
  type BodyOf,
  linkPeople,
  myRecords,
  type ParamsOf,
  reverseRecord,
  unlinkPeople,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { Links } from './links.service.js';
import { Records } from './records.service.js';

@Controller()
export class RegisterController {
  constructor(
    private readonly records: Records,
    private readonly links: Links,
  ) {}

  @Handle(myRecords)
  async listMine(@CurrentActor() actor: Actor): Promise<ViewOf<typeof myRecords>> {
    return { items: await this.records.listMine(actor) };
  }

  @Handle(reverseRecord)
  reverse(
    @CurrentActor() actor: Actor,
    @FromParams(reverseRecord) params: ParamsOf<typeof reverseRecord>,
    @FromBody(reverseRecord) body: BodyOf<typeof reverseRecord>,
  ): Promise<ViewOf<typeof reverseRecord>> {
    return this.records.reverse(actor, params.id, body.reason);
  }

  @Handle(linkPeople)
  async link(
    @CurrentActor() actor: Actor,
    @FromBody(linkPeople) body: BodyOf<typeof linkPeople>,
  ): Promise<ViewOf<typeof linkPeople>> {
    const written = await this.links.link(actor, body.personId, body.samePersonAs, body.reason);
    return { id: written.id, recordedAt: written.recordedAt.toISOString() };
  }

  @Handle(unlinkPeople)
  async unlink(
    @CurrentActor() actor: Actor,
    @FromParams(unlinkPeople) params: ParamsOf<typeof unlinkPeople>,
    @FromBody(unlinkPeople) body: BodyOf<typeof unlinkPeople>,
  ): Promise<ViewOf<typeof unlinkPeople>> {
    const written = await this.links.unlink(actor, params.id, body.reason);
    return { id: written.id, recordedAt: written.recordedAt.toISOString() };
  }
}
