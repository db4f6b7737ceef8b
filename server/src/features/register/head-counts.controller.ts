import {
  type BodyOf,
  correctHeadCount,
  enterHeadCount,
  findLikeHeadCounts,
  type ParamsOf,
  reverseHeadCount,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { HeadCounts } from './head-counts.service.js';
import { LikeHeadCounts } from './like-head-counts.service.js';

@Controller()
export class HeadCountsController {
  constructor(
    private readonly headCounts: HeadCounts,
    private readonly likeHeadCounts: LikeHeadCounts,
  ) {}

  @Handle(findLikeHeadCounts)
  findLike(
    @CurrentActor() actor: Actor,
    @FromBody(findLikeHeadCounts) body: BodyOf<typeof findLikeHeadCounts>,
  ): Promise<ViewOf<typeof findLikeHeadCounts>> {
    return this.likeHeadCounts.find(actor, body);
  }

  @Handle(enterHeadCount)
  enter(
    @CurrentActor() actor: Actor,
    @FromBody(enterHeadCount) body: BodyOf<typeof enterHeadCount>,
  ): Promise<ViewOf<typeof enterHeadCount>> {
    return this.headCounts.enter(actor, body);
  }

  @Handle(reverseHeadCount)
  reverse(
    @CurrentActor() actor: Actor,
    @FromParams(reverseHeadCount) { id }: ParamsOf<typeof reverseHeadCount>,
    @FromBody(reverseHeadCount) body: BodyOf<typeof reverseHeadCount>,
  ): Promise<ViewOf<typeof reverseHeadCount>> {
    return this.headCounts.reverse(actor, id, body);
  }

  @Handle(correctHeadCount)
  correct(
    @CurrentActor() actor: Actor,
    @FromParams(correctHeadCount) { id }: ParamsOf<typeof correctHeadCount>,
    @FromBody(correctHeadCount) body: BodyOf<typeof correctHeadCount>,
  ): Promise<ViewOf<typeof correctHeadCount>> {
    return this.headCounts.correct(actor, id, body);
  }
}
