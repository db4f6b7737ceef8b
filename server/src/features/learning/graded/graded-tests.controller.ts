import { type ParamsOf, seeGradedTest } from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromParams, Handle } from '../../../platform/http/handle.js';
import { GradedNotices } from './graded-notices.service.js';

/** What trainees do about results that were announced to them. */
@Controller()
export class GradedTestsController {
  constructor(private readonly notices: GradedNotices) {}

  @Handle(seeGradedTest)
  see(
    @CurrentActor() actor: Actor,
    @FromParams(seeGradedTest) { id }: ParamsOf<typeof seeGradedTest>,
  ): Promise<void> {
    return this.notices.see(actor, id);
  }
}
