import { listPersonEnrolments, type ParamsOf, type ViewOf } from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromParams, Handle } from '../../platform/http/handle.js';
import { PersonEnrolments } from './person-enrolments.service.js';

@Controller()
export class PersonEnrolmentsController {
  constructor(private readonly enrolments: PersonEnrolments) {}

  @Handle(listPersonEnrolments)
  async list(
    @CurrentActor() actor: Actor,
    @FromParams(listPersonEnrolments) params: ParamsOf<typeof listPersonEnrolments>,
  ): Promise<ViewOf<typeof listPersonEnrolments>> {
    return { items: await this.enrolments.list(actor, params.id) };
  }
}
