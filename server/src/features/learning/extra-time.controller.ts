import { type BodyOf, type ParamsOf, setExtraTime } from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { ExtraTime } from './extra-time.service.js';

@Controller()
export class ExtraTimeController {
  constructor(private readonly extraTime: ExtraTime) {}

  @Handle(setExtraTime)
  set(
    @CurrentActor() actor: Actor,
    @FromParams(setExtraTime) params: ParamsOf<typeof setExtraTime>,
    @FromBody(setExtraTime) body: BodyOf<typeof setExtraTime>,
  ): Promise<void> {
    return this.extraTime.set(actor, params, body);
  }
}
