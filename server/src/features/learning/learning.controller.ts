import {
  type BodyOf,
  enrol,
  getEnrolment,
  listEnrolments,
  listNotes,
  type ParamsOf,
  postEvents,
  saveNote,
  startAttempt,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { Enrolments } from './enrolments.service.js';
import { Notes } from './notes.service.js';
import { Study } from './study.service.js';
import { Tests } from './tests.service.js';

@Controller()
export class LearningController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly study: Study,
    private readonly tests: Tests,
    private readonly notes: Notes,
  ) {}

  @Handle(enrol)
  enrol(
    @CurrentActor() actor: Actor,
    @FromBody(enrol) body: BodyOf<typeof enrol>,
  ): Promise<ViewOf<typeof enrol>> {
    return this.enrolments.enrol(actor, body.courseId);
  }

  @Handle(listEnrolments)
  async list(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listEnrolments>> {
    return { items: await this.enrolments.list(actor) };
  }

  @Handle(getEnrolment)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getEnrolment) params: ParamsOf<typeof getEnrolment>,
  ): Promise<ViewOf<typeof getEnrolment>> {
    return this.enrolments.get(actor, params.id);
  }

  @Handle(postEvents)
  postEvents(
    @CurrentActor() actor: Actor,
    @FromParams(postEvents) params: ParamsOf<typeof postEvents>,
    @FromBody(postEvents) body: BodyOf<typeof postEvents>,
  ): Promise<ViewOf<typeof postEvents>> {
    return this.study.take(actor, params.id, body.events);
  }

  @Handle(startAttempt)
  startAttempt(
    @CurrentActor() actor: Actor,
    @FromParams(startAttempt) params: ParamsOf<typeof startAttempt>,
    @FromBody(startAttempt) body: BodyOf<typeof startAttempt>,
  ): Promise<ViewOf<typeof startAttempt>> {
    return this.tests.start(actor, params.id, body.kind);
  }

  @Handle(listNotes)
  async listNotes(
    @CurrentActor() actor: Actor,
    @FromParams(listNotes) params: ParamsOf<typeof listNotes>,
  ): Promise<ViewOf<typeof listNotes>> {
    return { items: await this.notes.list(actor, params.id) };
  }

  @Handle(saveNote)
  saveNote(
    @CurrentActor() actor: Actor,
    @FromParams(saveNote) params: ParamsOf<typeof saveNote>,
    @FromBody(saveNote) body: BodyOf<typeof saveNote>,
  ): Promise<ViewOf<typeof saveNote>> {
    return this.notes.save(actor, params.id, {
      lessonKey: params.lessonKey,
      blockKey: params.blockKey,
      ...body,
    });
  }
}
