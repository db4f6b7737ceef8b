import {
  type BodyOf,
  checkDraftLesson,
  getDraftText,
  listDraftParts,
  type ParamsOf,
  previewDraftLesson,
  type QueryOf,
  saveDraftText,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { DraftLessons } from './draft-lessons.service.js';
import { DraftParts } from './draft-parts.service.js';
import { DraftTexts } from './draft-texts.service.js';

/** Texts of drafts as they are written and looked at. */
@Controller()
export class DraftTextsController {
  constructor(
    private readonly texts: DraftTexts,
    private readonly lessons: DraftLessons,
    private readonly draftParts: DraftParts,
  ) {}

  @Handle(getDraftText)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getDraftText) { id }: ParamsOf<typeof getDraftText>,
    @FromQuery(getDraftText) { path }: QueryOf<typeof getDraftText>,
  ): Promise<ViewOf<typeof getDraftText>> {
    return this.texts.get(actor, id, path);
  }

  @Handle(saveDraftText)
  save(
    @CurrentActor() actor: Actor,
    @FromParams(saveDraftText) { id }: ParamsOf<typeof saveDraftText>,
    @FromBody(saveDraftText) body: BodyOf<typeof saveDraftText>,
  ): Promise<ViewOf<typeof saveDraftText>> {
    return this.texts.save(actor, id, body);
  }

  @Handle(checkDraftLesson)
  async check(
    @CurrentActor() actor: Actor,
    @FromParams(checkDraftLesson) { id }: ParamsOf<typeof checkDraftLesson>,
    @FromQuery(checkDraftLesson) { lesson }: QueryOf<typeof checkDraftLesson>,
  ): Promise<ViewOf<typeof checkDraftLesson>> {
    return { problems: await this.lessons.problems(actor, id, lesson) };
  }

  @Handle(previewDraftLesson)
  preview(
    @CurrentActor() actor: Actor,
    @FromParams(previewDraftLesson) { id }: ParamsOf<typeof previewDraftLesson>,
    @FromQuery(previewDraftLesson) { lesson, lang }: QueryOf<typeof previewDraftLesson>,
  ): Promise<ViewOf<typeof previewDraftLesson>> {
    return this.lessons.preview(actor, id, lesson, lang);
  }

  @Handle(listDraftParts)
  parts(
    @CurrentActor() actor: Actor,
    @FromParams(listDraftParts) { id }: ParamsOf<typeof listDraftParts>,
  ): Promise<ViewOf<typeof listDraftParts>> {
    return this.draftParts.list(actor, id);
  }
}
