import { drawDraftTest, type ParamsOf, type QueryOf, type ViewOf } from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { DraftDraws } from './draft-draws.service.js';

@Controller()
export class DraftDrawsController {
  constructor(private readonly draws: DraftDraws) {}

  @Handle(drawDraftTest)
  draw(
    @CurrentActor() actor: Actor,
    @FromParams(drawDraftTest) { id }: ParamsOf<typeof drawDraftTest>,
    @FromQuery(drawDraftTest) { kind }: QueryOf<typeof drawDraftTest>,
  ): Promise<ViewOf<typeof drawDraftTest>> {
    return this.draws.draw(actor, id, kind);
  }
}
