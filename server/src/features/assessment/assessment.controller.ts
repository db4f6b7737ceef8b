import {
  answerPractice,
  type BodyOf,
  getAttempt,
  type ParamsOf,
  saveAnswer,
  submitAttempt,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { Attempts } from './attempts.service.js';
import { Practice } from './practice.service.js';

@Controller()
export class AssessmentController {
  constructor(
    private readonly attempts: Attempts,
    private readonly practice: Practice,
  ) {}

  @Handle(getAttempt)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getAttempt) params: ParamsOf<typeof getAttempt>,
  ): Promise<ViewOf<typeof getAttempt>> {
    return this.attempts.get(actor, params.id);
  }

  @Handle(saveAnswer)
  saveAnswer(
    @CurrentActor() actor: Actor,
    @FromParams(saveAnswer) params: ParamsOf<typeof saveAnswer>,
    @FromBody(saveAnswer) body: BodyOf<typeof saveAnswer>,
  ): Promise<ViewOf<typeof saveAnswer>> {
    return this.attempts.saveAnswer(actor, params.id, params.questionKey, body.answer);
  }

  @Handle(submitAttempt)
  submit(
    @CurrentActor() actor: Actor,
    @FromParams(submitAttempt) params: ParamsOf<typeof submitAttempt>,
  ): Promise<ViewOf<typeof submitAttempt>> {
    return this.attempts.submit(actor, params.id);
  }

  @Handle(answerPractice)
  answerPractice(
    @CurrentActor() actor: Actor,
    @FromParams(answerPractice) params: ParamsOf<typeof answerPractice>,
    @FromBody(answerPractice) body: BodyOf<typeof answerPractice>,
  ): Promise<ViewOf<typeof answerPractice>> {
    return this.practice.answer(actor, params.id, params.questionKey, body.answer);
  }
}
