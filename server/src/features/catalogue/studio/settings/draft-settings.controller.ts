import {
  type BodyOf,
  getCourseSettings,
  type ParamsOf,
  saveCourseSettings,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../../../platform/http/handle.js';
import { DraftSettings } from './draft-settings.service.js';

@Controller()
export class DraftSettingsController {
  constructor(private readonly settings: DraftSettings) {}

  @Handle(getCourseSettings)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getCourseSettings) { id }: ParamsOf<typeof getCourseSettings>,
  ): Promise<ViewOf<typeof getCourseSettings>> {
    return this.settings.get(actor, id);
  }

  @Handle(saveCourseSettings)
  save(
    @CurrentActor() actor: Actor,
    @FromParams(saveCourseSettings) { id }: ParamsOf<typeof saveCourseSettings>,
    @FromBody(saveCourseSettings) body: BodyOf<typeof saveCourseSettings>,
  ): Promise<ViewOf<typeof saveCourseSettings>> {
    return this.settings.save(actor, id, body);
  }
}
