import {
  type BodyOf,
  bulkChangeQuestions,
  getDraftQuestion,
  listDraftQuestions,
  type ParamsOf,
  type QueryOf,
  removeDraftQuestion,
  saveDraftQuestion,
  tryBulkChange,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../../platform/http/handle.js';
import { BulkChanges } from './bulk-changes.service.js';
import { DraftQuestions } from './draft-questions.service.js';

/** Questions of drafts, one by one and many at once. */
@Controller()
export class DraftQuestionsController {
  constructor(
    private readonly questions: DraftQuestions,
    private readonly bulk: BulkChanges,
  ) {}

  @Handle(listDraftQuestions)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(listDraftQuestions) { id }: ParamsOf<typeof listDraftQuestions>,
  ): Promise<ViewOf<typeof listDraftQuestions>> {
    return this.questions.list(actor, id);
  }

  @Handle(getDraftQuestion)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getDraftQuestion) { id, question }: ParamsOf<typeof getDraftQuestion>,
  ): Promise<ViewOf<typeof getDraftQuestion>> {
    return this.questions.get(actor, id, question);
  }

  @Handle(saveDraftQuestion)
  save(
    @CurrentActor() actor: Actor,
    @FromParams(saveDraftQuestion) { id, question }: ParamsOf<typeof saveDraftQuestion>,
    @FromBody(saveDraftQuestion) body: BodyOf<typeof saveDraftQuestion>,
  ): Promise<ViewOf<typeof saveDraftQuestion>> {
    return this.questions.save(actor, id, question, body);
  }

  @Handle(removeDraftQuestion)
  remove(
    @CurrentActor() actor: Actor,
    @FromParams(removeDraftQuestion) { id, question }: ParamsOf<typeof removeDraftQuestion>,
    @FromQuery(removeDraftQuestion) { version }: QueryOf<typeof removeDraftQuestion>,
  ): Promise<void> {
    return this.questions.remove(actor, id, question, version);
  }

  @Handle(tryBulkChange)
  async tryChange(
    @CurrentActor() actor: Actor,
    @FromParams(tryBulkChange) { id }: ParamsOf<typeof tryBulkChange>,
    @FromBody(tryBulkChange) body: BodyOf<typeof tryBulkChange>,
  ): Promise<ViewOf<typeof tryBulkChange>> {
    return this.bulk.try(actor, id, body);
  }

  @Handle(bulkChangeQuestions)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(bulkChangeQuestions) { id }: ParamsOf<typeof bulkChangeQuestions>,
    @FromBody(bulkChangeQuestions) body: BodyOf<typeof bulkChangeQuestions>,
  ): Promise<ViewOf<typeof bulkChangeQuestions>> {
    return this.bulk.confirm(actor, id, body);
  }
}
