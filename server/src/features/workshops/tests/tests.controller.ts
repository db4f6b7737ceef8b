import {
  type Attempt,
  attachTest,
  type BodyOf,
  detachTest,
  getOwnTest,
  getParticipantExtraTime,
  getWorkshopTests,
  type OwnTest,
  type ParamsOf,
  type ParticipantExtraTime,
  setParticipantExtraTime,
  startOwnTest,
  switchTest,
  type WorkshopTests,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../../platform/http/handle.js';
import { ExtraTimes } from './extra-times.service.js';
import { OnlineTests } from './online-tests.service.js';
import { OwnTests } from './own-tests.service.js';

@Controller()
export class TestsController {
  constructor(
    private readonly tests: OnlineTests,
    private readonly own: OwnTests,
    private readonly times: ExtraTimes,
  ) {}

  @Handle(getWorkshopTests)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getWorkshopTests) { id }: ParamsOf<typeof getWorkshopTests>,
  ): Promise<WorkshopTests> {
    return this.tests.get(actor, id);
  }

  @Handle(attachTest)
  attach(
    @CurrentActor() actor: Actor,
    @FromParams(attachTest) { id }: ParamsOf<typeof attachTest>,
    @FromBody(attachTest) { courseId }: BodyOf<typeof attachTest>,
  ): Promise<WorkshopTests> {
    return this.tests.attach(actor, id, courseId);
  }

  @Handle(detachTest)
  detach(
    @CurrentActor() actor: Actor,
    @FromParams(detachTest) { id }: ParamsOf<typeof detachTest>,
  ): Promise<WorkshopTests> {
    return this.tests.detach(actor, id);
  }

  @Handle(switchTest)
  switch(
    @CurrentActor() actor: Actor,
    @FromParams(switchTest) { id, which }: ParamsOf<typeof switchTest>,
    @FromBody(switchTest) { state }: BodyOf<typeof switchTest>,
  ): Promise<WorkshopTests> {
    return this.tests.switch(actor, id, which, state);
  }

  @Handle(getOwnTest)
  getOwn(
    @CurrentActor() actor: Actor,
    @FromParams(getOwnTest) { id, which }: ParamsOf<typeof getOwnTest>,
  ): Promise<OwnTest> {
    return this.own.get(actor, id, which);
  }

  @Handle(startOwnTest)
  startOwn(
    @CurrentActor() actor: Actor,
    @FromParams(startOwnTest) { id, which }: ParamsOf<typeof startOwnTest>,
  ): Promise<Attempt> {
    return this.own.start(actor, id, which);
  }

  @Handle(getParticipantExtraTime)
  getExtraTime(
    @CurrentActor() actor: Actor,
    @FromParams(getParticipantExtraTime) { id, participantId }: ParamsOf<typeof getParticipantExtraTime>,
  ): Promise<ParticipantExtraTime> {
    return this.times.get(actor, id, participantId);
  }

  @Handle(setParticipantExtraTime)
  setExtraTime(
    @CurrentActor() actor: Actor,
    @FromParams(setParticipantExtraTime) { id, participantId }: ParamsOf<typeof setParticipantExtraTime>,
    @FromBody(setParticipantExtraTime) body: BodyOf<typeof setParticipantExtraTime>,
  ): Promise<void> {
    return this.times.set(actor, id, participantId, body);
  }
}
