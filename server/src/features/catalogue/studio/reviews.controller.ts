import {
  approveDraft,
  type BodyOf,
  type ParamsOf,
  reopenCourse,
  returnDraft,
  submitDraft,
  unpublishCourse,
  type ViewOf,
  withdrawDraft,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../../platform/http/handle.js';
import { CourseOpenings } from './course-openings.service.js';
import { DraftReviews } from './draft-reviews.service.js';

/** What is decided about drafts and published courses. */
@Controller()
export class ReviewsController {
  constructor(
    private readonly reviews: DraftReviews,
    private readonly openings: CourseOpenings,
  ) {}

  @Handle(submitDraft)
  submit(
    @CurrentActor() actor: Actor,
    @FromParams(submitDraft) { id }: ParamsOf<typeof submitDraft>,
    @FromBody(submitDraft) body: BodyOf<typeof submitDraft>,
  ): Promise<void> {
    return this.reviews.submit(actor, id, body);
  }

  @Handle(withdrawDraft)
  withdraw(
    @CurrentActor() actor: Actor,
    @FromParams(withdrawDraft) { id }: ParamsOf<typeof withdrawDraft>,
  ): Promise<void> {
    return this.reviews.withdraw(actor, id);
  }

  @Handle(returnDraft)
  return(
    @CurrentActor() actor: Actor,
    @FromParams(returnDraft) { id }: ParamsOf<typeof returnDraft>,
    @FromBody(returnDraft) body: BodyOf<typeof returnDraft>,
  ): Promise<void> {
    return this.reviews.return(actor, id, body);
  }

  @Handle(approveDraft)
  approve(
    @CurrentActor() actor: Actor,
    @FromParams(approveDraft) { id }: ParamsOf<typeof approveDraft>,
    @FromBody(approveDraft) body: BodyOf<typeof approveDraft>,
  ): Promise<ViewOf<typeof approveDraft>> {
    return this.reviews.approve(actor, id, body);
  }

  @Handle(unpublishCourse)
  unpublish(
    @CurrentActor() actor: Actor,
    @FromParams(unpublishCourse) { id }: ParamsOf<typeof unpublishCourse>,
    @FromBody(unpublishCourse) { reason }: BodyOf<typeof unpublishCourse>,
  ): Promise<void> {
    return this.openings.close(actor, id, reason);
  }

  @Handle(reopenCourse)
  reopen(
    @CurrentActor() actor: Actor,
    @FromParams(reopenCourse) { id }: ParamsOf<typeof reopenCourse>,
    @FromBody(reopenCourse) { reason }: BodyOf<typeof reopenCourse>,
  ): Promise<void> {
    return this.openings.open(actor, id, reason);
  }
}
