import { type BodyOf, listRemovedLessons, type ParamsOf, saveOutline, type ViewOf } from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../../platform/http/handle.js';
import { DraftOutlines } from './draft-outline.service.js';

/** The order of modules and lessons. */
@Controller()
export class DraftOutlineController {
  constructor(private readonly outlines: DraftOutlines) {}

  @Handle(saveOutline)
  save(
    @CurrentActor() actor: Actor,
    @FromParams(saveOutline) { id }: ParamsOf<typeof saveOutline>,
    @FromBody(saveOutline) body: BodyOf<typeof saveOutline>,
  ): Promise<ViewOf<typeof saveOutline>> {
    return this.outlines.save(actor, id, body);
  }

  @Handle(listRemovedLessons)
  async removed(
    @CurrentActor() actor: Actor,
    @FromParams(listRemovedLessons) { id }: ParamsOf<typeof listRemovedLessons>,
  ): Promise<ViewOf<typeof listRemovedLessons>> {
    return { items: await this.outlines.removed(actor, id) };
  }
}
