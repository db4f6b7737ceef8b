import {
  addComment,
  answerComment,
  type BodyOf,
  draftSafety,
  draftTranslations,
  holdTranslation,
  lessonTranslations,
  listComments,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../../platform/http/handle.js';
import { DraftComments } from './draft-comments.service.js';
import { DraftSafety } from './draft-safety.service.js';
import { DraftTranslations } from './draft-translations.service.js';

/** What helps to judge a draft: the safety check, comments on blocks, the age of translations. */
@Controller()
export class DraftReviewAidsController {
  constructor(
    private readonly safety: DraftSafety,
    private readonly comments: DraftComments,
    private readonly translations: DraftTranslations,
  ) {}

  @Handle(draftSafety)
  check(
    @CurrentActor() actor: Actor,
    @FromParams(draftSafety) { id }: ParamsOf<typeof draftSafety>,
  ): Promise<ViewOf<typeof draftSafety>> {
    return this.safety.get(actor, id);
  }

  @Handle(listComments)
  async list(
    @CurrentActor() actor: Actor,
    @FromParams(listComments) { id }: ParamsOf<typeof listComments>,
  ): Promise<ViewOf<typeof listComments>> {
    return { items: await this.comments.list(actor, id) };
  }

  @Handle(addComment)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(addComment) { id }: ParamsOf<typeof addComment>,
    @FromBody(addComment) body: BodyOf<typeof addComment>,
  ): Promise<void> {
    return this.comments.add(actor, id, body);
  }

  @Handle(answerComment)
  answer(
    @CurrentActor() actor: Actor,
    @FromParams(answerComment) { id, thread }: ParamsOf<typeof answerComment>,
    @FromBody(answerComment) body: BodyOf<typeof answerComment>,
  ): Promise<void> {
    return this.comments.answer(actor, id, thread, body);
  }

  @Handle(draftTranslations)
  async outline(
    @CurrentActor() actor: Actor,
    @FromParams(draftTranslations) { id }: ParamsOf<typeof draftTranslations>,
  ): Promise<ViewOf<typeof draftTranslations>> {
    return { items: await this.translations.list(actor, id) };
  }

  @Handle(lessonTranslations)
  async lesson(
    @CurrentActor() actor: Actor,
    @FromParams(lessonTranslations) { id }: ParamsOf<typeof lessonTranslations>,
    @FromQuery(lessonTranslations) { lesson }: QueryOf<typeof lessonTranslations>,
  ): Promise<ViewOf<typeof lessonTranslations>> {
    return { blocks: await this.translations.lesson(actor, id, lesson) };
  }

  @Handle(holdTranslation)
  hold(
    @CurrentActor() actor: Actor,
    @FromParams(holdTranslation) { id }: ParamsOf<typeof holdTranslation>,
    @FromBody(holdTranslation) body: BodyOf<typeof holdTranslation>,
  ): Promise<void> {
    return this.translations.hold(actor, id, body);
  }
}
